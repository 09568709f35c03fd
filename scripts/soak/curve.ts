/** The curve of a soak: a line a measurement, and how the last ones compare with the first. */
import type { Held } from './measure.ts';

/** What is compared: the memory of every process, and what a page can forget to let go. */
const COMPARED = [
  ['mainMb', 'main MB'],
  ['pageMb', 'page MB'],
  ['othersMb', 'others MB'],
  ['nodes', 'DOM nodes'],
  ['listeners', 'listeners'],
  ['openFiles', 'open files'],
] as const satisfies readonly (readonly [keyof Held, string])[];

/** What is told besides: the heap is part of the page's memory, and for some thousand scenes V8 goes on compiling into it. */
const TOLD = [...COMPARED, ['pageHeapMb', 'page heap MB']] as const;

/** How many measurements are one end of the comparison: one alone is as it happens to be. */
const AT_EACH_END = 3;

/** By how much, in percent, the end of a curve lies over its beginning. */
export interface Growth {
  readonly what: string;
  readonly percent: number;
}

/** @param curve the measurements after the first 500 changes, in order; not empty. */
export function growthOf(curve: readonly Held[]): readonly Growth[] {
  const atEnd = Math.max(1, Math.min(AT_EACH_END, Math.floor(curve.length / 2)));
  return COMPARED.map(([name, what]) => {
    const first = middle(curve.slice(0, atEnd).map((held) => held[name]));
    const last = middle(curve.slice(-atEnd).map((held) => held[name]));
    return { what, percent: first === 0 ? 0 : ((last - first) / first) * 100 };
  });
}

/** The measurements as people read them. */
export function curveTable(curve: readonly Held[]): string {
  const head = ['scene changes', ...TOLD.map(([, what]) => what)];
  const rows = curve.map((held) => [
    String(held.changes),
    ...TOLD.map(([name]) => held[name].toFixed(name.endsWith('Mb') ? 1 : 0)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
