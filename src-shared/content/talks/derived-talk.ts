import type { LoopEntry, OpenPack } from '../door.ts';

/** What a scene of a talk without a file is planned for: a story told without haste. */
export const DERIVED_MINUTES = 1;

/**
 * Rule R1: the talk of a pack that has none: its story, slide by slide, with the voices and figures of its loop spread between
 * them, each once, a voice first and in turn as long as there are both. A pack without slides shows the voices and figures alone.
 */
export function derivedTalk({ loop, sections }: Pick<OpenPack, 'loop' | 'sections'>): readonly LoopEntry[] {
  const slides = sections.safe.map((sceneId): LoopEntry => ({ kind: 'slide', sceneId, cutId: null }));
  const between = inTurn(onceOf(loop, 'quote'), onceOf(loop, 'statistic'));
  if (slides.length === 0) return between;
  const gaps = Math.max(1, slides.length - 1);
  return slides.flatMap((slide, index) => {
    const [from, to] = [index, index + 1].map((gap) => Math.floor((gap * between.length) / gaps));
    return [slide, ...between.slice(from, to)];
  });
}

/** Entries of a kind, each once: with weights the loop shows some of them again. */
function onceOf(loop: readonly LoopEntry[], kind: LoopEntry['kind']): readonly LoopEntry[] {
  const byName = new Map(
    loop
      .filter((entry) => entry.kind === kind)
      .map((entry) => [`${entry.sceneId} ${entry.cutId ?? ''}`, entry]),
  );
  return [...byName.values()];
}

function inTurn<Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => [
    ...one.slice(index, index + 1),
    ...other.slice(index, index + 1),
  ]).flat();
}
