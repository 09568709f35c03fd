import { z } from 'zod';
import type { Scene } from '../content/scene.ts';
import type { KioskStart } from '../contract.ts';
import type { TalkEvent, TalkState } from './state.ts';
import type { Talk } from './talk.ts';

/** Which of the two screens a page is. */
export type TalkRole = 'audience' | 'speaker';

/** Where the audience's screen lies over the speaker's, in shares of it, from the upper left corner of the picture. */
export interface Hole {
  readonly inline: number;
  readonly block: number;
}

/** How the two screens stand. */
export interface TalkStance {
  /** Both screens share a display: the audience's lies over the speaker's. Null on two displays. */
  readonly hole: Hole | null;
  /** Which of them stand on the kiosk's own display: what is set for that display holds for them. */
  readonly onKiosk: Readonly<Record<TalkRole, boolean>>;
}

/** The talk at a moment, as main has it. */
export interface TalkView extends TalkStance {
  readonly state: TalkState;
  /** What the clock shows now; it goes on from there while `state.clock` runs. */
  readonly elapsedMs: number;
}

/** Everything a page of a talk needs to begin, also in the middle of it. */
export interface TalkStart {
  readonly role: TalkRole;
  /** What the scenes are drawn with: the pack, the interface's words. */
  readonly kiosk: KioskStart;
  readonly talk: Talk;
  /** What is planned for each scene: the rehearsed time where there is one. */
  readonly paceMs: readonly number[];
  readonly view: TalkView;
}

/** The only list of messages of a talk's two pages. Main tells each of them of every change by `talk:view`. */
export interface TalkRequests {
  begin(): TalkStart;
  /** A scene of the talk by its place, counted from 0. Null where it cannot be shown. */
  talkScene(at: number): Scene | null;
  act(event: TalkEvent): void;
  pageFault(message: string): void;
}

export type TalkRequest = keyof TalkRequests;

const place = z.int().min(0).max(999);
const share = z.number().min(0).max(1);

const named = z.strictObject({
  type: z.enum([
    'next',
    'back',
    'first',
    'last',
    'enter',
    'erase',
    'go-to',
    'escape',
    'show',
    'black',
    'white',
    'next-language',
    'text-size',
    'contrast',
    'captions',
    'larger-notes',
    'smaller-notes',
    'reset-clock',
    'pause',
    'auto',
    'rehearse',
    'swap',
    'leave',
    'confirm',
  ]),
});

const talkEvent = z.union([
  named,
  z.strictObject({ type: z.literal('jump'), to: place }),
  z.strictObject({ type: z.literal('digit'), digit: z.int().min(0).max(9) }),
  z.strictObject({
    type: z.literal('language'),
    whose: z.enum(['audience', 'speaker']),
    language: z.string().max(40),
  }),
  z.strictObject({ type: z.literal('spot'), spot: z.strictObject({ x: share, y: share }).nullable() }),
  z.strictObject({ type: z.literal('failed'), scene: place }),
]);

/** The arguments each request may have, checked in main before its handler runs. */
export const talkSchemas = {
  begin: z.tuple([]),
  talkScene: z.tuple([place]),
  act: z.tuple([talkEvent]),
  pageFault: z.tuple([z.string().max(4000)]),
} as const satisfies { readonly [Name in TalkRequest]: z.ZodType<Parameters<TalkRequests[Name]>> };

/** `window.talk` in the pages of a talk. */
export type TalkBridge = {
  readonly [Name in TalkRequest]: (
    ...given: Parameters<TalkRequests[Name]>
  ) => Promise<ReturnType<TalkRequests[Name]>>;
} & {
  /** Hears of every change; returns the end of it. */
  readonly onView: (listener: (view: TalkView) => void) => () => void;
};
