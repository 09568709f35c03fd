import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src-main/journal/journal.ts';
import type { JournalLine } from '../../../src-shared/journal/line.ts';

/** A journal that keeps its lines, its clocks and its switch in the test's hands. */
function journal() {
  const lines: JournalLine[] = [];
  const hand = {
    isOn: true,
    dropped: 0,
    flushed: 0,
    wallMs: new Date(2027, 3, 4, 10, 5, 30).getTime(),
    nowMs: 0,
  };
  const file = {
    add: (more: readonly JournalLine[]) => void lines.push(...more),
    flush: async () => void (hand.flushed += 1),
    drop: () => void (hand.dropped += 1),
  };
  const opened = openJournal(file, {
    isOn: () => hand.isOn,
    wallMs: () => hand.wallMs,
    nowMs: () => hand.nowMs,
  });
  return { journal: opened, lines, hand };
}
const painted = { sceneId: 'q1', part: null, kind: 'quote', locale: 'en' } as const;

describe('the journal', () => {
  it('J1: is written by the clock on the wall, and measured by one that never jumps', () => {
    const { journal: kept, lines, hand } = journal();
    kept.visitorActed({ did: 'act', language: 'en' });
    kept.scenePainted({ ...painted, mode: 'explore' });
    hand.wallMs -= 40 * 24 * 3600 * 1000;
    hand.nowMs += 41_000;
    kept.visitorActed({ did: 'leave', how: 'start-over', language: 'en' });
    expect(lines).toMatchObject([
      { at: '2027-04-04T10:05', seconds: 50, items: { q1: 1 }, ended: 'start-over' },
    ]);
  });

  it('J5: switched off, nothing is written from that moment on, not even of the visit that goes on', async () => {
    const { journal: kept, lines, hand } = journal();
    kept.visitorActed({ did: 'act', language: 'en' });
    kept.scenePainted({ ...painted, mode: 'attract' });
    hand.isOn = false;
    kept.visitorActed({ did: 'act', language: 'en' });
    kept.pageEnded('crashed');
    kept.happened('dark');
    await kept.close();
    hand.isOn = true;
    kept.visitorActed({ did: 'leave', how: 'left', language: 'en' });
    expect(lines).toEqual([]);
    expect(hand.dropped).toBeGreaterThan(0);
  });

  it('J1: a page that ends, ends its visit and says why, in a word', () => {
    const { journal: kept, lines } = journal();
    kept.visitorActed({ did: 'act', language: 'en' });
    kept.pageEnded('Launch-failed: /home/somebody');
    expect(lines).toMatchObject([
      { type: 'visit', ended: 'page' },
      { what: 'page-restarted', why: 'launch-failed-home-somebody' },
    ]);
  });

  it('J2: closed, all that is known is on the disk', async () => {
    const { journal: kept, lines, hand } = journal();
    kept.scenePainted({ ...painted, mode: 'attract' });
    kept.visitorActed({ did: 'act', language: 'en' });
    await kept.close();
    expect(lines.map(({ type }) => type)).toEqual(['kiosk', 'visit', 'hour']);
    expect(hand.flushed).toBe(1);
  });
});
