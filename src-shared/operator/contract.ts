import { z } from 'zod';
import type { WordsByLanguage } from '../content/scene.ts';
import type { JournalSummary } from '../journal/summary.ts';
import type { ContentFinding } from '../errors.ts';
import type { InterfaceWords } from '../interface-words.ts';
import type { Settings } from '../settings.ts';
import { settingsSchema } from '../settings.ts';
import type { Check, Verdicts } from '../self-test/checks.ts';
import { CHECKS } from '../self-test/checks.ts';
import type { MachineFacts } from '../self-test/judge.ts';
import type { ScreenTurn } from '../turn.ts';
import type { PinFault } from './pin.ts';
import { PIN_DIGITS } from './pin.ts';

/** Where the operator's door stands. */
export type DoorState =
  /** A PIN is asked for. While something of a wait is left, none is looked at. */
  | { readonly at: 'pin'; readonly waitMs: number }
  /** A PIN has to be set before anything else: none was ever set, or the recovery file opened the door. */
  | { readonly at: 'new-pin'; readonly why: 'first' | 'recovery' }
  /** What was kept of the PIN is damaged: only the recovery file opens the door. */
  | { readonly at: 'damaged' }
  | { readonly at: 'panel' };

/** What the operator's page needs to begin. */
export interface OperatorStart {
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly words: Readonly<Record<string, InterfaceWords>>;
  readonly door: DoorState;
  /** The operator's window is turned as the visitors' is. */
  readonly turn: ScreenTurn;
}

/** Why a PIN was not set: a fault of its own, or the disk did not keep it. Null: it was set and read back. */
export type PinSetting = { readonly fault: PinFault | 'disk' | null; readonly door: DoorState };

/** How the kiosk is. Sentences are for the log as well and in English. */
export interface Health {
  /** Moments of the wall clock, `YYYY-MM-DD HH:MM`. */
  readonly runningSince: string;
  readonly version: string;
  readonly electron: string;
  /** How often the visitors' page was begun anew in this run, by the reason, and when it last was. */
  readonly restarts: readonly {
    readonly reason: string;
    readonly times: number;
    readonly lastAt: string;
  }[];
  /** Scenes that ended the page twice and are passed over until another version of their pack plays. */
  readonly quarantined: readonly QuarantinedScene[];
  /** It could not keep itself running: the kiosk's own content plays, with default settings, until it tries again. */
  readonly safeMode: boolean;
  /** The graphics card failed: everything is drawn by the processor for a day. */
  readonly softwareRendering: boolean;
  /** The last day, a sample a minute, the newest last; less when the kiosk runs for less. */
  readonly day: readonly DayMinute[];
  readonly content: ContentHealth;
  /** What is free for the kiosk on the disk of its user-data folder; null where the system does not say. */
  readonly freeBytes: number | null;
  /** What the self-test came to when it was looked at last in this run; null when it was not. */
  readonly selfTest: { readonly at: string; readonly toDo: readonly Check[] } | null;
}

export interface QuarantinedScene {
  readonly sceneId: string;
  /** Id and version of its pack. */
  readonly pack: string;
}

/** One minute of the day: megabytes of all processes, frames a second (null when none was drawn). */
export interface DayMinute {
  /** `HH:MM` by the clock on the wall. */
  readonly at: string;
  readonly memoryMb: number;
  readonly fps: number | null;
}

export interface ContentHealth {
  readonly id: string;
  readonly version: string;
  readonly folder: string;
  readonly scenes: number;
  /** What is wrong: why other content than was asked for plays, errors that were found. */
  readonly sentences: readonly string[];
}

/** Content that can be chosen: a `.kioskpack` or a folder. */
export interface OfferedContent {
  readonly path: string;
  readonly name: string;
}

/** Content that was chosen and looked at, not installed yet. */
export interface ChosenContent {
  readonly path: string;
  readonly errors: number;
  readonly warnings: number;
  /** The first of what was found, a line each. */
  readonly lines: readonly string[];
}

/** How an act ended: null when it is done, else a sentence for the operator. */
export interface Outcome {
  readonly refusal: string | null;
}

/** What was found in the content that plays, the worst first, and how many more there are. */
export interface PackFindings {
  readonly findings: readonly Pick<ContentFinding, 'code' | 'level' | 'file' | 'sentence'>[];
  readonly more: number;
}

/** What the machine says of itself, and the clock that a person has to look at. */
export interface SelfTest {
  readonly verdicts: Verdicts;
  readonly clock: MachineFacts['clock'];
}

/** What the journal of visitors comes to. */
export interface JournalReport {
  readonly isOn: boolean;
  /** How much there is of it in all. */
  readonly daysKept: number;
  readonly bytes: number;
  readonly summary: JournalSummary;
  /** What the items of the summary are called, by id and language; those of other content have no name. */
  readonly itemNames: Readonly<Record<string, WordsByLanguage<string>>>;
}

