import { basename, dirname } from 'node:path';
import type { Disk } from '../../../src-main/kioskpack/disk.ts';

/** A file: what was written, and how much of it is sure to survive. */
interface MemoryFile {
  readonly kind: 'file';
  bytes: Buffer;
  synced: Buffer | null;
}

/** A folder: its names as programs see them, as they are on the platter, and the changes between the two. */
interface MemoryFolder {
  readonly kind: 'folder';
  names: Map<string, MemoryNode>;
  durable: Map<string, MemoryNode>;
  pending: ((names: Map<string, MemoryNode>) => void)[];
}

type MemoryNode = MemoryFile | MemoryFolder;

/** A disk in memory that loses what was not synced when its power is cut. */
export interface ForgetfulDisk extends Disk {
  /**
   * The disk after a power cut. For every change that was not synced, `keeps` decides whether it got to the
   * platter: the order in which a disk writes is its own, so any part of them may have.
   */
  afterPowerCut(keeps: () => boolean): ForgetfulDisk;
}

/** An empty disk with one folder in it. */
export function forgetfulDisk(folder: string): ForgetfulDisk {
  const root = emptyFolder();
  const made = emptyFolder();
  root.names.set(folder, made);
  root.durable.set(folder, made);
  return diskOf(folder, root);
}

function diskOf(base: string, root: MemoryFolder): ForgetfulDisk {
  const nodeAt = (path: string): MemoryNode | undefined => {
    if (path === base) return root.names.get(base);
    const above = path.length > base.length ? nodeAt(dirname(path)) : undefined;
    return above?.kind === 'folder' ? above.names.get(basename(path)) : undefined;
  };
  const folderAt = (path: string): MemoryFolder => {
    const node = nodeAt(path);
    if (node?.kind !== 'folder') throw failure('ENOENT', path);
    return node;
  };
  const change = (folder: MemoryFolder, apply: (names: Map<string, MemoryNode>) => void) => {
    apply(folder.names);
    folder.pending.push(apply);
  };
  const add = (path: string, node: MemoryNode) => {
    const above = folderAt(dirname(path));
    if (above.names.has(basename(path))) throw failure('EEXIST', path);
    change(above, (names) => names.set(basename(path), node));
  };
  const removeAll = (path: string) => {
    const node = nodeAt(path);
    if (node === undefined) return;
    if (node.kind === 'folder') for (const name of [...node.names.keys()]) removeAll(`${path}/${name}`);
    change(folderAt(dirname(path)), (names) => names.delete(basename(path)));
  };
  return {
    makeFolder: async (folder) => add(folder, emptyFolder()),
    async createFile(path) {
      const file: MemoryFile = { kind: 'file', bytes: Buffer.alloc(0), synced: null };
      add(path, file);
      return {
        write: async (bytes) => void (file.bytes = Buffer.concat([file.bytes, bytes])),
        sync: async () => void (file.synced = file.bytes),
        close: async () => {},
      };
    },
    async syncFolder(path) {
      const folder = folderAt(path);
      folder.durable = new Map(folder.names);
      folder.pending = [];
    },
    async rename(from, to) {
      const node = nodeAt(from);
      if (node === undefined || dirname(from) !== dirname(to)) throw failure('ENOENT', from);
      if (node.kind === 'folder' && nodeAt(to) !== undefined) throw failure('ENOTEMPTY', to);
      change(folderAt(dirname(from)), (names) => {
        names.delete(basename(from));
        names.set(basename(to), node);
      });
    },
    remove: async (path) => removeAll(path),
    async readFile(path) {
      const node = nodeAt(path);
      return node?.kind === 'file' ? node.bytes : null;
    },
    async list(path) {
      const node = nodeAt(path);
      if (node?.kind !== 'folder') return null;
      return [...node.names].map(([name, { kind }]) => ({ name, kind }));
    },
    afterPowerCut: (keeps) => diskOf(base, survivingFolder(root, keeps)),
  };
}

function survivingFolder(folder: MemoryFolder, keeps: () => boolean): MemoryFolder {
  const kept = new Map(folder.durable);
  for (const apply of folder.pending) if (keeps()) apply(kept);
  const names = new Map([...kept].map(([name, node]) => [name, surviving(node, keeps)]));
  return { kind: 'folder', names, durable: new Map(names), pending: [] };
}

/** A file that was not synced may have its length and not its bytes, as ext4 and NTFS leave them. */
function surviving(node: MemoryNode, keeps: () => boolean): MemoryNode {
  if (node.kind === 'folder') return survivingFolder(node, keeps);
  const isSure = node.synced !== null && node.synced.equals(node.bytes);
  const bytes = isSure || keeps() ? node.bytes : keeps() ? Buffer.alloc(node.bytes.length) : Buffer.alloc(0);
  return { kind: 'file', bytes, synced: bytes };
}

function emptyFolder(): MemoryFolder {
  return { kind: 'folder', names: new Map(), durable: new Map(), pending: [] };
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
