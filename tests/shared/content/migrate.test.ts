import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src-shared/content/check.ts';
import type { OpenPack } from '../../../src-shared/content/door.ts';
import { unitSchema } from '../../../src-shared/content/fields.ts';
import { FORMAT_VERSION } from '../../../src-shared/content/format-version.ts';
import { atCurrentFormat } from '../../../src-shared/content/migrate.ts';
import { toVersion2 } from '../../../src-shared/content/migrations/to-version-2.ts';
import { openPack } from '../../../src-shared/content/open-pack.ts';
import { UNIT_NAMES } from '../../../src-shared/content/units.ts';
import { interleave } from '../../../src-shared/programme/order.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { asFormat1 } from '../../fixtures/format-1.ts';
import { bentPack, changedPack, factPack, smallPack, standardPack } from '../../fixtures/small-pack.ts';
import { TODAY } from './bends/bend.ts';

type Pack = Record<string, unknown>;

function opened(pack: Pack): OpenPack {
  const reading = openPack(fakeFiles(pack), interleave);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.pack;
}

/** Everything a visitor could come to see: every scene whole, and the loop as it is cut. */
function shown(pack: Pack): unknown {
  const play = opened(pack);
  const { loop, sections, doors } = play;
  const { name: _, ...front } = play.front;
  const whole = Object.values(sections).flatMap((ids) => ids.map((id) => play.scene(id, null)));
  const cuts = loop.map(({ sceneId, cutId }) => play.scene(sceneId, cutId));
  return { front, loop, sections, doors, whole, cuts };
}

function sentences(pack: Pack): string[] {
  return checkPack(fakeFiles(pack), TODAY)
    .filter(({ code }) => code !== 'C9')
    .map(({ code, pointer, sentence }) => `${code} ${pointer}: ${sentence}`);
}

/** The bundled pack's files, its JSON read. */
function bundledPack(): Pack {
  const texts = import.meta.glob<string>('../../../assets/content/**/*.{json,svg}', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path.slice('../../../assets/content/'.length),
      path.endsWith('.json') ? JSON.parse(text) : text,
    ]),
  );
}

/** Words as a person may type them, in any script: not empty, and no white space at either end. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 160 }).filter((text) => {
  return text !== '' && text === text.trim();
});
const freeUnit = words.filter((text) => !/[{}]/.test(text)).map((text) => `{${text}}`);
/** A closed name in braces would come back without them: format 1 had but one way to write it. */
const isOneWay = (unit: string): boolean =>
  !UNIT_NAMES.some((name) => unit === `{${name}}`) && !['{km²}', '{km2}'].includes(unit);

