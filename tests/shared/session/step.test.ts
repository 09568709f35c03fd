import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  isDark,
  nextAlarmMs,
  SCENE_PATIENCE_MS,
  WOKEN_MS,
} from '../../../src-shared/session/session.ts';
import { step } from '../../../src-shared/session/step.ts';
import { anyAct, anyHistory, anyWalk, play, playHistory, RULES } from './events.ts';

const SAFE_4 = { type: 'open', section: 'safe', index: 4 } as const;

describe('the loop', () => {
  it('S1: a scene stays for its dwell and then the next one has its turn', () => {
    const shown = [500, { type: 'scene-shown', position: 0, dwellMs: 9000 }] as const;
    expect(play(shown)).toMatchObject({ mode: 'attract', loop: { position: 0, nextAtMs: 9500 } });
    expect(play(shown, [9499, { type: 'alarm' }])).toMatchObject({ loop: { position: 0 } });
    expect(play(shown, [9500, { type: 'alarm' }])).toMatchObject({ loop: { position: 1 } });
  });

  it('S1: a scene that fails, or never appears, gives its turn away', () => {
    expect(play([10, { type: 'scene-failed', position: 0 }])).toMatchObject({ loop: { position: 1 } });
    expect(play([SCENE_PATIENCE_MS, { type: 'alarm' }])).toMatchObject({ loop: { position: 1 } });
  });

  it('S1: news of a scene that is no longer wanted changes nothing', () => {
    const now = play([10, { type: 'scene-failed', position: 0 }]);
    expect(step(now, { type: 'scene-shown', position: 0, dwellMs: 7000, atMs: 20 }, RULES)).toEqual(now);
    expect(step(now, { type: 'scene-failed', position: 0, atMs: 20 }, RULES)).toEqual(now);
  });

  it('S1: after a long sleep of the machine the loop goes on with one scene, not with a rush of them', () => {
    expect(play([86_400_000, { type: 'alarm' }])).toMatchObject({ loop: { position: 1 } });
  });
});

describe('touch', () => {
  it('S2: any touch in the loop opens the doors', () => {
    expect(play([100, { type: 'touch' }])).toMatchObject({ mode: 'explore', place: { at: 'doors' } });
  });

  it('S3: a touch on a scene opens that very item', () => {
    expect(play([100, SAFE_4])).toMatchObject({
      mode: 'explore',
      place: { at: 'item', section: 'safe', index: 4 },
    });
  });

  it.each([
    ['next', 4, 5],
    ['next', 13, 13],
    ['previous', 4, 3],
    ['previous', 0, 0],
  ] as const)('S4: %s from item %i leads to item %i, within the section', (type, from, to) => {
    const session = play([0, { type: 'open', section: 'safe', index: from }], [1, { type }]);
    expect(session).toMatchObject({ place: { index: to } });
  });

  it('S4: home leads to the doors, and from the doors to the loop', () => {
    expect(play([0, SAFE_4], [1, { type: 'home' }])).toMatchObject({ place: { at: 'doors' } });
    expect(play([0, SAFE_4], [1, { type: 'home' }], [2, { type: 'home' }])).toMatchObject({
      mode: 'attract',
    });
  });

  it('S4: back closes the source sheet first, then the item, then the visit', () => {
    const sheet = [
      [0, SAFE_4],
      [1, { type: 'source' }],
    ] as const;
    expect(play(...sheet)).toMatchObject({ place: { sheet: true } });
    expect(play(...sheet, [2, { type: 'back' }])).toMatchObject({ place: { at: 'item', sheet: false } });
    expect(play(...sheet, [2, { type: 'back' }], [3, { type: 'back' }])).toMatchObject({
      place: { at: 'doors' },
    });
    expect(play([0, { type: 'doors' }], [3, { type: 'back' }])).toMatchObject({ mode: 'attract' });
  });

  it('S5: the original is shown for the item held and no other', () => {
    const shown = [
      [0, SAFE_4],
      [1, { type: 'original' }],
    ] as const;
    expect(play(...shown)).toMatchObject({ preferences: { original: true } });
    expect(play(...shown, [2, { type: 'source' }])).toMatchObject({ preferences: { original: true } });
    expect(play(...shown, [2, { type: 'next' }])).toMatchObject({ preferences: { original: false } });
  });

  it('S5: text size goes through its steps and round again', () => {
    const press = (moment: number) => [moment, { type: 'text-size' }] as const;
    expect(play(press(1))).toMatchObject({ preferences: { textSize: 'large' } });
    expect(play(press(1), press(2))).toMatchObject({ preferences: { textSize: 'largest' } });
    expect(play(press(1), press(2), press(3))).toMatchObject({ preferences: { textSize: 'normal' } });
  });
});

