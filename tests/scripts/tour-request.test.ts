import { packSchema } from '../../src-shared/content/pack-schema.ts';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFirst } from '../../scripts/tour/pack.ts';
import { contentAsked, nameOfSize, readTourRequest } from '../../scripts/tour/request.ts';

const KNOWN = ['en', 'az', 'ru'];

describe('npm run tour', () => {
  it('goes everywhere when nothing is said: five sizes, every language, into tour/', () => {
    const request = readTourRequest([], KNOWN);
    if (typeof request === 'string') throw new Error(request);
    expect(request.outDir).toBe(join(process.cwd(), 'tour'));
    expect(request.sizes.map(nameOfSize)).toEqual([
      '1920x1080',
      '1080x1920',
      '1280x720',
      '1024x768',
      '3840x2160',
    ]);
    expect(request.languages).toEqual(KNOWN);
  });

  it('takes each size and language once, in the order given', () => {
    const given = ['--out', '/a', '--sizes', '1080x1920, 1920x1080,1080x1920', '--languages=az,en,az'];
    expect(readTourRequest(given, KNOWN)).toEqual({
      outDir: '/a',
      sizes: [
        { widthPx: 1080, heightPx: 1920 },
        { widthPx: 1920, heightPx: 1080 },
      ],
      languages: ['az', 'en'],
    });
  });

  it.each([
    [[], null],
    [['--content', 'my-pack', '--sizes', '800x600'], 'my-pack'],
    [['--content=a.kioskpack'], 'a.kioskpack'],
    [['--sizes', '1', '--wrong', '--content', 'my-pack'], 'my-pack'],
  ])('leads through the pack that is named, and through the bundled one else: %j', (given, content) => {
    expect(contentAsked(given)).toBe(content);
  });

  it.each([
    [['--sizes', '1920'], '--sizes 1920: expected WIDTHxHEIGHT'],
    [['--sizes', '639x800'], '--sizes 639x800: expected WIDTHxHEIGHT from 640x480'],
    [['--sizes', '800x479'], '--sizes 800x479: expected'],
    [['--sizes', '9000x9000'], '--sizes 9000x9000: expected'],
    [['--sizes', ','], '--sizes : expected'],
    [['--languages', 'en,fr'], '--languages fr: the pack has en, az, ru.'],
    [['--languages', ''], '--languages : the pack has en, az, ru.'],
    [['--out', ''], '--out needs a folder.'],
    [['--out'], "Option '--out <value>' argument missing"],
    [['--size', '1920x1080'], "Unknown option '--size'"],
    [['1920x1080'], "Unexpected argument '1920x1080'"],
  ])('%j is answered with a sentence and the usage', (given, sentence) => {
    const answer = readTourRequest(given, KNOWN);
    expect(answer).toContain(sentence);
    expect(answer).toContain('Usage: npm run tour');
  });
});

it('a language put first leaves the others in their order', () => {
  const tags = (pack: { languages: readonly { tag: string }[] }) => pack.languages.map(({ tag }) => tag);
  const language = (tag: string) => ({ tag, name: tag, review: 'draft' as const });
  const pack = packSchema.parse({
    formatVersion: 2,
    id: 'a',
    title: 'A',
    version: '1',
    languages: KNOWN.map(language),
  });
  expect(tags(withFirst(pack, 'ru'))).toEqual(['ru', 'en', 'az']);
  expect(tags(withFirst(pack, 'en'))).toEqual(['en', 'az', 'ru']);
});
