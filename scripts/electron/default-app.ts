/** Builds the `default_app.asar` that the npm runtime lacks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.cjs' });

/** The whole archive, with the loader from default-app.cjs as its main file. */
export function defaultAppArchive(): Buffer {
  const loader = readFileSync(join(import.meta.dirname, 'default-app.cjs'), 'utf8');
  return asarArchive({ 'package.json': MANIFEST, 'main.cjs': loader });
}

/**
 * An asar archive of text files, all in its root.
 * Layout (https://github.com/electron/asar#format): a Chromium pickle with the length of the header, a pickle
 * with the header as JSON, padded to four bytes, then the files' bytes one after the other.
 */
export function asarArchive(files: Readonly<Record<string, string>>): Buffer {
  const entries: Record<string, { size: number; offset: string }> = {};
  const bodies: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text, 'utf8');
    entries[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([headerOf(JSON.stringify({ files: entries })), ...bodies]);
}

function headerOf(json: string): Buffer {
  const text = Buffer.from(json, 'utf8');
  const paddedLength = Math.ceil(text.length / 4) * 4;
  const header = Buffer.alloc(16 + paddedLength);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(8 + paddedLength, 4);
  header.writeUInt32LE(4 + paddedLength, 8);
  header.writeUInt32LE(text.length, 12);
  text.copy(header, 16);
  return header;
}