describe('the way back', () => {
  const q3 = [0, { type: 'open', section: 'voices', index: 2 }] as const;
  const toArea = [1, { type: 'follow', section: 'figures', index: 2 }] as const;
  const back = (atMs: number) => [atMs, { type: 'back' }] as const;

  it('S10: a link leads to that very item, and Back to the one it was followed from', () => {
    expect(play(q3, toArea)).toMatchObject({ place: { at: 'item', section: 'figures', index: 2 } });
    expect(play(q3, toArea, back(2))).toMatchObject({ place: { at: 'item', section: 'voices', index: 2 } });
  });

  it('S10: it is one step: Back once more leads to the doors', () => {
    const far = [2, { type: 'follow', section: 'safe', index: 6 }] as const;
    expect(play(q3, toArea, far, back(3))).toMatchObject({ place: { section: 'figures', index: 2 } });
    expect(play(q3, toArea, far, back(3), back(4))).toMatchObject({ place: { at: 'doors' } });
  });

  it('S10: whoever walks on from there still comes back', () => {
    expect(play(q3, toArea, [2, { type: 'next' }], back(3))).toMatchObject({
      place: { section: 'voices', index: 2 },
    });
  });

  it('S10: the sheet that was open over the item is closed when the visitor comes back', () => {
    expect(play(q3, [1, { type: 'source' }], [2, toArea[1]], back(3))).toMatchObject({
      place: { section: 'voices', sheet: false },
    });
  });

  it('S10: home leads to the doors, and there is nothing to come back to', () => {
    expect(play(q3, toArea, [2, { type: 'home' }])).toMatchObject({
      place: { at: 'doors' },
      trail: { cameFrom: null },
    });
  });

  it.each([
    ['from an item at that item, and Back leads to it', [q3], 'voices', 2, { at: 'item', index: 2 }],
    ['of another section at its first', [q3], 'safe', 0, { at: 'item', section: 'voices' }],
    ['from the doors at its first, and Back leads there', [], 'figures', 0, { at: 'doors' }],
  ] as const)('S10: an index opens %s', (_name, before, section, index, behind) => {
    const opened = [...before, [3, { type: 'index', section }]] as const;
    expect(play(...opened)).toMatchObject({ mode: 'explore', place: { at: 'index', section, index } });
    expect(play(...opened, back(4))).toMatchObject({ place: behind });
  });

  it('S10: Back from an item leads to the index it was opened from, where the visitor is now', () => {
    const walked = [
      [0, { type: 'index', section: 'safe' }],
      [1, SAFE_4],
      [2, { type: 'next' }],
    ] as const;
    expect(play(...walked, back(3))).toMatchObject({ place: { at: 'index', section: 'safe', index: 5 } });
    expect(play(...walked, back(3), back(4))).toMatchObject({ place: { at: 'doors' } });
  });

  it('S10: a step along the story keeps the way back', () => {
    const step5 = [2, { type: 'open', section: 'safe', index: 5 }] as const;
    expect(play([0, { type: 'index', section: 'safe' }], [1, SAFE_4], step5, back(3))).toMatchObject({
      place: { at: 'index', section: 'safe' },
    });
  });

  it('S10: an index of nothing is the doors', () => {
    const rules = { ...RULES, sections: { ...RULES.sections, safe: 0 } };
    expect(step(play(), { type: 'index', section: 'safe', atMs: 5 }, rules)).toMatchObject({
      place: { at: 'doors' },
    });
  });

  it('S10: Back, pressed four times, has ended any visit', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const { session, atMs } = playHistory(walk);
        let after = step(session, { type: 'touch', atMs: atMs + 1 }, RULES);
        for (let presses = 1; presses <= 4 && after.mode === 'explore'; presses += 1)
          after = step(after, { type: 'back', atMs: atMs + 1 + presses }, RULES);
        expect(after.mode).toBe('attract');
      }),
    );
  });
});

