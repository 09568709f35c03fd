import { expect, test } from 'vitest';
import { asarArchive, defaultAppArchive } from '../../../scripts/electron/default-app.ts';

/** Reads an archive by the published layout: the length of the JSON stands at byte 12, the header ends on a multiple of four. */
function unpack(archive: Buffer): Record<string, string> {
  const jsonLength = archive.readUInt32LE(12);
  const bodyStart = 8 + archive.readUInt32LE(4);
  const header = JSON.parse(archive.toString('utf8', 16, 16 + jsonLength)) as {
    files: Record<string, { size: number; offset: string }>;
  };
  return Object.fromEntries(
    Object.entries(header.files).map(([name, { size, offset }]) => {
      const start = bodyStart + Number(offset);
      return [name, archive.toString('utf8', start, start + size)];
    }),
  );
}

test.each([
  ['nothing', {}],
  ['one file', { 'a.txt': 'first' }],
  ['an empty file between others', { 'a.txt': 'first', 'b.txt': '', 'c.txt': 'third' }],
  ['letters of more than one byte', { 'ж.txt': 'мины – ألغام' }],
])('an archive of %s gives back what went in', (_name, files) => {
  expect(unpack(asarArchive(files))).toEqual(files);
});

test('the loader is what Electron starts', () => {
  const files = unpack(defaultAppArchive());
  expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ main: 'main.cjs' });
  expect(files['main.cjs']).toContain('process.argv');
});
