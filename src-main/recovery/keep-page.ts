import type { PageAnswer, SceneBegins } from '../../src-shared/contract.ts';
import { SECOND_MS } from '../../src-shared/units.ts';
import { afterEnd, withEnd } from '../../src-shared/watchdog/crash-loop.ts';
import type { PageFault, PageSign } from '../../src-shared/watchdog/page-watch.ts';
import { beginWatch, watched } from '../../src-shared/watchdog/page-watch.ts';
import { began, ended, NO_SUSPECTS, stood } from '../../src-shared/watchdog/suspects.ts';
import type { Log } from '../log.ts';
import type { HealthBook } from '../operator/health.ts';

/** Why the page is begun anew: what it did, what is seen of it, or that it is time. */
export type RebuildReason = PageFault | 'blank' | 'touch';

/** Why the page is begun anew though nothing is wrong with it. */
export type RenewReason = 'night' | 'memory';

/** What the page is kept with. */
export interface PageHands {
  /** A clock that never jumps. */
  readonly nowMs: () => number;
  readonly later: (action: () => void, ms: number) => void;
  /** Loads the page, in a new process where there is none. */
  readonly load: () => void;
  /** Ends the page's process. False when there is none. */
  readonly end: () => boolean;
  /** Where in the loop it begins. */
  readonly position: number;
  /** The kiosk plays with its own content, default settings and without the graphics card. */
  readonly isSafe: boolean;
  /** Starts the kiosk like that. */
  readonly restartSafely: () => void;
  /** From now on the scene is passed over. */
  readonly quarantine: (sceneId: string) => void;
}

/** Keeps the visitors' page going (rules W1 to W3, W7). */
export interface PageKeeper {
  /** It sent something. */
  readonly speaks: () => void;
  readonly begins: (scene: SceneBegins) => void;
  readonly answers: (answer: PageAnswer) => void;
  readonly painted: (sceneId: string) => void;
  readonly touched: () => void;
  /** Once a second. */
  readonly ticks: (isSeen: boolean) => void;
  /** The page's process is gone, for the reason that the system gives. */
  readonly gone: (reason: string) => void;
  /** Ends the page and begins it anew. */
  readonly rebuild: (reason: RebuildReason) => void;
  /**
   * Loads the page anew in its process, while nobody is there: Chromium leaves the old picture on the screen until the new one
   * is drawn, which is the same scene.
   */
  readonly renew: (reason: RenewReason) => void;
  /** A scene has stood for a moment, and nothing else is on its way or to be dark. */
  readonly shouldStand: () => boolean;
  readonly loadedForMs: () => number;
  /** Where in the loop the page was, for it to go on there. */
  readonly position: () => number;
  /** How long nobody has touched; infinite when nobody ever did. */
  readonly idleMs: () => number;
}

const SAID: Readonly<Record<RebuildReason, string>> = {
  silent: 'does not answer',
  frozen: 'does not draw',
  empty: 'is empty',
  late: 'does not show its first scene',
  standing: 'has not changed for long',
  blank: 'is one single colour on the screen',
  touch: 'does not hear what is touched',
};

/** What the system calls an end that the page brought about itself. The others come from outside. */
const BY_ITSELF = ['crashed', 'oom', 'abnormal-exit'];

/** Whatever was on its way when something last happened has arrived. */
const STANDS_AFTER_MS = 3 * SECOND_MS;

export function keepPage(hands: PageHands, health: Pick<HealthBook, 'restarted'>, log: Log): PageKeeper {
  let watch = beginWatch(hands.nowMs());
  let suspects = NO_SUSPECTS;
  let endsMs: readonly number[] = [];
  let position = hands.position;
  let ending: RebuildReason | null = null;
  let touchedAtMs = -Infinity;
  let isDark = false;

  const sees = (sign: PageSign): void => {
    const next = watched(watch, sign, hands.nowMs());
    watch = next.watch;
    if (next.fault !== null) rebuild(next.fault);
  };
  const blame = (byItself: boolean): void => {
    const next = ended(suspects, byItself);
    suspects = next.suspects;
    if (next.quarantine !== null) hands.quarantine(next.quarantine);
  };
  const again = (afterMs: number): void => {
    const load = (): void => {
      sees({ type: 'loading' });
      hands.load();
    };
    if (afterMs === 0) load();
    else hands.later(load, afterMs);
  };
  const rebuild = (reason: RebuildReason): void => {
    log.fault('KIOSK-702', `The page ${SAID[reason]}: it is begun anew.`);
    ending = reason;
    sees({ type: 'loading' });
    if (!hands.end()) gone('gone');
  };
  const gone = (systems: string): void => {
    const reason = ending ?? systems;
    if (ending === null) log.fault('KIOSK-701', `The page's process ended (${systems}): it is begun anew.`);
    ending = null;
    health.restarted(reason);
    blame(reason === 'silent' || BY_ITSELF.includes(reason));
    endsMs = withEnd(endsMs, hands.nowMs());
    const next = afterEnd(endsMs, hands.isSafe);
    if (next.type === 'safe-mode') hands.restartSafely();
    else again(next.afterMs);
  };

  return {
    begins(scene) {
      suspects = began(suspects, scene.sceneId);
      position = scene.position ?? position;
    },
    answers(answer) {
      isDark = answer.isDark;
      sees({ type: 'answer', drew: answer.frameMs !== null, isWhole: answer.isWhole, isDark });
    },
    painted(sceneId) {
      suspects = stood(suspects, sceneId);
      sees({ type: 'painted' });
    },
    speaks: () => sees({ type: 'speaks' }),
    touched() {
      touchedAtMs = hands.nowMs();
      sees({ type: 'touched' });
    },
    ticks: (isSeen) => sees({ type: 'tick', isSeen }),
    gone,
    rebuild,
    position: () => position,
    renew(reason) {
      log.note(`The page is begun anew, as planned (${reason}).`);
      health.restarted(reason);
      again(0);
    },
    shouldStand: () =>
      suspects.on?.hasStood === true && !isDark && hands.nowMs() - watch.changedAtMs > STANDS_AFTER_MS,
    loadedForMs: () => hands.nowMs() - watch.loadedAtMs,
    idleMs: () => hands.nowMs() - touchedAtMs,
  };
}
