import { statSync } from 'node:fs';
import type { Refusal } from '../../src-main/kioskpack/findings.ts';
import { verifyKioskpack, type WholeKioskpack } from '../../src-main/kioskpack/verify.ts';
import { oneWord, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { fileAt } from './pack-at.ts';
import { linesForPeople } from './report.ts';

/** `verify FILE.kioskpack`: whether a pack file is whole. */
export const verify: Command = {
  name: 'verify',
  summary: 'Says whether a pack file is whole, to its last byte',
  usage: ['verify FILE.kioskpack'],
  help: [
    'Looks at the seal, the list of files and every sum, and writes nothing. What the pack says is not looked at: that is what check',
    'does, which takes pack files too.',
  ],
  run: runVerify,
};

async function runVerify(given: readonly string[]): Promise<number> {
  const { positionals } = readArguments(given, {});
  const file = fileAt(oneWord(positionals, 'The pack file'));
  return told(await verifyKioskpack(file), file, 'Whole');
}

/** Prints what became of a pack file, and returns the exit code. */
export function told(outcome: WholeKioskpack | Refusal, file: string, done: string): number {
  if (!outcome.ok) {
    const { findings } = outcome;
    console.log(
      [...linesForPeople({ path: file, isFolder: false, findings }), `${file} is refused.`].join('\n'),
    );
    return 1;
  }
  const { id, title, version, files } = outcome.manifest;
  const bytes = statSync(file).size.toLocaleString('en');
  console.log(`${done}: "${title}" (${id} ${version}), ${files.length} files, ${bytes} bytes packed`);
  console.log(`Seal: ${outcome.seal}`);
  return 0;
}