describe('a pack in format 1', () => {
  it.each([
    ['small', smallPack],
    ['fact', factPack],
    ['national standard', standardPack],
    ['bundled', bundledPack],
  ])('C16: the %s pack shows what its format-2 original shows', (...[, pack]) => {
    expect(JSON.stringify(asFormat1(pack()))).not.toBe(JSON.stringify(pack()));
    expect(shown(asFormat1(pack()))).toEqual(shown(pack()));
  });

  it.each([
    ['small', smallPack],
    ['fact', factPack],
    ['national standard', standardPack],
    ['bundled', bundledPack],
  ])('C16: the %s pack has no findings when it is raised', (...[, pack]) => {
    expect(sentences(asFormat1(pack()))).toEqual([]);
  });

  it('C16: whatever is counted and however the kiosk is called, the scenes are the same', () => {
    const unit = fc.oneof(fc.constantFrom(...UNIT_NAMES), freeUnit.filter(isOneWay));
    fc.assert(
      fc.property(unit, words, (counted, title) => {
        const pack = changedPack(smallPack(), ['statistics/items.json', 'unit'], counted);
        changedPack(pack, ['text/en.json', 'pack', 'title'], title);
        expect(shown(asFormat1(pack))).toEqual(shown(pack));
      }),
    );
  });

  it('C16: any unit that format 1 took is one that format 2 takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(words, fc.constantFrom('constructor', '__proto__', '{', '}{', '{}')),
        (counted) => {
          const pack = changedPack(asFormat1(smallPack()), ['statistics/items.json', 'unit'], counted);
          expect(sentences(pack)).toEqual([]);
        },
      ),
    );
  });

  it.each([
    ['state or area', '{state or area}'],
    ['km²', 'square-kilometre'],
    ['km2', 'square-kilometre'],
    ['hectare', 'hectare'],
    ['%', '%'],
    ['{school}', '{school}'],
    ['people {at least}', '{people (at least)}'],
    ['valueOf', '{valueOf}'],
  ])('C16: the unit %j becomes %j', (before, after) => {
    const raised = toVersion2('statistics/a.json', { unit: before }, fakeFiles({}));
    expect(raised).toEqual({ unit: after });
    expect(unitSchema.safeParse(after).success).toBe(true);
  });

  it('C16: those who manage the pack call it what visitors read', () => {
    expect(opened(asFormat1(smallPack())).front.name).toBe('Small');
  });

  it('C16: a title that is longer than format 2 takes is shortened, and no emoji is cut in half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 121 }), fc.constantFrom('a', '💣', 'ə'), (before, letter) => {
        const title = `${'x'.repeat(before)}${letter.repeat(121)}`;
        const pack = changedPack(asFormat1(smallPack()), ['text/en.json', 'pack', 'title'], title);
        const { name } = opened(pack).front;
        expect(name).toMatch(/^x*(?:a|💣|ə)*…$/u);
        expect(name.length).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('C16: without words to take it from, a title is the pack’s id', () => {
    const files = fakeFiles({ 'text/en.json': '[' });
    const pack = { id: 'small', languages: [{ tag: 'en' }] };
    expect(toVersion2('pack.json', pack, files)).toMatchObject({ formatVersion: 2, title: 'small' });
    expect(toVersion2('pack.json', { id: 'small' }, files)).toMatchObject({ title: 'small' });
  });

  it('C16: files that stay as they were keep their own text, and nothing is written', () => {
    const old = fakeFiles(asFormat1(smallPack()));
    const { files, from } = atCurrentFormat(old);
    expect(from).toBe(1);
    for (const path of [
      'text/en.json',
      'programme.json',
      'statistics/items.json',
      'slides/stop.json',
      'gone.json',
    ]) {
      expect(files.readText(path), path).toBe(old.readText(path));
    }
    expect(files.readText('sources.json')).not.toBe(old.readText('sources.json'));
    expect(files.list('statistics')).toEqual(old.list('statistics'));
  });

  it('C16: what is raised is what format 2 has, so that it can be written down', () => {
    const raised = atCurrentFormat(fakeFiles(asFormat1(standardPack()))).files;
    for (const [path, value] of Object.entries(standardPack()).filter(([name]) => name.endsWith('.json'))) {
      const expected = path === 'pack.json' ? { ...Object(value), title: 'Small' } : value;
      expect(JSON.parse(raised.readText(path) ?? ''), path).toEqual(expected);
    }
  });

  it('C16: the step never throws, and takes no format-2 file for an old one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(factPack()), 'other.json'),
        fc.jsonValue(),
        (file, value) => {
          toVersion2(file, value, fakeFiles(factPack()));
        },
      ),
    );
    for (const [file, value] of Object.entries(factPack())) {
      if (file !== 'pack.json') expect(toVersion2(file, value, fakeFiles(factPack())), file).toBe(value);
    }
  });
});

describe('the format of a pack', () => {
  it.each([FORMAT_VERSION + 1, FORMAT_VERSION + 40, 1e300])(
    'C16: format %d is refused, and says why',
    (format) => {
      const pack = bentPack('pack.json', ['formatVersion'], format);
      const sentence = `This pack is written in format ${format}, and this kiosk reads up to ${FORMAT_VERSION}: update the kiosk.`;
      expect(sentences(pack)).toEqual([`C16 /formatVersion: ${sentence}`]);
      expect(openPack(fakeFiles(pack), interleave)).toMatchObject({
        ok: false,
        findings: [{ code: 'C16', sentence }],
      });
    },
  );

  it.each([[0], [-1], [1.5], ['1'], ['2'], [null], [[1]], [{}], [true], [undefined]])(
    'C16: %j is no format, and rule C2 says so',
    (format) => {
      const found = sentences(bentPack('pack.json', ['formatVersion'], format));
      expect(found).toEqual([expect.stringMatching(/^C2 \/formatVersion: /)]);
    },
  );

  it('C16: whatever stands there, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (format, isOld) => {
        const pack = isOld ? asFormat1(smallPack()) : smallPack();
        const found = sentences(changedPack(pack, ['pack.json', 'formatVersion'], format));
        expect(found.length > 0 || format === FORMAT_VERSION || format === 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('C16: a byte order mark hides no format', () => {
    const old = asFormat1(smallPack());
    const marked = { ...old, 'pack.json': `\uFEFF${JSON.stringify(old['pack.json'])}` };
    expect(shown(marked)).toEqual(shown(smallPack()));
  });
});