describe('what was seen', () => {
  it('S11: each item that was held, once, in the order in which they were first seen', () => {
    const acts = [
      [0, SAFE_4],
      [1, { type: 'next' }],
      [2, { type: 'previous' }],
      [3, { type: 'home' }],
      [4, { type: 'open', section: 'voices', index: 1 }],
    ] as const;
    expect(play(...acts)).toMatchObject({ trail: { seen: { voices: [1], figures: [], safe: [4, 5] } } });
  });

  it('S11: the question whether somebody is there forgets nothing of it', () => {
    const asked = play([0, SAFE_4], [60_000, { type: 'alarm' }], [61_000, { type: 'continue' }]);
    expect(asked).toMatchObject({ trail: { seen: { safe: [4] } } });
  });

  it('S11: the next visitor has seen nothing', () => {
    expect(play([0, SAFE_4], [1, { type: 'start-over' }], [2, { type: 'touch' }])).toMatchObject({
      trail: { seen: { voices: [], figures: [], safe: [] } },
    });
  });
});

describe('nobody there', () => {
  const visit = [0, SAFE_4] as const;

  it('S6: after 60 s without a touch the visitor is asked, with 15 s to answer', () => {
    expect(play(visit, [59_999, { type: 'alarm' }])).toMatchObject({ mode: 'explore' });
    expect(play(visit, [60_000, { type: 'alarm' }])).toMatchObject({ mode: 'still-there', secondsLeft: 15 });
  });

  it('S6: a touch in time puts the question off', () => {
    expect(play(visit, [59_000, { type: 'touch' }], [60_000, { type: 'alarm' }])).toMatchObject({
      mode: 'explore',
    });
  });

  it('S7: the countdown shows each second once', () => {
    let session = play(visit, [60_000, { type: 'alarm' }]);
    const seen: number[] = [];
    while (session.mode === 'still-there') {
      seen.push(session.secondsLeft);
      session = step(session, { type: 'alarm', atMs: nextAlarmMs(session) }, RULES);
    }
    expect(seen).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(session.mode).toBe('attract');
  });

  it('S7: whoever stays is where they were', () => {
    const stayed = play(
      visit,
      [1, { type: 'source' }],
      [60_001, { type: 'alarm' }],
      [61_000, { type: 'continue' }],
    );
    expect(stayed).toMatchObject({
      mode: 'explore',
      place: { section: 'safe', index: 4, sheet: true },
      askAtMs: 121_000,
    });
  });

  it('S7: a language chosen there is the language of the visit that goes on', () => {
    const stayed = play(visit, [60_001, { type: 'alarm' }], [61_000, { type: 'language', language: 'ru' }]);
    expect(stayed).toMatchObject({ mode: 'explore', preferences: { language: 'ru' }, place: { index: 4 } });
  });

  it('S7: starting over leads to the loop at once', () => {
    expect(play(visit, [60_001, { type: 'alarm' }], [61_000, { type: 'start-over' }]).mode).toBe('attract');
  });
});

