import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearestName } from '../../src-shared/content/nearest-name.ts';
import { OperatorError } from '../../src-shared/errors.ts';

/** An error that says how to ask: the tool prints it with the command's usage and leaves with 2. */
export function wrongUsage(sentence: string): OperatorError {
  return new OperatorError('usage', sentence);
}

/**
 * Options and words of a command line.
 * @throws OperatorError `usage` for an option that is not among `options`, or one that lacks its value.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  given: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw wrongUsage(optionSentence(cause.message, Object.keys(options)));
  }
}

/** The one word a command takes. @throws OperatorError `usage` for none or more. */
export function oneWord(words: readonly string[], what: string): string {
  const [word, ...more] = words;
  if (word === undefined) throw wrongUsage(`${what} is missing.`);
  refuseMore(more);
  return word;
}

/** The two words a command takes. @throws OperatorError `usage` for fewer or more. */
export function twoWords(
  words: readonly string[],
  whats: readonly [string, string],
): readonly [string, string] {
  const [one, other, ...more] = words;
  if (one === undefined || other === undefined) {
    throw wrongUsage(`${one === undefined ? whats[0] : whats[1]} is missing.`);
  }
  refuseMore(more);
  return [one, other];
}

function refuseMore([extra]: readonly string[]): void {
  if (extra !== undefined) throw wrongUsage(`There is a word too many: ${extra}.`);
}

/** Node's own sentence without its advice, and what was probably meant. */
function optionSentence(message: string, known: readonly string[]): string {
  const [sentence = message] = message.split(/(?<=')\. /);
  const unknown = /^Unknown option '--?([^']*)'/.exec(sentence)?.[1];
  const near = unknown === undefined ? null : nearestName(unknown, known);
  const full = sentence.replaceAll('\n', ' ').replace(/\.?$/, '.');
  return near === null ? full : `${full} Did you mean --${near}?`;
}
