import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, noise, packFile, refusedBy } from './packs.ts';

/** Length of the comment: its prefix and 64 digits. */
const SEAL_BYTES = 81;

const TINY = { 'pack.json': '{}', 'pictures/a.svg': '<svg/>' };

describe('the seal of a pack file', () => {
  it('K1: a single damaged bit, in whichever byte, is refused', async () => {
    const file = await packFile(TINY);
    const whole = readFileSync(file);
    expect(await refusedBy(file)).toEqual([]);
    for (const [at, byte] of whole.entries()) {
      const damaged = Buffer.from(whole);
      damaged[at] = byte ^ (1 << (at % 8));
      writeFileSync(file, damaged);
      expect(await refusedBy(file), `byte ${at}`).toEqual(['K1']);
    }
  }, 30_000);

  it('K1: a file cut off anywhere is refused', async () => {
    const file = await packFile(TINY);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await refusedBy(file), `${length} bytes`).toEqual(['K1']);
    }
  }, 30_000);

  it('K1: in a large pack too, any damage is refused', async () => {
    const file = await packFile({
      'pack.json': JSON.stringify({ words: 'a sentence. '.repeat(5000) }),
      'pictures/photo.jpg': noise('photo', 700_000),
      'text/en.json': JSON.stringify([...noise('words', 20_000)]),
    });
    const whole = readFileSync(file);
    const place = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.uint8Array({ minLength: 1, maxLength: 600 }), async (at, scratch) => {
        const damaged = Buffer.from(whole);
        damaged.set(scratch.subarray(0, whole.length - at), at);
        fc.pre(!damaged.equals(whole));
        writeFileSync(file, damaged);
        expect(await refusedBy(file)).toEqual(['K1']);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it.each([
    ['an empty file', ''],
    ['a text', 'not a pack'.repeat(100)],
    ['a seal alone', `kioskpack-sha256:${'0'.repeat(64)}`],
  ])('K1: %s is refused', async (_what, content) => {
    expect(await refusedBy(fileOf(Buffer.from(content)))).toEqual(['K1']);
  });

  it('K1: bytes before, after or in capitals are refused', async () => {
    const whole = readFileSync(await packFile(TINY));
    const capitals = Buffer.from(whole);
    capitals.write(whole.toString('latin1', whole.length - 64).toUpperCase(), whole.length - 64, 'latin1');
    const others = [
      Buffer.concat([Buffer.from('x'), whole]),
      Buffer.concat([whole, Buffer.from('\n')]),
      capitals,
    ];
    for (const other of others) expect(await refusedBy(fileOf(other))).toEqual(['K1']);
  });

  it('K1: a comment that holds more than the seal is refused, though the seal in it is right', async () => {
    const whole = readFileSync(await packFile(TINY));
    const archive = Buffer.concat([whole.subarray(0, whole.length - SEAL_BYTES), Buffer.from('more')]);
    archive.writeUInt16LE(SEAL_BYTES + 4, archive.length - 6);
    const sum = createHash('sha256').update(archive).digest('hex');
    const file = fileOf(Buffer.concat([archive, Buffer.from(`kioskpack-sha256:${sum}`)]));
    expect(await refusedBy(file)).toEqual(['K1']);
  });
});
