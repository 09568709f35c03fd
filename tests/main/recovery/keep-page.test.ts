import { describe, expect, it } from 'vitest';
import { healthBook } from '../../../src-main/operator/health.ts';
import { keepPage, type RebuildReason } from '../../../src-main/recovery/keep-page.ts';
import { fakeLog } from '../../fakes/log.ts';

const answer = { frameMs: 16, isWhole: true, isDark: false };

/** A page on a clock of the test's own, with what was done to it. */
function kept({ isSafe = false } = {}) {
  let nowMs = 0;
  let later: (() => void) | null = null;
  const done: string[] = [];
  const log = fakeLog();
  const health = healthBook(() => 0);
  const page = keepPage(
    {
      nowMs: () => nowMs,
      later: (action, ms) => {
        later = action;
        done.push(`wait ${ms}`);
      },
      load: () => done.push('load'),
      end: () => {
        done.push('end');
        return true;
      },
      isSafe,
      position: 0,
      restartSafely: () => done.push('safe mode'),
      quarantine: (sceneId) => done.push(`quarantine ${sceneId}`),
    },
    health,
    log,
  );
  const seconds = (count: number, answers: boolean): void => {
    for (let second = 0; second < count; second += 1) {
      nowMs += 1000;
      page.ticks(true);
      if (answers) page.answers(answer);
    }
  };
  const rings = (): void => later?.();
  return { page, log, health, done, seconds, rings };
}

describe('the page that is kept', () => {
  it('W2: one that ends is loaded at once, where it was in the loop', () => {
    const { page, done, health, log } = kept();
    page.begins({ sceneId: 'a', position: 7 });
    page.begins({ sceneId: 'held', position: null });
    page.gone('killed');
    expect(done).toEqual(['load']);
    expect(page.position()).toBe(7);
    expect(health.restarts()).toMatchObject([{ reason: 'killed', times: 1 }]);
    expect(log.lines).toEqual(["fault KIOSK-701 The page's process ended (killed): it is begun anew."]);
  });

  it('W1: one that is silent is ended first, and counts once, by what it did', () => {
    const { page, done, health, log, seconds } = kept();
    page.answers(answer);
    page.painted('a');
    seconds(10, true);
    seconds(4, false);
    expect(done).toEqual(['end']);
    page.gone('killed');
    expect(done).toEqual(['end', 'load']);
    expect(health.restarts()).toMatchObject([{ reason: 'silent', times: 1 }]);
    expect(log.lines).toEqual(['fault KIOSK-702 The page does not answer: it is begun anew.']);
  });

  it('W3: a scene in which it ends twice is quarantined, not one in which it is ended from outside', () => {
    const { page, done } = kept();
    for (const reason of ['killed', 'crashed', 'killed', 'oom']) {
      page.begins({ sceneId: 'a', position: 0 });
      page.gone(reason);
    }
    expect(done).toEqual(['load', 'load', 'load', 'quarantine a', 'load']);
  });

  it('W3: a scene in which it hangs twice is one that ends it', () => {
    const { page, done, seconds } = kept();
    for (let time = 0; time < 2; time += 1) {
      page.begins({ sceneId: 'a', position: 0 });
      page.answers(answer);
      seconds(5, false);
      page.gone('killed');
    }
    expect(done).toEqual(['end', 'load', 'end', 'quarantine a', 'load']);
  });

  it.each<RebuildReason>(['blank', 'touch', 'frozen', 'empty', 'standing'])(
    'W3: no scene is blamed for a page that is %s',
    (reason) => {
      const { page, done } = kept();
      for (let time = 0; time < 2; time += 1) {
        page.begins({ sceneId: 'a', position: 0 });
        page.rebuild(reason);
        page.gone('killed');
      }
      expect(done).toEqual(['end', 'load', 'end', 'load']);
    },
  );

  it('W7: the fifth end within two minutes is answered with safe mode; in it, with patience', () => {
    const open = kept();
    for (let end = 0; end < 5; end += 1) open.page.gone('crashed');
    expect(open.done).toEqual(['load', 'load', 'load', 'load', 'safe mode']);
    const safe = kept({ isSafe: true });
    for (let end = 0; end < 5; end += 1) safe.page.gone('crashed');
    expect(safe.done).toEqual(['load', 'load', 'load', 'load', 'wait 1000']);
    safe.rings();
    expect(safe.done.at(-1)).toBe('load');
  });

  it('tells how long nobody has touched', () => {
    const { page, seconds } = kept();
    expect(page.idleMs()).toBe(Infinity);
    page.touched();
    seconds(3, true);
    expect(page.idleMs()).toBe(3000);
  });
});
