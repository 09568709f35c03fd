import { verdict, type Verdict } from '../../../src-shared/self-test/checks.ts';
import { lettersIn, withoutFont, type FontFile } from '../../../src-shared/self-test/letters.ts';
import { fontsFor } from '../../parts/fonts.ts';

/** A language by its own name, and everything the interface says in it: all its letters, near enough. */
export interface Said {
  readonly name: string;
  readonly words: readonly string[];
}

const FAMILIES = ['Source Serif 4 Variable', 'Onest Variable'] as const;

/** Whether every letter of these languages is drawn by the kiosk's own fonts, by both of them (rule Q4). */
export async function judgeLetters(languages: readonly Said[]): Promise<Verdict> {
  const letters = lettersIn(languages.flatMap(({ name, words }) => [name, ...words]));
  await fontsFor(letters.join(''));
  const missing = new Set(FAMILIES.flatMap((family) => missingIn(family, letters)));
  return missing.size === 0
    ? verdict('letters', 'good', 'selfTestLettersGood', {
        languages: languages.map(({ name }) => name).join(', '),
      })
    : verdict('letters', 'mend', 'selfTestLettersMend', { letters: [...missing].join(' ') });
}

function missingIn(family: string, letters: readonly string[]): readonly string[] {
  const unfiled = new Set(withoutFont(letters, filesOf(family)));
  const widthIn = ruler();
  // A file that is for a letter may still lack it: then its width is that of whatever font stands behind.
  const isOwn = (letter: string): boolean =>
    widthIn(`"${family}", monospace`, letter) === widthIn(`"${family}", serif`, letter);
  return letters.filter((letter) => unfiled.has(letter) || !isOwn(letter));
}

function filesOf(family: string): readonly FontFile[] {
  return [...document.fonts]
    .filter((file) => file.family.replaceAll('"', '') === family)
    .map(({ unicodeRange, status }) => ({ unicodeRange, hasLoaded: status === 'loaded' }));
}

function ruler(): (fonts: string, letter: string) => number | null {
  const context = document.createElement('canvas').getContext('2d');
  return (fonts, letter) => {
    if (context === null) return null;
    context.font = `100px ${fonts}`;
    return context.measureText(letter).width;
  };
}
