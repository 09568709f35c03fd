import { OperatorError } from '../src-shared/errors.ts';

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
  /** A folder to save a picture of each scene in, as it appears. */
  readonly saveScenes: string | null;
}

const TAKES_VALUE = ['--content', '--install', '--size', '--user-data-dir', '--save-scenes'] as const;
const EXAMPLES: Readonly<Record<string, string>> = { '--size': '1280x720', '--install': 'NAME.kioskpack' };
const TAKES_NONE = ['--windowed', '--check'] as const;
const OURS: readonly string[] = [...TAKES_VALUE, ...TAKES_NONE];

/**
 * Switches of Electron and Chromium that developers, test drivers and their start scripts use. They pass
 * through. The list is closed on purpose: a typing error in a switch of ours must not pass as one of theirs.
 */
const THEIRS =
  /^--(no-sandbox|no-zygote|in-process-gpu|single-process|inspect|lang|vmodule|v|type|(inspect|remote-debugging|remote-allow|disable|enable|force|use|ignore|allow|ozone|gpu|js|log|net-log|trace|host|proxy|touch|password|window|renderer|shared|crash|skia|autoplay|field-trial|origin-trial)-[a-z0-9-]+)(=.*)?$/;

const SMALLEST = { widthPx: 640, heightPx: 480 };
const LARGEST_PX = 16_384;

/**
 * Reads the arguments after the executable's and the application's own path.
 * @throws OperatorError `usage` with one line that names the argument and what would be right.
 */
export function parseArguments(given: readonly string[]): KioskArguments {
  const values = new Map<string, string>();
  const queue = [...given];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [name = word, ...rest] = word.split('=');
    const inline = rest.length > 0 ? rest.join('=') : null;
    if (name === '--presenter') throw usage('--presenter: this version has no presenter mode yet.');
    if ((TAKES_NONE as readonly string[]).includes(name)) {
      if (inline !== null) throw usage(`${name} takes no value: write it alone.`);
      values.set(name, '');
    } else if ((TAKES_VALUE as readonly string[]).includes(name)) {
      values.set(name, valueOf(name, inline ?? queue.shift()));
    } else if (!THEIRS.test(word)) {
      throw usage(`${word}: unknown argument.${suggestion(name)} Known are ${OURS.join(', ')}.`);
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
    saveScenes: values.get('--save-scenes') ?? null,
  };
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
