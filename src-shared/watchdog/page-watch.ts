import { MINUTE_MS, SECOND_MS } from '../units.ts';

/** How often the page is asked whether it is there, and how often it is judged. */
export const ASK_EVERY_MS = SECOND_MS;

/** What can be wrong with a page whose process lives. */
export type PageFault =
  /** It does not answer: a loop without an end, a process that was stopped. */
  | 'silent'
  /** It answers, and none of its frames is drawn. */
  | 'frozen'
  /** It draws, and there is nothing in it. */
  | 'empty'
  /** It was loaded, and its first scene does not come. */
  | 'late'
  /** Nothing has changed for longer than any scene or visitor takes. */
  | 'standing';

/** What is seen of the page from outside. */
export type PageSign =
  | { readonly type: 'loading' }
  /** `drew`: a frame was drawn since the last answer. `isWhole`: there is something in the page. `isDark`: it is to be dark. */
  | { readonly type: 'answer'; readonly drew: boolean; readonly isWhole: boolean; readonly isDark: boolean }
  /** It says something else, before anything of it is drawn. */
  | { readonly type: 'speaks' }
  /** A scene stands on the screen. */
  | { readonly type: 'painted' }
  | { readonly type: 'touched' }
  /** Once a second. `isSeen`: the window is on a screen; nothing is drawn where it is not. */
  | { readonly type: 'tick'; readonly isSeen: boolean };

/** What is known of the page. Moments are of a clock that never jumps. */
export interface PageWatch {
  readonly loadedAtMs: number;
  /** When it last said anything; null until it first did. */
  readonly answeredAtMs: number | null;
  readonly drewAtMs: number;
  readonly changedAtMs: number;
  readonly tickedAtMs: number;
  readonly emptyAnswers: number;
  readonly hasPainted: boolean;
  /** How long its first scene may take, and how long none of its frames may be drawn: longer each time in a row. */
  readonly firstSceneMs: number;
  readonly frozenMs: number;
}

/** So long may the page be silent (rule W1). With a question a second, and a second to be loaded anew, it is back within six. */
export const SILENCE_MS = 3.5 * SECOND_MS;

/** A tick that comes later than this was held up itself: who was not there to listen cannot say that nobody spoke. */
const LATE_TICK_MS = 2.5 * SECOND_MS;

const FIRST_SCENE_MS = 10 * SECOND_MS;
const FROZEN_MS = 10 * SECOND_MS;
const MOST_PATIENCE_MS = 10 * MINUTE_MS;
const EMPTY_ANSWERS = 3;
/** The longest that a visit can rest is some eleven minutes, the longest scene three. */
const STANDING_MS = 15 * MINUTE_MS;

/** A page that begins to load. */
export function beginWatch(atMs: number): PageWatch {
  return loaded({ firstSceneMs: FIRST_SCENE_MS, frozenMs: FROZEN_MS }, atMs);
}

function loaded(patience: Pick<PageWatch, 'firstSceneMs' | 'frozenMs'>, atMs: number): PageWatch {
  return {
    ...patience,
    loadedAtMs: atMs,
    answeredAtMs: null,
    drewAtMs: atMs,
    changedAtMs: atMs,
    tickedAtMs: atMs,
    emptyAnswers: 0,
    hasPainted: false,
  };
}

/** The watch after one more sign, and what is wrong; only ticks judge (rules W1, W2). */
export function watched(
  watch: PageWatch,
  sign: PageSign,
  atMs: number,
): { readonly watch: PageWatch; readonly fault: PageFault | null } {
  switch (sign.type) {
    case 'loading':
      return { watch: loaded(watch, atMs), fault: null };
    case 'answer':
      return { watch: answered(watch, sign, atMs), fault: null };
    case 'speaks':
      return { watch: { ...watch, answeredAtMs: atMs }, fault: null };
    case 'painted':
      return { watch: painted(watch, atMs), fault: null };
    case 'touched':
      return { watch: { ...watch, changedAtMs: atMs }, fault: null };
    case 'tick':
      return judged(ticked(watch, sign.isSeen, atMs), atMs);
  }
}

function painted(watch: PageWatch, atMs: number): PageWatch {
  return {
    ...watch,
    hasPainted: true,
    answeredAtMs: atMs,
    drewAtMs: atMs,
    changedAtMs: atMs,
    firstSceneMs: FIRST_SCENE_MS,
  };
}

function answered(watch: PageWatch, sign: Extract<PageSign, { type: 'answer' }>, atMs: number): PageWatch {
  return {
    ...watch,
    answeredAtMs: atMs,
    drewAtMs: sign.drew ? atMs : watch.drewAtMs,
    frozenMs: sign.drew ? FROZEN_MS : watch.frozenMs,
    emptyAnswers: sign.isWhole ? 0 : watch.emptyAnswers + 1,
    changedAtMs: sign.isDark ? atMs : watch.changedAtMs,
  };
}

function ticked(watch: PageWatch, isSeen: boolean, atMs: number): PageWatch {
  const gapMs = atMs - watch.tickedAtMs;
  const heldUpMs = gapMs > LATE_TICK_MS ? gapMs : 0;
  return {
    ...watch,
    tickedAtMs: atMs,
    loadedAtMs: watch.loadedAtMs + heldUpMs,
    changedAtMs: watch.changedAtMs + heldUpMs,
    drewAtMs: isSeen ? watch.drewAtMs + heldUpMs : atMs,
    answeredAtMs: watch.answeredAtMs === null ? null : watch.answeredAtMs + heldUpMs,
  };
}

function judged(watch: PageWatch, atMs: number): { watch: PageWatch; fault: PageFault | null } {
  const fault = faultOf(watch, atMs);
  if (fault === 'late') return { watch: { ...watch, firstSceneMs: longer(watch.firstSceneMs) }, fault };
  if (fault === 'frozen') return { watch: { ...watch, frozenMs: longer(watch.frozenMs) }, fault };
  return { watch, fault };
}

function faultOf(watch: PageWatch, atMs: number): PageFault | null {
  if (watch.answeredAtMs !== null && atMs - watch.answeredAtMs > SILENCE_MS) return 'silent';
  if (!watch.hasPainted) return atMs - watch.loadedAtMs > watch.firstSceneMs ? 'late' : null;
  if (watch.emptyAnswers >= EMPTY_ANSWERS) return 'empty';
  if (atMs - watch.drewAtMs > watch.frozenMs) return 'frozen';
  return atMs - watch.changedAtMs > STANDING_MS ? 'standing' : null;
}

/** A machine on which it cannot be better is not to do nothing but begin anew. */
function longer(patienceMs: number): number {
  return Math.min(MOST_PATIENCE_MS, patienceMs * 2);
}
