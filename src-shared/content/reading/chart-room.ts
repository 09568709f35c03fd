import { unreachable } from '../../errors.ts';
import type { Chart, StatisticWords } from '../scene.ts';
import { heightOf, widthShare, type Paragraph } from './crowding.ts';
import { roomAcross, type Screen } from './screens.ts';
import { widthEm } from './set-text.ts';
import { ALLOWANCE, SET } from './typefaces.ts';

/**
 * The height that a chart must have, as src-renderer/charts asks for it where room is short, in cqmin. Where a chart
 * can place its labels in several ways, the highest is taken.
 */
export function chartNeeds(chart: Chart, words: StatisticWords, screen: Screen): number {
  switch (chart.form) {
    case 'strip':
      return stripNeeds(words, screen);
    case 'share':
      return screen.shape === 'upright' ? STRIP.uprightLeast : STRIP.least;
    case 'people':
      return peopleNeeds(chart, screen);
    case 'columns':
      return COLUMNS;
    case 'square':
      return squareNeeds(words, screen);
    case 'tally':
      return TALLY[screen.shape];
    default:
      return unreachable(chart);
  }
}

/** The least share of their size that a statistic's words may be set in (`--fit`): the last step above 0.8. */
export const LEAST_FIT = 0.82;

/** No text on a screen is smaller. */
const LEAST_TEXT = 2.1;

/** Sizes of labels, of the numbers in them, and of small print. */
export const LABEL = Math.max(LEAST_TEXT, 2.8 * LEAST_FIT);
const PART_NUMBER = (LABEL * 5) / 2.8;
export const SMALL = { size: Math.max(LEAST_TEXT, 2.4 * LEAST_FIT), leading: 1.35 } as const;

const COLUMNS = 26;
const TALLY = { narrow: 14, upright: 26 } as const;

/** Labels stand over a strip, in lines at least this wide; beside an upright one in a column. */
const STRIP = {
  least: 8.5 + 1,
  leaders: 2.8,
  numberLeading: 1.06,
  nameLeading: 1.26,
  narrowestName: 12 * 0.36 * LABEL,
  gap: 0.9 * LABEL,
  sideAir: 0.36,
  uprightLeast: 44,
  uprightStart: 0.463,
  uprightGap: 2.2,
  uprightAir: 3 + 1.5,
} as const;

function stripNeeds({ parts }: StatisticWords, screen: Screen): number {
  const isUpright = screen.shape === 'upright';
  const room = isUpright ? uprightColumn(screen) : STRIP.narrowestName;
  const heights = parts.map(({ label }) => PART_NUMBER * STRIP.numberLeading + heightOf(nameOf(label), room));
  if (isUpright) {
    const stacked = heights.reduce((sum, height) => sum + height + STRIP.gap / 2, STRIP.uprightAir);
    return Math.max(stacked, STRIP.uprightLeast);
  }
  return Math.max(0, ...heights) + STRIP.leaders + STRIP.least;
}

function uprightColumn({ width, edge }: Screen): number {
  return STRIP.uprightStart * width - edge - STRIP.uprightGap;
}

function nameOf(label: string): Paragraph {
  return { set: SET.plain(label), size: LABEL, leading: STRIP.nameLeading };
}

/** What a chart's labels take of the width they have: people's one under the other, a strip's side by side. */
export function labelShare(chart: Chart, { parts }: StatisticWords, screen: Screen): number {
  if (chart.form === 'people') {
    const lines = parts.map(({ label, number }) => numberWidth(number) + widthEm(SET.plain(label)) * LABEL);
    return (Math.max(0, ...lines) * ALLOWANCE) / roomAcross(screen);
  }
  if (chart.form !== 'strip') return 0;
  if (screen.shape === 'upright') {
    return widthShare(
      parts.map(({ label }) => nameOf(label)),
      uprightColumn(screen),
    );
  }
  const widths = parts.map(
    ({ label, number }) => Math.max(numberWidth(number), narrowestWidth(label)) * ALLOWANCE,
  );
  const gaps = STRIP.gap * Math.max(0, parts.length - 1);
  const room = screen.width - screen.edge * (1 + STRIP.sideAir) - gaps;
  return widths.reduce((sum, width) => sum + width, 0) / room;
}

function numberWidth(number: string): number {
  return widthEm(SET.partNumber(number)) * PART_NUMBER;
}

/** A name in lines as narrow as they may be: as wide as they, or as its longest word. */
function narrowestWidth(label: string): number {
  const { pieces } = SET.plain(label);
  return Math.max(
    ...pieces.map((piece) => piece * LABEL),
    Math.min(STRIP.narrowestName, widthEm(SET.plain(label)) * LABEL),
  );
}

/** A row's height to its figures', and a figure's to its width; the least heights of rows. */
const CROWD = {
  row: 1.28,
  figure: 2.36,
  squeezed: 0.58,
  uprightRow: 3.7,
  bandLeading: 1.12,
  bandAir: 0.5,
} as const;

function peopleNeeds({ parts, perRow }: Extract<Chart, { form: 'people' }>, screen: Screen): number {
  const isUpright = screen.shape === 'upright';
  const inRow = isUpright ? Math.max(1, Math.round(perRow / 3)) : perRow;
  const pitch = roomAcross(screen) / inRow;
  const row = isUpright ? CROWD.uprightRow : CROWD.squeezed * pitch * CROWD.figure * CROWD.row;
  const rows = parts.reduce((sum, { value }) => sum + Math.ceil(value / inRow), 0);
  return rows * row + parts.length * (PART_NUMBER * CROWD.bandLeading + CROWD.bandAir);
}

/** The square's side, the side of the square kilometre drawn out, and the paper around them. */
export const SQUARE = { narrow: 41, upright: 52 } as const;
const CELL = { most: 19.5, least: 11.5, below: 2.8, air: 3.5, gap: 9, words: 3, uprightWords: 4 } as const;

/** On upright screens the square's own height; on narrow ones what stands under the words beside it. */
function squareNeeds({ marks }: StatisticWords, screen: Screen): number {
  const side = SQUARE[screen.shape];
  const across = roomAcross(screen) - side;
  const isUpright = screen.shape === 'upright';
  const room = across - (isUpright ? CELL.uprightWords : CELL.gap + CELL.most + CELL.words);
  const label =
    heightOf({ set: SET.strong(marks['cell'] ?? ''), ...SMALL }, room) +
    heightOf({ set: SET.plain(marks['cellNote'] ?? ''), ...SMALL }, room);
  if (!isUpright) return Math.max(label, CELL.least) + CELL.below;
  const measure = LABEL * 1.3 + 0.6;
  return Math.max(label + CELL.least + CELL.air, 0.7 * side + measure);
}
