import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyVerdict, type KeyMode } from '../../../src-main/lockdown/keys.ts';

/** A key as people write it, such as `Control+Shift+I`. */
function pressed(chord: string, mode: KeyMode = 'visitor') {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  return keyVerdict(
    {
      key: key === 'Space' ? ' ' : key,
      control: parts.includes('Control'),
      alt: parts.includes('Alt'),
      meta: parts.includes('Meta'),
      shift: parts.includes('Shift'),
    },
    mode,
  );
}

const VISITORS =
  'ArrowUp ArrowDown ArrowLeft ArrowRight Tab Shift+Tab Enter Space Escape Home End PageUp PageDown';
const REFUSED =
  'Control+W Control+Q Control+N Control+T Control+R Control+Shift+R Control+P Control+S Control+O Control+F Control+G ' +
  'Control+U Control+J Control+H Control+D Control+L Control+A Control+C Control+V Control+X Control+Z Control+0 ' +
  'Control+- Control+= Control+Shift+I Control+Shift+J Control+Shift+C Control+Shift+N Control+Shift+Delete ' +
  'Control+Tab Control+PageDown Control+Enter Control+Escape Control+Alt+Delete Control+Alt+Shift+O Alt+F4 Alt+Tab ' +
  'Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+D Alt+Space Alt+Enter Meta+Q Meta+W Meta+L Meta+D Meta+Tab Meta+Space ' +
  'Meta+, Shift+Enter Shift+ArrowDown Shift+F10 Shift+Escape F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F24 ' +
  'BrowserBack BrowserForward BrowserRefresh BrowserHome BrowserSearch BrowserStop BrowserFavorites ContextMenu Alt ' +
  'Control Meta Shift PrintScreen Print Pause Insert Delete Backspace Help ZoomToggle ZoomIn ZoomOut LaunchMail ' +
  'LaunchApplication1 MediaPlayPause AudioVolumeUp Eject Power Sleep WakeUp Process Compose Dead Unidentified a Z 1 / . ä я';

const PRESENTERS = 'B w и ə 7 . - Shift+F5 F5 PageDown Backspace MediaTrackNext BrowserBack AudioVolumeUp';
const NO_PRESENTERS =
  'Control+W Alt+F4 Meta+L Shift+Escape Control+R F1 F11 F12 Shift+A BrowserHome MediaRecord ContextMenu';

describe('keys', () => {
  it.each(PRESENTERS.split(' '))('G7: a presenter may use %s', (chord) =>
    expect(pressed(chord, 'presenter')).toBe('pass'),
  );

  it.each(NO_PRESENTERS.split(' '))('G7: %s does not reach the page of a presenter', (chord) =>
    expect(pressed(chord, 'presenter')).toBe('refuse'),
  );

  it.each(VISITORS.split(' '))('G7: a visitor may use %s', (chord) => expect(pressed(chord)).toBe('pass'));

  it.each(REFUSED.split(' '))('G7: %s does not reach the page', (chord) =>
    expect(pressed(chord)).toBe('refuse'),
  );

  it('G7: nothing with Control, Alt or Meta ever does', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('control', 'alt', 'meta'),
        fc.boolean(),
        (key, modifier, shift) => {
          const input = { key, control: false, alt: false, meta: false, shift, [modifier]: true };
          expect(keyVerdict(input, 'visitor')).toBe('refuse');
        },
      ),
    );
  });

  it.each(['0', '9', 'Backspace', 'Delete', 'a', 'Shift+Ə', 'я', '-', '١', ...VISITORS.split(' ')])(
    'G7: the operator may use %s',
    (chord) => expect(pressed(chord, 'operator')).toBe('pass'),
  );

  it.each(['Control+5', 'Alt+a', 'Meta+a', 'F5', '12', 'Dead', 'Shift+Delete', 'Shift+F10'])(
    'G7: %s does not reach the operator either',
    (chord) => expect(pressed(chord, 'operator')).toBe('refuse'),
  );

  it('G7: a developer in a window has every key', () => {
    expect(pressed('Control+Shift+I', 'developer')).toBe('pass');
  });
});
