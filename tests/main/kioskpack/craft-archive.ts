import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as no writer would make it: what is left out is as it should be. */
export interface CraftedEntry {
  /** A text is written in UTF-8. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  /** 0 stored (as it is), 8 deflated, or a method that we do not know. */
  readonly method?: number;
  readonly flags?: number;
  readonly attributes?: number;
  readonly declaredBytes?: number;
  /** The packed bytes, where they shall not be those of the content. */
  readonly packed?: Uint8Array;
  readonly extra?: Uint8Array;
  readonly comment?: string;
}

/** What the end record says, where it shall not be the truth. */
export interface CraftedEnd {
  readonly entryCount?: number;
  readonly directoryOffset?: number;
  /** Put between the directory and the end record, such as records of Zip64. */
  readonly before?: Uint8Array;
}

const UTF8 = 0x0800;

/** An archive, byte by byte, without a seal. */
export function craftArchive(entries: readonly CraftedEntry[], end: CraftedEnd = {}): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = headers(entry, offset);
    local.push(header.local);
    directory.push(header.central);
    offset += header.local.length;
  }
  const central = Buffer.concat(directory);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(Math.min(end.entryCount ?? entries.length, 0xffff), 8);
  record.writeUInt16LE(Math.min(end.entryCount ?? entries.length, 0xffff), 10);
  record.writeUInt32LE(central.length, 12);
  record.writeUInt32LE(end.directoryOffset ?? offset, 16);
  return Buffer.concat([...local, central, end.before ?? Buffer.alloc(0), record]);
}

/** An archive with its seal. What was sealed before is cut off by the caller. */
export function seal(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  bytes.writeUInt16LE(81, bytes.length - 2);
  const sum = createHash('sha256').update(bytes).digest('hex');
  return Buffer.concat([bytes, Buffer.from(`kioskpack-sha256:${sum}`)]);
}

/** A sealed archive whose manifest lists its entries truly, so that nothing but what was crafted is wrong with it. */
export function craftKioskpack(entries: readonly CraftedEntry[], end?: CraftedEnd): Uint8Array {
  return seal(craftArchive([{ name: 'manifest.json', content: manifestOf(entries) }, ...entries], end));
}

/** The manifest of some entries, with fields replaced. */
export function manifestOf(
  entries: readonly Pick<CraftedEntry, 'name' | 'content' | 'declaredBytes'>[],
  instead: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  const files = entries.map(({ name, content, declaredBytes }) => ({
    path: typeof name === 'string' ? name : Buffer.from(name).toString('utf8'),
    bytes: declaredBytes ?? content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  const manifest = {
    format: 'kioskpack',
    formatVersion: 1,
    id: 'small',
    title: 'Small',
    version: '1',
    files,
  };
  return Buffer.from(JSON.stringify({ ...manifest, ...instead }));
}

/** Bytes of a text in UTF-8. */
export function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

function headers(entry: CraftedEntry, offset: number): { local: Buffer; central: Buffer } {
  const { content, method = 0, flags = UTF8, attributes = 0, comment = '' } = entry;
  const name = Buffer.from(entry.name);
  const extra = Buffer.from(entry.extra ?? []);
  const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(content) : content));
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(method, 4);
  shared.writeUInt16LE(0x21, 8);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(entry.declaredBytes ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const before = Buffer.from(shared);
  shared.writeUInt16LE(extra.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt16LE(comment.length, 0);
  rest.writeUInt32LE(attributes, 6);
  rest.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), before, name, packed]),
    central: Buffer.concat([
      Buffer.from('PK\x01\x02\x3f\x03', 'latin1'),
      shared,
      rest,
      name,
      extra,
      Buffer.from(comment),
    ]),
  };
}
