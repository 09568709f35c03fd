/**
 * Writes `src-shared/content/reading/letter-widths.ts`: every letter that the bundled fonts can draw, and how wide
 * it is. Run by hand (`node scripts/letter-widths.ts`) when a font changes; a test holds the table to the fonts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSync } from 'fontkit';
import type { FontName } from '../src-shared/content/reading/letter-widths.ts';
import { ROOT } from './paths.ts';

const TABLE = join(ROOT, 'src-shared/content/reading/letter-widths.ts');

const LETTERS_A_LINE = 10;

/** A variable font: its style sheet, and two places on one axis between which its widths change evenly. */
interface BundledFont {
  readonly styles: string;
  readonly axis: 'wght' | 'opsz';
  readonly at: readonly [number, number];
  /** All axes at one of these places, in the order the font lists them. */
  readonly settings: (place: number) => readonly number[];
}

/** What src-renderer/styles/fonts.css brings in, at the weights and sizes of tokens.css. */
const FONTS: Readonly<Record<FontName, BundledFont>> = {
  sans: { styles: 'onest/index.css', axis: 'wght', at: [420, 560], settings: (weight) => [weight] },
  serif: {
    styles: 'source-serif-4/opsz.css',
    axis: 'opsz',
    at: [32, 44],
    settings: (size) => [380, size],
  },
};

/** Parts of fontkit that its types leave out. */
interface Varied {
  readonly HVAR: object;
  readonly _variationProcessor: { getAdvanceAdjustment(glyphId: number, table: object): number };
}

/** One file of a font: the letters that a browser asks it for, by code point. */
interface Face {
  readonly name: string;
  readonly widths: ReadonlyMap<number, readonly [number, number]>;
}

/** The source of letter-widths.ts. Throws when a font or its style sheet is not as it was. */
export function letterWidthsSource(): string {
  const fonts = (Object.keys(FONTS) as FontName[]).map((name) => fontSource(name, FONTS[name]));
  return `${HEAD}\nexport const LETTER_WIDTHS: Readonly<Record<FontName, FontWidths>> = {\n${fonts.join('')}};\n`;
}

const HEAD = `/* Made by scripts/letter-widths.ts from the bundled fonts: not edited by hand. */

/** \`sans\`: Onest, for most words. \`serif\`: Source Serif 4, for quotations and titles of sources. */
export type FontName = 'sans' | 'serif';

/** How wide the letters of a font are at two places of one axis, between and beyond which widths change evenly. */
export interface FontWidths {
  readonly axis: 'wght' | 'opsz';
  readonly at: readonly [number, number];
  /**
   * By file of the font: runs of letters by the code point of the first. A letter is its width at the first place,
   * in thousandths of the type size, and what the second adds: \`727+8\`.
   */
  readonly faces: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
`;

function fontSource(name: FontName, font: BundledFont): string {
  const faces = facesOf(font).map((face) => {
    const runs = runsOf(face).map(([first, letters]) => `        'U+${first}': '${letters.join(' ')}',\n`);
    const name = /^[a-z]+$/.test(face.name) ? face.name : `'${face.name}'`;
    return `      ${name}: {\n${runs.join('')}      },\n`;
  });
  const { axis, at } = font;
  return `  ${name}: {\n    axis: '${axis}',\n    at: [${at.join(', ')}],\n    faces: {\n${faces.join('')}    },\n  },\n`;
}

function facesOf(font: BundledFont): readonly Face[] {
  const sheet = join(ROOT, 'node_modules/@fontsource-variable', font.styles);
  const rules = readFileSync(sheet, 'utf8').matchAll(
    /url\((?<file>[^)]+)\)[^}]*unicode-range: (?<ranges>[^;]+);/g,
  );
  return [...rules].map(({ groups }) => {
    const { file = '', ranges = '' } = groups ?? {};
    const name = /(?:onest|source-serif-4)-(?<name>.+)-(?:wght|opsz)-normal/.exec(file)?.groups?.['name'];
    if (name === undefined) throw new Error(`No subset is known by the name ${file}`);
    return { name, widths: widthsIn(join(dirname(sheet), file), rangesOf(ranges), font) };
  });
}

function rangesOf(list: string): readonly (readonly [number, number])[] {
  return list.split(',').map((range) => {
    const [first = 0, last = first] = range
      .trim()
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return [first, last];
  });
}

function widthsIn(file: string, ranges: ReturnType<typeof rangesOf>, font: BundledFont): Face['widths'] {
  const plain = openSync(file);
  if (!('glyphForCodePoint' in plain)) throw new Error(`${file} is not one font`);
  const [first, second] = font.at.map((place) => wideningAt(file, font.settings(place)));
  if (first === undefined || second === undefined) throw new Error('A font is measured at two places');
  const letters = plain.characterSet.filter((code) =>
    ranges.some(([from, to]) => code >= from && code <= to),
  );
  return new Map(
    letters
      .sort((one, other) => one - other)
      .map((code) => {
        const { id, advanceWidth } = plain.glyphForCodePoint(code);
        return [code, [Math.round(advanceWidth + first(id)), Math.round(advanceWidth + second(id))]] as const;
      }),
  );
}

/**
 * How much wider than by default a glyph is with these settings. fontkit's own `getVariation` reads the tables of a
 * compressed font where they would lie in an uncompressed one, and fails.
 */
function wideningAt(file: string, settings: readonly number[]): (glyphId: number) => number {
  const varied: unknown = Object.assign(openSync(file), { variationCoords: settings });
  const { HVAR, _variationProcessor: processor } = varied as Varied;
  return (glyphId) => processor.getAdvanceAdjustment(glyphId, HVAR);
}

/** Letters that follow each other without a gap, as many as fit a line, by the code point of the first. */
function runsOf({ widths }: Face): readonly (readonly [string, readonly string[]])[] {
  const runs: [string, string[]][] = [];
  let last = Number.NaN;
  for (const [code, [first, second]] of widths) {
    if (code !== last + 1 || runs.at(-1)?.[1].length === LETTERS_A_LINE)
      runs.push([code.toString(16).toUpperCase().padStart(4, '0'), []]);
    const more = second - first;
    runs.at(-1)?.[1].push(`${first}${more < 0 ? '' : '+'}${more}`);
    last = code;
  }
  return runs;
}

if (import.meta.main) writeFileSync(TABLE, letterWidthsSource());
