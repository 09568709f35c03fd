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
  #chunks: readonly SectionWindow[] = $state.raw([]);
  readonly #ask: (from: number, count: number) => Promise<SectionWindow>;
  #wanted: readonly number[] = [];
  #isAsking = false;

  /** @param ask gets entries from the main process. */
  constructor(ask: (from: number, count: number) => Promise<SectionWindow>) {
    this.#ask = ask;
  }

  at(index: number): KnownEntry {
    return this.#chunks.find(({ from }) => from === index - (index % CHUNK))?.entries[index % CHUNK];
  }

  /** These are wanted: what else is held is let go, what is missing is asked for. Rejects when it cannot be had. */
  async want({ from, to }: ItemRange): Promise<void> {
    this.#wanted = chunksOf(from, to);
    const held = this.#chunks.filter((chunk) => this.#wanted.includes(chunk.from));
    if (held.length < this.#chunks.length) this.#chunks = held;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      for (let next = this.#missing(); next !== undefined; next = this.#missing()) await this.#load(next);
    } finally {
      this.#isAsking = false;
    }
  }

  #missing(): number | undefined {
    return this.#wanted.find((from) => !this.#chunks.some((chunk) => chunk.from === from));
  }

  async #load(from: number): Promise<void> {
    const chunk = await this.#ask(from, CHUNK);
    if (this.#wanted.includes(from)) this.#chunks = [...this.#chunks, chunk];
  }
}

/** Where the chunks begin that hold these items. */
function chunksOf(from: number, to: number): readonly number[] {
  if (to <= from) return [];
  const first = from - (from % CHUNK);
  return Array.from({ length: Math.ceil((to - first) / CHUNK) }, (_, ahead) => first + ahead * CHUNK);
}
