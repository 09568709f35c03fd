import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ScreenSize } from '../display.ts';

/** What to photograph and where to put it. */
export interface TourRequest {
  /** Absolute. */
  readonly outDir: string;
  /** At least one; each once. */
  readonly sizes: readonly ScreenSize[];
  /** At least one, of the pack's, each once. */
  readonly languages: readonly string[];
}

/** Full HD upright and on its side, the smallest screens in use at conferences, and the largest. */
const DEFAULT_SIZES = '1920x1080,1080x1920,1280x720,1024x768,3840x2160';

const USAGE =
  'Usage: npm run tour -- [--content DIR|FILE.kioskpack] [--out DIR] [--sizes 1920x1080,1080x1920] [--languages en,az]';

/** The pack that the command's arguments name, as they name it; null for the one that comes with the kiosk. */
export function contentAsked(given: readonly string[]): string | null {
  const { values } = parseArgs({ args: [...given], options: { content: { type: 'string' } }, strict: false });
  return typeof values.content === 'string' ? values.content : null;
}

/** Reads the command's arguments; the sentence that says what is wrong with them when something is. */
export function readTourRequest(
  given: readonly string[],
  known: readonly string[],
): TourRequest | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        out: { type: 'string', default: 'tour' },
        sizes: { type: 'string', default: DEFAULT_SIZES },
        languages: { type: 'string', default: known.join(',') },
        content: { type: 'string' },
      },
    });
    if (values.out === '') return `--out needs a folder. ${USAGE}`;
    const words = listed(values.sizes);
    const wrongSize = words.find((word) => sizeOf(word) === null);
    if (words.length === 0 || wrongSize !== undefined) {
      return `--sizes ${wrongSize ?? ''}: expected WIDTHxHEIGHT from 640x480 to 7680x7680, such as 1920x1080. ${USAGE}`;
    }
    const languages = listed(values.languages);
    const unknown = languages.find((tag) => !known.includes(tag));
    if (languages.length === 0 || unknown !== undefined) {
      return `--languages ${unknown ?? ''}: the pack has ${known.join(', ')}. ${USAGE}`;
    }
    const sizes = words.map(sizeOf).filter((size) => size !== null);
    return { outDir: resolve(values.out), sizes, languages };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message} ${USAGE}`;
    throw error;
  }
}

/** A size as people and folders name it: `1920x1080`. */
export function nameOfSize({ widthPx, heightPx }: ScreenSize): string {
  return `${widthPx}x${heightPx}`;
}

function listed(text: string): readonly string[] {
  return [...new Set(text.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}

/** The smallest window the kiosk opens is 640 × 480; beyond 8K there is no screen to try it on. */
function sizeOf(text: string): ScreenSize | null {
  const match = /^(\d{3,4})[x×](\d{3,4})$/i.exec(text);
  const widthPx = Number(match?.[1]);
  const heightPx = Number(match?.[2]);
  const fits = widthPx >= 640 && heightPx >= 480 && Math.max(widthPx, heightPx) <= 7680;
  return fits ? { widthPx, heightPx } : null;
}
