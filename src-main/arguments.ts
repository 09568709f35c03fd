import { OperatorError } from '../src-shared/errors.ts';
import type { HandoutRequest } from './handout/request.ts';
import { HANDOUT_ARGUMENTS, handoutRequest } from './handout/request.ts';
import { isHarmlessSwitch, isSwitchOfTheirs, readsAsSwitch, refusalOf } from './lockdown/switches.ts';

/** What the command line asks for. Paths are as typed: the caller resolves them. */
export interface KioskArguments {
  /** A `.kioskpack` to install before anything plays. */
  readonly install: string | null;
  /** Another content pack than the bundled one: a folder or a `.kioskpack`. */
  readonly content: string | null;
  readonly windowed: boolean;
  /** Inner size of the window in pixels, only with `windowed`. */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null;
  readonly userDataDir: string | null;
  /** Start, show the first scene, leave: exit code 0 when that worked. */
  readonly check: boolean;
  /** Begin with the talk; the loop comes when it has ended. */
  readonly presenter: boolean;
  /** The talk that is given, by its id in the pack; null is the pack's first. */
  readonly talk: string | null;
  /** A folder to save a picture of each scene in, as it appears. */
  readonly saveScenes: string | null;
  /** A talk on paper is made instead of a kiosk; null when none is asked for. */
  readonly handout: HandoutRequest | null;
  /** This process only starts the kiosk, and starts it again. */
  readonly supervised: boolean;
}

/** What the arguments are read for. */
export interface ArgumentsFor {
  /** Only harmless switches of Chromium's pass (rule H2); in an open build those of developers and drivers do. */
  readonly isHardened: boolean;
  readonly platform: NodeJS.Platform;
}

const OPEN: ArgumentsFor = { isHardened: false, platform: process.platform };

const TAKES_VALUE = [
  '--content',
  '--install',
  '--size',
  '--user-data-dir',
  '--save-scenes',
  ...HANDOUT_ARGUMENTS,
] as const;
const EXAMPLES: Readonly<Record<string, string>> = {
  '--size': '1280x720',
  '--install': 'NAME.kioskpack',
  '--talk': 'ID',
};
/** Keeps the kiosk as a process of its own. */
export const SUPERVISED = '--supervised';
const TAKES_NONE = ['--windowed', '--check', '--presenter', SUPERVISED] as const;
const OURS: readonly string[] = [...TAKES_VALUE, ...TAKES_NONE];

const SMALLEST = { widthPx: 640, heightPx: 480 };
const LARGEST_PX = 16_384;

/**
 * Reads the arguments after the executable's and the application's own path.
 * @throws OperatorError `usage` with one line that names the argument and what would be right.
 */
export function parseArguments(given: readonly string[], build: ArgumentsFor = OPEN): KioskArguments {
  const values = new Map<string, string>();
  const queue = [...given];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [name = word, ...rest] = word.split('=');
    const inline = rest.length > 0 ? rest.join('=') : null;
    if ((TAKES_NONE as readonly string[]).includes(name)) {
      if (inline !== null) throw usage(`${name} takes no value: write it alone.`);
      values.set(name, '');
    } else if ((TAKES_VALUE as readonly string[]).includes(name)) {
      values.set(name, inline === null ? nextValue(name, queue.shift(), build) : valueOf(name, inline));
    } else {
      refuseForeign(word, name, build);
    }
  }
  const windowed = values.has('--windowed');
  const size = values.get('--size');
  if (size !== undefined && !windowed)
    throw usage('--size is only for --windowed: add --windowed or leave --size out.');
  return {
    install: values.get('--install') ?? null,
    content: values.get('--content') ?? null,
    windowed,
    size: size === undefined ? null : parseSize(size),
    userDataDir: values.get('--user-data-dir') ?? null,
    check: values.has('--check'),
    presenter: values.has('--presenter'),
    talk: values.get('--talk') ?? null,
    saveScenes: values.get('--save-scenes') ?? null,
    handout: handoutRequest(values),
    supervised: values.has(SUPERVISED),
  };
}

/** Whether the kiosk is to go on until it is ended: not when it shows one scene, or makes something, and leaves. */
export function isForGood({ check, handout }: Pick<KioskArguments, 'check' | 'handout'>): boolean {
  return !check && handout === null;
}

function refuseForeign(word: string, name: string, { isHardened }: ArgumentsFor): void {
  if (isHardened ? isHarmlessSwitch(word) : isSwitchOfTheirs(word)) return;
  if (isHardened && isSwitchOfTheirs(word)) throw usage(refusalOf(word));
  throw usage(`${word}: unknown argument.${suggestion(name)} Known are ${OURS.join(', ')}.`);
}

/** The word after an argument. What Chromium would read as a switch of its own is none. */
function nextValue(name: string, word: string | undefined, { platform }: ArgumentsFor): string {
  return valueOf(name, word === undefined || readsAsSwitch(word, platform) ? undefined : word);
}

function valueOf(name: string, value: string | undefined): string {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw usage(`${name} needs a value: for example ${name} ${EXAMPLES[name] ?? 'FOLDER'}.`);
  }
  return value;
}

function parseSize(text: string): { widthPx: number; heightPx: number } {
  const match = /^(\d{1,5})[x×](\d{1,5})$/i.exec(text);
  const widthPx = Number(match?.[1]);
  const heightPx = Number(match?.[2]);
  const fits =
    widthPx >= SMALLEST.widthPx &&
    heightPx >= SMALLEST.heightPx &&
    widthPx <= LARGEST_PX &&
    heightPx <= LARGEST_PX;
  if (match === null || !fits) {
    throw usage(
      `--size ${text}: expected WIDTHxHEIGHT in pixels from ${SMALLEST.widthPx}x${SMALLEST.heightPx} to ${LARGEST_PX}x${LARGEST_PX}, such as 1280x720.`,
    );
  }
  return { widthPx, heightPx };
}

function suggestion(name: string): string {
  const nearest = OURS.find((known) => known.startsWith(name) || sharedStart(known, name) >= 5);
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function usage(sentence: string): OperatorError {
  return new OperatorError('usage', sentence);
}
