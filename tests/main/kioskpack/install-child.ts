// Installs a pack file, as a process of its own that can be killed: `node install-child.ts FILE USER_DATA`. Before each
// step on the disk it writes a line to standard output and takes a byte of standard input, so that whoever kills it knows
// where it is and how far it can come.
import { readSync, writeSync } from 'node:fs';
import { installPack } from '../../../src-main/kioskpack/installed-packs.ts';
import { watchedDisk } from './disks.ts';

const [file = '', userData = ''] = process.argv.slice(2);
const leave = Buffer.alloc(1);
const disk = watchedDisk((step) => {
  writeSync(1, `${step}\n`);
  readSync(0, leave);
});
await installPack(file, userData, () => [], disk);
