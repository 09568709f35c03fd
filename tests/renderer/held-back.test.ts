import { expect, it } from 'vitest';
import { HeldBack } from '../../src-renderer/held-back.ts';

it('L3: what happens outside an exchange happens at once', () => {
  const happened: string[] = [];
  new HeldBack().through(() => happened.push('touch'));
  expect(happened).toEqual(['touch']);
});

it.each([
  ['ends well', () => Promise.resolve()],
  ['fails', () => Promise.reject(new Error('no answer'))],
])('L3: what happens during an exchange that %s comes after it, in order', async (_name, end) => {
  const happened: string[] = [];
  const heldBack = new HeldBack();
  const exchange = heldBack.during(async () => {
    heldBack.through(() => happened.push('first touch'));
    heldBack.through(() => happened.push('second touch'));
    expect(heldBack.isOn).toBe(true);
    await end();
    happened.push('exchanged');
  });
  await exchange.catch(() => happened.push('failed'));
  expect(happened.filter((what) => what.includes('touch'))).toEqual(['first touch', 'second touch']);
  expect(happened.indexOf('first touch')).toBeGreaterThan(happened.indexOf('exchanged'));
  expect(heldBack.isOn).toBe(false);
});