/** Today; a week; a month. */
export const JOURNAL_SPANS = [1, 7, 30] as const;
export type JournalSpan = (typeof JOURNAL_SPANS)[number];

/** How an export ended, and the folder it is in. */
export interface JournalExport extends Outcome {
  readonly folder: string | null;
}

/** The talk that the content has. */
export interface OfferedTalk {
  /** By language; none for a talk that is made of the story. */
  readonly title: WordsByLanguage<string>;
  readonly scenes: number;
  readonly plannedMs: number;
}

/** What a handout is to be, and the folder that it goes to: one of those that are offered for an export. */
export interface HandoutOrder {
  readonly language: string;
  readonly paper: 'A4' | 'Letter';
  readonly perPage: 1 | 2 | 4;
  readonly place: string;
}

/** How the making of a handout ended. */
export interface HandoutMade extends Outcome {
  /** The files, and what is to be known of them, a line each. */
  readonly lines: readonly string[];
}

/** The only list of messages of the operator's page. Those of `doorRequests` are answered at any time; the others once it is open. */
export interface OperatorRequests {
  begin(): OperatorStart;
  /** Looks for a recovery file once more. */
  look(): DoorState;
  enterPin(pin: string): DoorState;
  setPin(pin: string): PinSetting;
  leave(): void;
  health(): Health;
  /** Checks the content that plays once more, whole. */
  findings(): PackFindings;
  /** Content on the drives that are plugged in now. */
  offeredContent(): readonly OfferedContent[];
  /** Looks at content that was offered. Null when it is not offered any more. */
  chooseContent(path: string): ChosenContent | null;
  /** Installs what was chosen last; it plays from the next start on. */
  installContent(): Outcome;
  rollBackContent(): Outcome;
  settings(): Settings;
  saveSettings(settings: Settings): Outcome;
  /** Turns the screen on trial: it turns back by itself unless it is kept. */
  tryTurn(turn: Settings['screenTurn']): void;
  keepTurn(): void;
  /** Looks at the machine before the doors open. */
  selfTest(): SelfTest;
  /** What is still to be done after the self-test: kept for the state of health, with the time. */
  selfTestDone(left: { readonly toDo: readonly Check[] }): void;
  /** The sums of today and the days before it, so many in all. */
  journal(days: JournalSpan): JournalReport;
  /** Folders that the journal can be exported to now. */
  exportPlaces(): readonly string[];
  exportJournal(place: string): JournalExport;
  deleteJournal(): Outcome;
  /** Null where the content has no scene for one. */
  talk(): OfferedTalk | null;
  /** Takes the panel away and begins the talk. */
  startTalk(): void;
  /** Answers when it is made, which takes about a minute. */
  makeHandout(order: HandoutOrder): HandoutMade;
  restart(): void;
  quit(): void;
}

export type OperatorRequest = keyof OperatorRequests;

const digits = z.string().max(PIN_DIGITS.most);

/** The arguments each request may have, checked in main before its handler runs. */
export const operatorSchemas = {
  begin: z.tuple([]),
  look: z.tuple([]),
  enterPin: z.tuple([digits]),
  setPin: z.tuple([digits]),
  leave: z.tuple([]),
  health: z.tuple([]),
  findings: z.tuple([]),
  offeredContent: z.tuple([]),
  chooseContent: z.tuple([z.string().max(4096)]),
  installContent: z.tuple([]),
  rollBackContent: z.tuple([]),
  settings: z.tuple([]),
  saveSettings: z.tuple([settingsSchema]),
  tryTurn: z.tuple([settingsSchema.shape.screenTurn.unwrap()]),
  keepTurn: z.tuple([]),
  selfTest: z.tuple([]),
  selfTestDone: z.tuple([z.strictObject({ toDo: z.array(z.enum(CHECKS)).max(CHECKS.length) })]),
  journal: z.tuple([z.literal(JOURNAL_SPANS)]),
  exportPlaces: z.tuple([]),
  exportJournal: z.tuple([z.string().max(4096)]),
  deleteJournal: z.tuple([]),
  talk: z.tuple([]),
  startTalk: z.tuple([]),
  makeHandout: z.tuple([
    z.strictObject({
      language: z.string().max(64),
      paper: z.enum(['A4', 'Letter']),
      perPage: z.literal([1, 2, 4]),
      place: z.string().max(4096),
    }),
  ]),
  restart: z.tuple([]),
  quit: z.tuple([]),
} as const satisfies {
  readonly [Name in OperatorRequest]: z.ZodType<Parameters<OperatorRequests[Name]>>;
};

/** What is answered before the PIN was right. Everything else is refused until then. */
export const doorRequests: ReadonlySet<OperatorRequest> = new Set([
  'begin',
  'look',
  'enterPin',
  'setPin',
  'leave',
]);

/** `window.operator` in the operator's page. */
export type OperatorBridge = {
  readonly [Name in OperatorRequest]: (
    ...given: Parameters<OperatorRequests[Name]>
  ) => Promise<Awaited<ReturnType<OperatorRequests[Name]>>>;
};
