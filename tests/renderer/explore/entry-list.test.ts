import { describe, expect, it } from 'vitest';
import { EntryList } from '../../../src-renderer/explore/entry-list.svelte.ts';
import type { SectionWindow } from '../../../src-shared/contract.ts';
import { entryOf } from '../../../src-shared/content/entry.ts';
import { slide } from '../scenes-to-show.ts';

/** A main process of a thousand pictures that answers when it is told to. */
function slowMain() {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const ask = (from: number, count: number): Promise<SectionWindow> => {
    asked.push(from);
    const entries = Array.from({ length: count }, (_, ahead) =>
      entryOf(slide(`s${from + ahead}`), { section: 'safe', index: from + ahead }),
    );
    return new Promise((resolve) => waiting.push(() => resolve({ from, entries })));
  };
  return { asked, ask, answer: () => waiting.shift()?.() };
}

describe('the entries of an index', () => {
  it('E5: are asked for where they are wanted, and are known then', async () => {
    const { ask, asked, answer } = slowMain();
    const list = new EntryList(ask);
    const wanted = list.want({ from: 30, to: 40 });
    expect(list.at(30)).toBeUndefined();
    answer();
    await wanted;
    expect(asked).toEqual([24]);
    expect(list.at(30)).toMatchObject({ id: 's30' });
  });

  it('E5: one flung past is not asked for: only those where the list stops', async () => {
    const { ask, asked, answer } = slowMain();
    const list = new EntryList(ask);
    const wanted = list.want({ from: 0, to: 20 });
    for (const from of [200, 400, 600, 800]) void list.want({ from, to: from + 10 });
    answer();
    await Promise.resolve();
    await expect.poll(() => asked).toEqual([0, 792]);
    answer();
    await wanted;
    expect(list.at(0)).toBeUndefined();
    expect(list.at(805)).toMatchObject({ id: 's805' });
  });

  it('E5: what is no longer near what is in view is let go', async () => {
    const { ask, answer } = slowMain();
    const list = new EntryList(ask);
    const first = list.want({ from: 0, to: 24 });
    answer();
    await first;
    const next = list.want({ from: 48, to: 72 });
    expect(list.at(0)).toBeUndefined();
    answer();
    await next;
    expect(list.at(50)).toMatchObject({ id: 's50' });
  });

  it('E5: an answer that fails is told, and the next want asks again', async () => {
    let fails = true;
    const { ask, answer } = slowMain();
    const list = new EntryList((from, count) =>
      fails ? Promise.reject(new Error('EIO')) : ask(from, count),
    );
    await expect(list.want({ from: 0, to: 5 })).rejects.toThrow('EIO');
    fails = false;
    const again = list.want({ from: 0, to: 5 });
    answer();
    await again;
    expect(list.at(4)).toMatchObject({ id: 's4' });
  });
});
