import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pinFault } from '../../../src-shared/operator/pin.ts';
import { staysForMs } from '../../../src-shared/operator/presence.ts';

it.each([
  ['', 'length'],
  ['12345', 'length'],
  ['1234567890123', 'length'],
  ['12345a', 'digits'],
  ['１２３４５７', 'digits'],
  ['-12345', 'digits'],
  [' 392715', 'digits'],
  ['111111', 'weak'],
  ['000000000000', 'weak'],
  ['121212', 'weak'],
  ['123123', 'weak'],
  ['1231231', 'weak'],
  ['123456', 'weak'],
  ['890123', 'weak'],
  ['987654321098', 'weak'],
  ['392715', null],
  ['000001', null],
  ['123457', null],
  ['392715064827', null],
])('O2: the PIN "%s": %s', (pin, fault) => {
  expect(pinFault(pin)).toBe(fault);
});

it('O2: what is accepted is six to twelve digits, and not one digit over and over', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,14}$/)), (pin) => {
      if (pinFault(pin) !== null) return;
      expect(pin).toMatch(/^[0-9]{6,12}$/);
      expect(new Set(pin).size).toBeGreaterThan(1);
    }),
  );
});

it.each([
  [0, 0, 120_000],
  [0, 119_999, 1],
  [0, 120_000, 0],
  [50_000, 170_000, 0],
  [50_000, 40_000, 120_000],
])('O6: touched last at %d, at %d the window stays for %d ms', (touchedMs, nowMs, leftMs) => {
  expect(staysForMs(touchedMs, nowMs)).toBe(leftMs);
});
