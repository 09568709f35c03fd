import type { SceneKind } from '../content/scene.ts';

/** The order in which a round opens, and in which kinds that are equally due come. */
const OPENING = ['quote', 'statistic', 'slide'] as const satisfies readonly SceneKind[];

interface Queue<Entry> {
  readonly kind: SceneKind;
  readonly entries: readonly Entry[];
  taken: number;
}

/**
 * One round of the loop: every entry once, each kind in its own order (rule P2). A round opens with a quote, a
 * statistic, a slide. Two of a kind never follow each other while another kind remains; where the numbers
 * allow it, not across the wrap to the next round either. Within that, each kind is spread evenly.
 *
 * One pass, no search: a kind that makes up more than half of what remains must come now (else it would have
 * to follow itself later); otherwise the kind that is most behind its even pace comes.
 */
export function spread<Entry>(lists: Readonly<Record<SceneKind, readonly Entry[]>>): readonly Entry[] {
  const queues: readonly Queue<Entry>[] = OPENING.map((kind) => ({
    kind,
    entries: lists[kind],
    taken: 0,
  })).filter((queue) => queue.entries.length > 0);
  const opening = queues[0];
  const total = queues.reduce((sum, queue) => sum + queue.entries.length, 0);
  const round: Entry[] = [];
  let last: Queue<Entry> | null = null;
  while (round.length < total) {
    const next: Queue<Entry> | null =
      queues[round.length] ?? nextQueue(queues, last, opening, total - round.length);
    const entry: Entry | undefined = next?.entries[next.taken];
    if (next === null || entry === undefined)
      throw new Error('The round is not complete, yet no kind has entries left');
    round.push(entry);
    next.taken += 1;
    last = next;
  }
  return round;
}

function nextQueue<Entry>(
  queues: readonly Queue<Entry>[],
  last: Queue<Entry> | null,
  opening: Queue<Entry> | undefined,
  remaining: number,
): Queue<Entry> | null {
  const left = queues.filter((queue) => queue.taken < queue.entries.length);
  const others = left.filter((queue) => queue !== last);
  const pressing = others.find((queue) => isPressing(queue, queue === opening, remaining));
  return pressing ?? mostBehind(others) ?? last;
}

/** More than half of what remains; for the opening kind half is enough, as it also begins the next round. */
function isPressing<Entry>(queue: Queue<Entry>, opens: boolean, remaining: number): boolean {
  const left = queue.entries.length - queue.taken;
  return 2 * left + (opens ? 1 : 0) > remaining;
}

/** The one whose next entry is due first, when each kind's entries stand at equal distances over the round. */
function mostBehind<Entry>(queues: readonly Queue<Entry>[]): Queue<Entry> | null {
  return queues.reduce<Queue<Entry> | null>(
    (behind, queue) => (behind === null || dueAt(queue) < dueAt(behind) ? queue : behind),
    null,
  );
}

function dueAt<Entry>(queue: Queue<Entry>): number {
  return (queue.taken + 0.5) / queue.entries.length;
}
