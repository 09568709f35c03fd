import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { languageTagSchema, wordsSchema } from '../../src-shared/content/fields.ts';
import { oneWord, readArguments, wrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { interfaceLanguages } from './starter-words.ts';
import { starterFiles } from './starter.ts';
import { writeWhole } from './write-whole.ts';

/** `new DIR`: a small pack of examples to begin with. */
export const newPack: Command = {
  name: 'new',
  summary: 'Makes a small pack of examples to begin with',
  usage: ['new DIR [--title TITLE] [--languages en,az]'],
  help: [
    'The folder is new or empty. It gets one of each kind of screen, a picture, the safety messages with their sources, schemas for',
    'editors, and a README.md that says what to change first. It passes the check at once and claims nothing about the world.',
    '  --title TITLE       the name of the pack and the title on the screen',
    '  --languages en,az   in the order they are offered; the first one is the one others fall back to. The examples are English: in',
    '                      other languages each begins with the tag, [az], and the language is a draft.',
  ],
  run: runNew,
};

function runNew(given: readonly string[]): number {
  const { values, positionals } = readArguments(given, {
    title: { type: 'string', default: 'My pack' },
    languages: { type: 'string', default: 'en' },
  });
  const folder = emptyFolder(oneWord(positionals, 'The folder to make'));
  const title = titleOf(values.title);
  const languages = languagesOf(values.languages);
  const files = starterFiles({ title, languages, year: new Date().getFullYear() });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeWhole(join(folder, path), content);
  }
  console.log(`${files.size} files in ${folder}. Begin with README.md there.`);
  console.log(`Check it:  npm run content -- check ${folder}`);
  console.log(`See it:    npm start -- --content ${folder} --windowed`);
  for (const tag of languages.filter((candidate) => !interfaceLanguages().includes(candidate))) {
    console.log(`The buttons have no words in ${tag} yet and stay English: see assets/languages.`);
  }
  return 0;
}

function emptyFolder(given: string): string {
  const path = resolve(given);
  if (!existsSync(path)) return path;
  if (!statSync(path).isDirectory()) throw wrongUsage(`${path} is a file: name a folder.`);
  if (readdirSync(path).length > 0) throw wrongUsage(`${path} is not empty: name a new folder.`);
  return path;
}

function titleOf(asked: string): string {
  if (asked.length <= 120 && wordsSchema.safeParse(asked).success) return asked;
  throw wrongUsage('--title: a title has 1 to 120 characters, and no white space at either end.');
}

function languagesOf(asked: string): readonly string[] {
  const tags = asked.split(',').map((tag) => tag.trim());
  const wrong = tags.find((tag) => !languageTagSchema.safeParse(tag).success);
  if (wrong !== undefined)
    throw wrongUsage(`--languages: "${wrong}" is no language tag; write en, az, ru or pt-BR.`);
  if (new Set(tags).size < tags.length) throw wrongUsage('--languages: a language stands there twice.');
  return tags;
}
