import { machineDisk, type Disk, type FileInMaking } from '../../../src-main/kioskpack/disk.ts';

/** The steps that change something; the others only look. */
const WRITES: ReadonlySet<string> = new Set(['makeFolder', 'createFile', 'write', 'sync', 'rename']);

/** A disk that calls `before` at each step, with its name, and does the step unless that throws. */
export function watchedDisk(before: (step: string) => void, disk: Disk = machineDisk): Disk {
  return {
    makeFolder: async (folder) => (before('makeFolder'), disk.makeFolder(folder)),
    async createFile(file) {
      before('createFile');
      return watchedFile(before, await disk.createFile(file));
    },
    syncFolder: async (folder) => (before('syncFolder'), disk.syncFolder(folder)),
    rename: async (from, to) => (before('rename'), disk.rename(from, to)),
    remove: async (path) => (before('remove'), disk.remove(path)),
    readFile: async (file) => (before('readFile'), disk.readFile(file)),
    list: async (folder) => (before('list'), disk.list(folder)),
  };
}

function watchedFile(before: (step: string) => void, file: FileInMaking): FileInMaking {
  return {
    write: async (bytes) => (before('write'), file.write(bytes)),
    sync: async () => (before('sync'), file.sync()),
    // No step: it changes nothing on the disk, and whoever runs this test has only so many open files.
    close: () => file.close(),
  };
}

/** A disk whose power is cut before step `last + 1`: from then on every step fails and nothing is done. */
export function cutDisk(last: number, disk?: Disk): { readonly disk: Disk; readonly isCut: () => boolean } {
  let steps = 0;
  const before = () => {
    steps += 1;
    if (steps > last) throw new Error('The power is cut');
  };
  return { disk: watchedDisk(before, disk), isCut: () => steps > last };
}

/**
 * A disk that refuses every step that writes, from the one after `last` on, with a code of the system; what takes
 * away still works.
 */
export function refusingDisk(
  code: string,
  last = 0,
): { readonly disk: Disk; readonly hasRefused: () => boolean } {
  let writes = 0;
  const before = (step: string) => {
    if (!WRITES.has(step)) return;
    writes += 1;
    if (writes > last) throw Object.assign(new Error(`${code}: refused, ${step}`), { code });
  };
  return { disk: watchedDisk(before), hasRefused: () => writes > last };
}
