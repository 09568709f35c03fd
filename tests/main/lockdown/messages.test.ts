import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitedWarnings, printable } from '../../../src-main/lockdown/line-limit.ts';
import { isSmall } from '../../../src-main/lockdown/message-size.ts';
import { beginBucket, MESSAGES, takeToken } from '../../../src-main/lockdown/rate-limit.ts';
import { fakeLog } from '../../fakes/log.ts';

describe('how often', () => {
  it('G9: as many as the bucket holds at once, then one each interval', () => {
    const rule = { capacity: 3, everyMs: 10 };
    const moments = [0, 0, 0, 0, 5, 10, 11, 20, 20, 1000, 1000, 1000, 1000];
    let bucket = beginBucket(rule, 0);
    const granted = moments.map((atMs) => {
      const taken = takeToken(bucket, rule, atMs);
      bucket = taken.bucket;
      return taken.granted;
    });
    const expected = [true, true, true, false, false, true, false, true, false, true, true, true, false];
    expect(granted).toEqual(expected);
  });

  it('G9: no history grants more than the capacity and what time brought, nor does a clock that goes back', () => {
    const moment = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 600 }), (moments) => {
        let bucket = beginBucket(MESSAGES, 0);
        let granted = 0;
        for (const atMs of moments) {
          const taken = takeToken(bucket, MESSAGES, atMs);
          bucket = taken.bucket;
          granted += taken.granted ? 1 : 0;
        }
        const passedMs = Math.max(0, ...moments);
        expect(granted).toBeLessThanOrEqual(MESSAGES.capacity + passedMs / MESSAGES.everyMs);
      }),
    );
  });
});

describe('how large', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const deep: { in?: unknown } = {};
  let innermost = deep;
  for (let depth = 0; depth < 50_000; depth += 1) innermost = innermost.in = {};

  it.each([
    ['nothing', [], true],
    ['a number', [1], true],
    ['the report of a fault', [{ message: 'x'.repeat(4000), sceneId: 's05' }], true],
    ['ten million letters', ['x'.repeat(10_000_000)], false],
    ['a key of ten million letters', [{ ['x'.repeat(10_000_000)]: 1 }], false],
    ['a million numbers', [new Array(1_000_000).fill(0)], false],
    ['an empty list said to be long', [new Array(4_000_000_000)], false],
    ['bytes', [new Uint8Array(1_000_000)], false],
    ['a buffer', [new ArrayBuffer(1_000_000)], false],
    ['a map', [new Map(Array.from({ length: 20_000 }, (_, index) => [index, index]))], false],
    ['a number of any length', [2n ** 100_000n], false],
    ['what holds itself', [cyclic], false],
    ['what is very deep', [deep], false],
  ])('G9: %s', (_name, given, small) => {
    expect(isSmall(given)).toBe(small);
  });
});

describe('lines of the log', () => {
  it.each([
    ['one\nforged line', 'one\uFFFDforged line'],
    ['\u001B[2Jcleared', '\uFFFD[2Jcleared'],
    ['\u202Ereversed', '\uFFFDreversed'],
    ['a\u2028b\0', 'a\uFFFDb\uFFFD'],
  ])('G9: %j is written as %j', (text, line) => expect(printable(text)).toBe(line));

  it('G9: no line is longer than a line', () => {
    expect(printable('x'.repeat(10_000)).length).toBe(201);
  });

  it('G9: a flood is a few lines, and the next one says how many were left out', () => {
    const log = fakeLog();
    let nowMs = 0;
    const warn = limitedWarnings(log, { capacity: 2, everyMs: 60_000 }, () => nowMs);
    for (let count = 0; count < 1000; count += 1) warn('KIOSK-501', 'Refused');
    expect(log.lines).toEqual(['warn KIOSK-501 Refused', 'warn KIOSK-501 Refused']);
    nowMs = 60_000;
    warn('KIOSK-501', 'Refused');
    expect(log.lines.at(-1)).toBe('warn KIOSK-501 Refused (998 lines like it were not written)');
  });
});
