import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Where Linux lists the sockets of a network that have an address. One that was never bound is in none of these. */
const TABLES = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;
/** The column of those tables that names the socket (Documentation/networking/proc_net_tcp.rst). */
const INODE = 9;

/**
 * How many sockets with an address some processes have (rule Q2); null where that is not looked at: elsewhere than on Linux,
 * or where it does not say. A sandboxed process shows its files to nobody; it could open no socket either.
 */
export function ownSockets(
  pids: readonly number[],
  { platform, proc = '/proc' }: { readonly platform: NodeJS.Platform; readonly proc?: string },
): number | null {
  if (platform !== 'linux') return null;
  const listed = TABLES.map((table) => listedIn(`${proc}/self/net/${table}`));
  const own = pids.map((pid) => socketsOf(`${proc}/${pid}/fd`));
  if (listed.every((inodes) => inodes === null) || own.every((sockets) => sockets === null)) return null;
  const held = new Set(own.flatMap((sockets) => sockets ?? []));
  return listed.flatMap((inodes) => inodes ?? []).filter((inode) => held.has(inode)).length;
}

function listedIn(table: string): readonly string[] | null {
  try {
    const lines = readFileSync(table, 'utf8').split('\n').slice(1);
    return lines.flatMap((line) => line.trim().split(/\s+/)[INODE] ?? []);
  } catch {
    // IPv6 may be off altogether.
    return null;
  }
}

function socketsOf(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder).flatMap((name) => socketBehind(`${folder}/${name}`));
  } catch {
    return null;
  }
}

function socketBehind(file: string): readonly string[] {
  try {
    const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(file))?.[1];
    return inode === undefined ? [] : [inode];
  } catch {
    // Closed while we looked.
    return [];
  }
}
