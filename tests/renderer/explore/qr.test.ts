import { describe, expect, it } from 'vitest';
import { drawQr } from '../../../src-renderer/explore/qr.ts';
import { readQr } from './read-qr.ts';

describe('a code for a phone', () => {
  it.each(['https://un.org', 'https://example.org/report', 'https://example.org/a/longer/address?q=en'])(
    'is read as the address it was drawn from: %s',
    async (address) => {
      expect(readQr(await drawQr(address))).toEqual({ text: address, correction: 'M' });
    },
  );

  it('grows with its address and is never larger than its frame', async () => {
    const sizes: number[] = [];
    for (const length of [10, 60, 200]) {
      const { path, size } = await drawQr(`https://example.org/${'a'.repeat(length)}`);
      const coordinates = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
      // Two light modules all around, or phones do not find it.
      expect(Math.min(...coordinates)).toBe(2);
      expect(Math.max(...coordinates)).toBe(size - 3);
      sizes.push(size);
    }
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    expect(new Set(sizes).size).toBe(3);
  });
});
