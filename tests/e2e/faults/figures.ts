/** Times of faults as people read them: a line a fault, median and worst. */

export interface FaultTime {
  readonly fault: string;
  readonly detectedMs: number;
  readonly backMs: number;
}

/** The table of some times, in the order of `faults`. */
export function timesTable(times: readonly FaultTime[]): string {
  const faults = [...new Set(times.map(({ fault }) => fault))];
  const rows = faults.map((fault) => {
    const of = times.filter((time) => time.fault === fault);
    const detected = of.map(({ detectedMs }) => detectedMs);
    const back = of.map(({ backMs }) => backMs);
    return [fault, String(of.length), median(detected), worst(detected), median(back), worst(back)];
  });
  const head = ['fault', 'times', 'detected, median', 'worst', 'back, median', 'worst'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How long a fault usually takes until a scene stands again: the median, in milliseconds; without end where none was measured. */
export function usuallyBackMs(times: readonly FaultTime[], fault: string): number {
  const all = times.filter((time) => time.fault === fault).map(({ backMs }) => backMs);
  return all.length === 0 ? Infinity : middle(all);
}

function middle(timesMs: readonly number[]): number {
  const inOrder = [...timesMs].sort((one, other) => one - other);
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0;
}

const median = (timesMs: readonly number[]): string => seconds(middle(timesMs));
const worst = (timesMs: readonly number[]): string => seconds(Math.max(...timesMs));
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