describe('the check', () => {
  const LAST = { type: 'open', section: 'check', index: 4 } as const;
  const answer = (id: string, given: string, isSafe: boolean) =>
    ({ type: 'situation-answered', id, answer: given, isSafe }) as const;

  it('S12: after the last situation comes the last page, and before that the last situation', () => {
    expect(play([0, LAST], [1, { type: 'next' }])).toMatchObject({ place: { at: 'check-end' } });
    expect(play([0, LAST], [1, { type: 'next' }], [2, { type: 'next' }])).toMatchObject({
      place: { at: 'check-end' },
    });
    expect(play([0, LAST], [1, { type: 'next' }], [2, { type: 'previous' }])).toMatchObject({
      place: { at: 'item', section: 'check', index: 4 },
    });
  });

  it('S10: from the check, back leads to the picture of the story that the visitor came from', () => {
    const walk = [
      [0, { type: 'open', section: 'safe', index: 13 }],
      [1, { type: 'follow', section: 'check', index: 0 }],
      [2, { type: 'next' }],
    ] as const;
    expect(play(...walk, [3, { type: 'back' }])).toMatchObject({ place: { section: 'safe', index: 13 } });
    expect(play([0, LAST], [1, { type: 'next' }], [2, { type: 'back' }])).toMatchObject({
      place: { at: 'doors' },
    });
  });

  it('S12: an answer may be given again, and the last one is known', () => {
    const session = play(
      [0, { type: 'open', section: 'check', index: 0 }],
      [1, answer('k01', 'go', false)],
      [2, { type: 'next' }],
      [3, answer('k02', 'tell', true)],
      [4, { type: 'previous' }],
      [5, answer('k01', 'stay', true)],
    );
    expect(session).toMatchObject({
      trail: {
        answers: [
          { id: 'k01', answer: 'stay', isSafe: true },
          { id: 'k02', answer: 'tell', isSafe: true },
        ],
      },
    });
  });

  it('S12: the answers are still known to whoever says that they are there', () => {
    const session = play(
      [0, { type: 'open', section: 'check', index: 0 }],
      [1, answer('k01', 'go', false)],
      [60_002, { type: 'alarm' }],
      [61_000, { type: 'continue' }],
    );
    expect(session).toMatchObject({ trail: { answers: [{ id: 'k01', answer: 'go' }] } });
  });

  it('S12: nothing of them is left for the next visitor', () => {
    const session = play(
      [0, { type: 'open', section: 'check', index: 0 }],
      [1, answer('k01', 'go', false)],
      [2, { type: 'start-over' }],
      [3, { type: 'open', section: 'check', index: 0 }],
    );
    expect(session).toMatchObject({ trail: { answers: [] } });
  });

  /** What a visitor does in the check without leaving it. */
  const inCheck = fc.tuple(
    fc.constant(1),
    anyAct.filter(({ type }) => ['situation-answered', 'next', 'previous', 'touch'].includes(type)),
  );

  it('S12: whatever happens, there is at most one answer to each situation, and none outside of a visit', () => {
    fc.assert(
      fc.property(fc.array(inCheck, { maxLength: 12 }), anyHistory, (visit, history) => {
        const opened = [1, { type: 'open', section: 'check', index: 0 }] as const;
        const { session } = playHistory([opened, ...visit, ...history]);
        const answers = session.mode === 'attract' ? [] : session.trail.answers;
        expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
        expect(JSON.stringify(session).includes('isSafe')).toBe(answers.length > 0);
      }),
    );
  });

  it('S12: an answer where no situation is held changes nothing but that somebody is there', () => {
    const given = answer('k01', 'go', false);
    expect(play([0, SAFE_4], [1, given])).toEqual(play([0, SAFE_4], [1, { type: 'touch' }]));
    expect(play([1, given])).toEqual(play([1, { type: 'touch' }]));
  });
});

describe('whatever happens', () => {
  it('S8: left alone, the kiosk is back in its loop within 75 s and nothing of the visitor is left', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { session, atMs } = playHistory(history);
        const after = step(session, { type: 'alarm', atMs: atMs + 75_000 }, RULES);
        expect(after.mode).toBe('attract');
        expect(after.preferences).toEqual(DEFAULT_PREFERENCES);
        expect('place' in after).toBe(false);
        expect('trail' in after).toBe(false);
      }),
    );
  });

  it("S8: the loop never carries a visitor's choice", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { session } = playHistory(history);
        if (session.mode === 'attract') expect(session.preferences).toEqual(DEFAULT_PREFERENCES);
      }),
    );
  });

  it('S9: there is always an alarm to come, and taking it changes something or brings it nearer', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { session, atMs } = playHistory(history);
        const alarm = nextAlarmMs(session);
        expect(alarm).toBeGreaterThan(atMs);
        expect(step(session, { type: 'alarm', atMs: alarm }, RULES)).not.toEqual(session);
      }),
    );
  });

  it('S9: no place is outside its section, and no touch is a dead end', () => {
    fc.assert(
      fc.property(anyHistory, anyAct, (history, act) => {
        const { session, atMs } = playHistory(history);
        const after = step(session, { ...act, atMs: atMs + 1 }, RULES);
        const places = after.mode === 'attract' ? [] : [after.place, after.trail.cameFrom];
        for (const place of places) {
          if (place === null || place.at === 'doors' || place.at === 'check-end') continue;
          expect(place.index).toBeGreaterThanOrEqual(0);
          expect(place.index).toBeLessThan(RULES.sections[place.section]);
        }
        const touched = step(after, { type: 'touch', atMs: atMs + 2 }, RULES);
        expect(touched.mode).toBe('explore');
      }),
    );
  });

  it('S9: a section without items opens the doors instead', () => {
    const rules = { ...RULES, sections: { voices: 0, figures: 0, safe: 0, check: 0 } };
    const session = step(play(), { ...SAFE_4, atMs: 5 }, rules);
    expect(session).toMatchObject({ mode: 'explore', place: { at: 'doors' } });
  });
});

