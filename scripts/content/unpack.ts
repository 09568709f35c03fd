import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { unpackKioskpack } from '../../src-main/kioskpack/unpack.ts';
import { readArguments, twoWords, wrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { fileAt, folderAt } from './pack-at.ts';
import { told } from './verify.ts';

/** `unpack FILE.kioskpack DIR`: the folder that a pack file was made of. */
export const unpack: Command = {
  name: 'unpack',
  summary: 'Makes a folder of a pack file again, to go on editing it',
  usage: ['unpack FILE.kioskpack DIR'],
  help: ['The folder must not exist yet. When anything in the file is damaged, nothing is left of it.'],
  run: runUnpack,
};

async function runUnpack(given: readonly string[]): Promise<number> {
  const { positionals } = readArguments(given, {});
  const [from, dir] = twoWords(positionals, ['The pack file', 'The folder to make']);
  const file = fileAt(from);
  const folder = resolve(dir);
  if (existsSync(folder)) throw wrongUsage(`${folder} is there already: name a new folder.`);
  folderAt(dirname(folder));
  return told(await unpackKioskpack(file, folder), file, `Unpacked into ${folder}`);
}
