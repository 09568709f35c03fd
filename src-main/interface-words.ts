import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InterfaceWords } from '../src-shared/interface-words.ts';
import { INTERFACE_KEYS } from '../src-shared/interface-words.ts';
import { interfaceFileSchema } from '../src-shared/languages-schema.ts';
import { OperatorError } from '../src-shared/errors.ts';
import type { Log } from './log.ts';

/** The language whose words stand in wherever another lacks one. */
const COMPLETE = 'en';

/**
 * The interface's words by language. A file that is broken is logged and left out; a word that is missing is
 * taken from English.
 * @throws OperatorError `no-words` when English itself cannot be read: the application is damaged.
 */
export function readInterfaceWords(folder: string, log: Log): Readonly<Record<string, InterfaceWords>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const partial = new Map<string, Partial<InterfaceWords>>();
  for (const name of files) {
    const words = wordsOf(join(folder, name), log);
    if (words !== null) partial.set(name.replace(/\.json$/, ''), words);
  }
  const complete = partial.get(COMPLETE);
  if (complete === undefined || !isComplete(complete)) {
    throw new OperatorError(
      'no-words',
      `The interface's words in ${folder} are damaged: install the kiosk again.`,
    );
  }
  return Object.fromEntries([...partial].map(([tag, words]) => [tag, { ...complete, ...words }]));
}

function isComplete(words: Partial<InterfaceWords>): words is InterfaceWords {
  return INTERFACE_KEYS.every((key) => words[key] !== undefined);
}

function wordsOf(file: string, log: Log): Partial<InterfaceWords> | null {
  try {
    return interfaceFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).words;
  } catch (cause) {
    log.warn('KIOSK-207', `${file} is not a file of interface words and is left out: ${String(cause)}`);
    return null;
  }
}
