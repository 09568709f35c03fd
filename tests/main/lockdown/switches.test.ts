import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src-main/arguments.ts';
import { isHarmlessSwitch } from '../../../src-main/lockdown/switches.ts';
import { REFUSED_SWITCHES } from '../../fixtures/switches.ts';

const HARDENED = { isHardened: true, platform: 'linux' } as const;

describe('switches of Chromium in a hardened build', () => {
  it.each(REFUSED_SWITCHES)('H2: %s is refused in one line, as wrong usage', (word) => {
    expect(() => parseArguments([word], HARDENED)).toThrow(word.split('=')[0]);
    expect(() => parseArguments(['--windowed', word], HARDENED)).toThrow(/^[^\n]+$/);
    expect(() => parseArguments([word], HARDENED)).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it.each([
    '--disable-gpu',
    '--force-device-scale-factor=1.5',
    '--touch-events=enabled',
    '--ozone-platform-hint=auto',
    '--ozone-platform=wayland',
    '--use-gl=egl',
    '--lang=az',
    '--log-level=3',
  ])('H2: %s passes: a difficult screen may need it', (word) => {
    expect(() => parseArguments([word], HARDENED)).not.toThrow();
  });

  it.each([
    ['a harmless switch with more behind it', '--disable-gpu-sandbox'],
    ['a harmless switch with a value', '--disable-gpu=1'],
    ['a line after it', '--disable-gpu\n--no-sandbox'],
    ['capital letters, which Windows does not tell apart', '--DISABLE-GPU'],
    ['a path as a value', '--use-gl=../../evil'],
    ['what Chromium would write a file for', '--log-level=3 --enable-logging'],
  ])('H2: %s is refused as well', (_name, word) => {
    expect(isHarmlessSwitch(word)).toBe(false);
  });

  it('H2: whatever is refused alone is refused among arguments of ours', () => {
    const anyWord = fc.oneof(
      fc.constantFrom(...REFUSED_SWITCHES),
      fc.stringMatching(/^--[a-z-]{1,24}(=[a-z0-9]*)?$/),
    );
    fc.assert(
      fc.property(anyWord, fc.constantFrom('--windowed', '--check', '--disable-gpu'), (word, ours) => {
        const alone = attempt([word]);
        return alone === null || attempt([ours, word]) !== null;
      }),
    );
  });

  it.each([
    ['two dashes', 'linux', '--remote-debugging-port=9222'],
    ['one dash', 'linux', '-remote-debugging-port=9222'],
    ['a slash, on Windows', 'win32', '/remote-debugging-port=9222'],
  ] as const)(
    'H3: a switch does not pass as the value of an argument of ours: %s',
    (_how, platform, word) => {
      for (const isHardened of [true, false]) {
        expect(() => parseArguments(['--content', word], { isHardened, platform })).toThrow(
          /--content needs a value/,
        );
      }
    },
  );

  it('H3: a path that begins with a slash is a value where it is no switch', () => {
    expect(parseArguments(['--content', '/srv/pack'], HARDENED).content).toBe('/srv/pack');
  });

  it('H2: an open build goes on taking what test drivers give', () => {
    const driver = ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox'];
    expect(() => parseArguments(driver)).not.toThrow();
  });

  it('H2: a sandbox that is missed says who must start the kiosk', () => {
    expect(() => parseArguments(['--no-sandbox'], HARDENED)).toThrow(/ordinary user, never as root/);
  });
});

function attempt(words: readonly string[]): string | null {
  try {
    parseArguments(words, HARDENED);
    return null;
  } catch (error) {
    return String(error);
  }
}
