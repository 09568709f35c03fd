import type { LoopKind } from '../content/scene.ts';

/** The order in which a round opens, and in which kinds that are equally due come. */
const OPENING = ['quote', 'statistic', 'slide'] as const satisfies readonly LoopKind[];

interface Queue<Entry> {
  readonly kind: LoopKind;
  readonly entries: readonly Entry[];
  taken: number;
}

type Lists<Entry> = Readonly<Record<LoopKind, readonly Entry[]>>;

type Weights = Readonly<Record<LoopKind, number>>;

/** One round of the loop: spread evenly, or by weights where the programme gives them (rules P2 and P5). */
export function interleave<Entry>(lists: Lists<Entry>, weights: Weights | null): readonly Entry[] {
  return weights === null ? spread(lists) : weighted(lists, weights);
}

interface Share<Entry> extends Queue<Entry> {
  /** What it earns at every turn. */
  readonly weight: number;
  earned: number;
}

/**
 * One round by weights (rule P5): kinds come in the proportion of their weights, never more than one entry off; shorter
 * lists begin again, and the round ends when every list has been shown whole. Two of a kind never follow each other while
 * there is another, nor across the wrap, so a weight of more than all others together counts as half. Smooth weighted
 * round-robin: each kind earns its weight at every turn, the richest comes and pays for all.
 */
export function weighted<Entry>(lists: Lists<Entry>, weights: Weights): readonly Entry[] {
  const shares = sharesOf(lists, weights);
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const round: Entry[] = [];
  let first: Share<Entry> | undefined;
  let last: Share<Entry> | undefined;
  while (shares.some(({ taken, entries }) => taken < entries.length) || meetsItself(shares, first, last)) {
    for (const share of shares) share.earned += share.weight;
    const others = shares.filter((share) => share !== last);
    const next = richest(others.length > 0 ? others : shares);
    const entry = next?.entries[next.taken % next.entries.length];
    if (next === undefined || entry === undefined) throw new Error('A list that has entries gave none');
    round.push(entry);
    next.taken += 1;
    next.earned -= total;
    first ??= next;
    last = next;
  }
  return round;
}

/** What each kind that has entries earns: its weight, but no more than all others together. */
function sharesOf<Entry>(lists: Lists<Entry>, weights: Weights): readonly Share<Entry>[] {
  const kinds = OPENING.filter((kind) => lists[kind].length > 0);
  const total = kinds.reduce((sum, kind) => sum + weights[kind], 0);
  return kinds.map((kind) => {
    const own = weights[kind];
    const weight = kinds.length > 1 ? Math.min(own, total - own) : own;
    return { kind, entries: lists[kind], taken: 0, weight, earned: 0 };
  });
}

/** Whether the round would end with the kind it opens with: one more turn then goes to another. */
function meetsItself<Entry>(
  shares: readonly Share<Entry>[],
  first: Share<Entry> | undefined,
  last: Share<Entry> | undefined,
): boolean {
  return shares.length > 1 && first === last;
}

function richest<Entry>(shares: readonly Share<Entry>[]): Share<Entry> | undefined {
  return shares.reduce<Share<Entry> | undefined>(
    (rich, share) => (rich === undefined || share.earned > rich.earned ? share : rich),
    undefined,
  );
}

/**
 * One round of the loop: every entry once, each kind in its own order (rule P2). A round opens with a quote, a
 * statistic, a slide. Two of a kind never follow each other while another kind remains; where the numbers
 * allow it, not across the wrap to the next round either. Within that, each kind is spread evenly.
 *
 * One pass, no search: a kind that makes up more than half of what remains must come now (else it would have
 * to follow itself later); otherwise the kind that is most behind its even pace comes.
 */
export function spread<Entry>(lists: Lists<Entry>): readonly Entry[] {
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