describe('outside of the opening hours', () => {
  const CLOSED = { ...RULES, isOpen: false };
  const dark = step(play(), { type: 'alarm', atMs: 1000 }, CLOSED);

  it('U4: the loop is dark where it stands, and no alarm is to come', () => {
    expect(dark).toMatchObject({ mode: 'attract', loop: { position: 0 } });
    expect([isDark(dark), nextAlarmMs(dark)]).toEqual([true, Infinity]);
    const later = step(dark, { type: 'alarm', atMs: 3_600_000 }, CLOSED);
    expect([isDark(later), later.loop.position]).toEqual([true, 0]);
  });

  it('U4: any touch wakes it and does nothing else, and the next one begins a visit', () => {
    fc.assert(
      fc.property(anyAct.filter(isTouch), (act) => {
        const woken = step(dark, { ...act, atMs: 5000 }, CLOSED);
        expect([woken.mode, isDark(woken), woken.preferences]).toEqual([
          'attract',
          false,
          DEFAULT_PREFERENCES,
        ]);
        expect(step(woken, { type: 'touch', atMs: 6000 }, CLOSED).mode).toBe('explore');
      }),
    );
  });

  it('U4: woken, the loop goes on, and it is dark again after two minutes', () => {
    let session = step(dark, { type: 'touch', atMs: 5000 }, CLOSED);
    for (let alarms = 0; !isDark(session); alarms += 1) {
      const atMs = nextAlarmMs(session);
      expect([atMs <= 5000 + WOKEN_MS, alarms < 50]).toEqual([true, true]);
      session = step(session, { type: 'alarm', atMs }, CLOSED);
    }
    expect(session.loop.position).toBeGreaterThan(5);
  });

  it('U4: a visit goes on to its end, and then it is dark', () => {
    const visit = play([0, SAFE_4]);
    const asked = step(visit, { type: 'alarm', atMs: 60_000 }, CLOSED);
    expect(asked.mode).toBe('still-there');
    expect(isDark(step(asked, { type: 'alarm', atMs: 75_000 }, CLOSED))).toBe(true);
    expect(isDark(step(asked, { type: 'start-over', atMs: 61_000 }, CLOSED))).toBe(true);
  });

  it('U4: when the kiosk opens, the loop goes on in the light, woken or not', () => {
    for (const session of [dark, step(dark, { type: 'touch', atMs: 5000 }, CLOSED)]) {
      const open = step(session, { type: 'alarm', atMs: 9000 }, RULES);
      expect(open).toMatchObject({ mode: 'attract', light: { is: 'on' } });
      expect(nextAlarmMs(open)).toBe(9000 + SCENE_PATIENCE_MS);
    }
  });

  it('U4: left alone, every history ends in the dark while it is closed, and in the light while it is open', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (before, after) => {
        const { session, atMs } = playHistory(before);
        let closed = session;
        let closedAtMs = atMs;
        for (const [waitMs, act] of after) {
          closedAtMs += waitMs;
          closed = step(closed, { ...act, atMs: closedAtMs }, CLOSED);
        }
        for (let alarms = 0; !isDark(closed); alarms += 1) {
          expect(alarms).toBeLessThan(120);
          closedAtMs = nextAlarmMs(closed);
          closed = step(closed, { type: 'alarm', atMs: closedAtMs }, CLOSED);
        }
        expect(closed.preferences).toEqual(DEFAULT_PREFERENCES);
        expect(isDark(step(closed, { type: 'alarm', atMs: closedAtMs + 1 }, RULES))).toBe(false);
      }),
    );
  });
});

function isTouch({ type }: { readonly type: string }): boolean {
  return !['alarm', 'scene-shown', 'scene-failed'].includes(type);
}
