/**
 * The parts of Chart.js in use, registered once. Imported dynamically by draw-chart.ts only, so that a loop
 * which begins with a quotation does not pay for it.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export { Chart };
