import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src-main/arguments.ts';

const NOTHING = {
  install: null,
  content: null,
  windowed: false,
  size: null,
  userDataDir: null,
  check: false,
  presenter: false,
  talk: null,
  saveScenes: null,
  handout: null,
  supervised: false,
};

describe('arguments', () => {
  it.each([
    [[], {}],
    [['--windowed'], { windowed: true }],
    [['--windowed', '--size', '1280x720'], { windowed: true, size: { widthPx: 1280, heightPx: 720 } }],
    [['--windowed', '--size=3840×2160'], { windowed: true, size: { widthPx: 3840, heightPx: 2160 } }],
    [['--content', 'my pack'], { content: 'my pack' }],
    [['--content=a=b'], { content: 'a=b' }],
    [['--user-data-dir=data', '--check'], { userDataDir: 'data', check: true }],
    [['--presenter', '--windowed'], { presenter: true, windowed: true }],
    [['--presenter', '--talk', 'baku'], { presenter: true, talk: 'baku' }],
    [['--windowed', '--talk=baku'], { windowed: true, talk: 'baku' }],
    [['--save-scenes', 'pictures'], { saveScenes: 'pictures' }],
    [['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '--disable-gpu', '--log-level=3'], {}],
    [['--ozone-platform-hint=auto', '--force-device-scale-factor=2', '--lang=az'], {}],
  ])('%j is read', (given, expected) => {
    expect(parseArguments(given)).toEqual({ ...NOTHING, ...expected });
  });

  it.each([
    [['--contnet', 'x'], /--contnet: unknown argument. Did you mean --content\?/],
    [['--window'], /unknown argument. Did you mean --windowed\?/],
    [['pack'], /pack: unknown argument/],
    [['-v'], /-v: unknown argument/],
    [['--content'], /--content needs a value/],
    [['--content', '--check'], /--content needs a value/],
    [['--content='], /--content needs a value/],
    [['--windowed=yes'], /--windowed takes no value/],
    [['--size', '800x600'], /only for --windowed/],
    [['--windowed', '--size', 'big'], /--size big: expected WIDTHxHEIGHT/],
    [['--windowed', '--size', '100x100'], /from 640x480/],
    [['--windowed', '--size', '99999x720'], /to 16384x16384/],
    [['--presenter=talk'], /--presenter takes no value/],
    [['--presenter', '--talk'], /--talk needs a value: for example --talk ID/],
  ])('%j is refused in one line that says what would be right', (given, sentence) => {
    expect(() => parseArguments(given)).toThrow(sentence);
    try {
      parseArguments(given);
    } catch (error) {
      expect(String(error)).not.toContain('\n');
      expect(error).toMatchObject({ code: 'usage' });
    }
  });
});
