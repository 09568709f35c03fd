import type { SectionWindow } from '../../src-shared/contract.ts';
import type { Entry } from '../../src-shared/content/entry.ts';
import type { ItemRange } from './list-view.ts';

/** Entries that are asked for at once: few enough to be read in a moment. */
const CHUNK = 24;

/** An entry as far as it is known: `undefined` while it is on its way, null when the item is broken. */
export type KnownEntry = Entry | null | undefined;

/**
 * The entries of a section near what is in view. They are asked for in chunks, one at a time, those that are wanted now and
 * no others: whoever flings through ten thousand items waits for the ones where the list stops.
 */
export class EntryList {
  #chunks: ReadonlyMap<number, SectionWindow['entries']> = $state.raw(new Map());
  readonly #ask: (from: number, count: number) => Promise<SectionWindow>;
  #wanted: readonly number[] = [];
  #isAsking = false;

  /** @param ask gets entries from the main process. */
  constructor(ask: (from: number, count: number) => Promise<SectionWindow>) {
    this.#ask = ask;
  }

  at(index: number): KnownEntry {
    return this.#chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK];
  }

  /** These are wanted: what else is held is let go, what is missing is asked for. Rejects when it cannot be had. */
  async want({ from, to }: ItemRange): Promise<void> {
    this.#wanted = chunksOf(from, to);
    const held = [...this.#chunks].filter(([chunk]) => this.#wanted.includes(chunk));
    if (held.length < this.#chunks.size) this.#chunks = new Map(held);
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      for (let next = this.#missing(); next !== undefined; next = this.#missing()) await this.#fetch(next);
    } finally {
      this.#isAsking = false;
    }
  }

  #missing(): number | undefined {
    return this.#wanted.find((chunk) => !this.#chunks.has(chunk));
  }

  async #fetch(chunk: number): Promise<void> {
    const { entries } = await this.#ask(chunk * CHUNK, CHUNK);
    if (this.#wanted.includes(chunk)) this.#chunks = new Map([...this.#chunks, [chunk, entries]]);
  }
}

function chunksOf(from: number, to: number): readonly number[] {
  const first = Math.floor(from / CHUNK);
  return Array.from({ length: Math.max(Math.ceil(to / CHUNK) - first, 0) }, (_, ahead) => first + ahead);
}
