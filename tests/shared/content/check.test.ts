import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack, packChecks } from '../../../src-shared/content/check.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { asFormat1 } from '../../fixtures/format-1.ts';
import {
  bentPack,
  changedPack,
  DRAWING,
  factPack,
  smallPack,
  standardPack,
} from '../../fixtures/small-pack.ts';
import { findingsIn, inShort, TODAY } from './bends/bend.ts';

type Pack = Record<string, unknown>;

function found(pack: Pack): string[] {
  return findingsIn(pack)
    .filter(({ code }) => code !== 'C9')
    .map(inShort);
}

/** Thousands of packs are checked here, on machines that have other things to do. */
const PATIENCE_MS = 60_000;

/** Packs of both formats that have something in every file. */
const PACKS: readonly (() => Pack)[] = [
  smallPack,
  factPack,
  standardPack,
  () => asFormat1(factPack()),
  () => asFormat1(standardPack()),
];

describe('checkPack', () => {
  it('C9: a draft language is a note that says where it is signed off', () => {
    expect(findingsIn(smallPack()).map(inShort)).toEqual(['C9 note pack.json /languages/1/review']);
  });

  it('C2: several things wrong at once are all found', () => {
    const pack = bentPack('statistics/items.json', ['value'], null);
    changedPack(pack, ['sources.json', 'sources', 0, 'status'], 'guessed');
    changedPack(pack, ['programme.json'], '{');
    expect(new Set(findingsIn(pack).map(({ file }) => file))).toEqual(
      new Set(['sources.json', 'programme.json', 'pack.json']),
    );
  });

  it('C0: what two scenes rest on is told once', () => {
    const pack = bentPack('slides/stop.json', ['figures'], ['yearly', 'yearly']);
    changedPack(pack, ['statistics/yearly.json', 'value'], 'many');
    expect(found(pack).filter((finding) => finding.includes('/value'))).toEqual([
      'C2 error statistics/yearly.json /value',
    ]);
  });

  it('C8: without the first language, the others are not counted against nothing', () => {
    const quotation = bentPack('text/en.json', ['quotations', 'field'], undefined);
    expect(found(quotation)).toEqual(['C8 error text/en.json /quotations/field']);
    const slide = bentPack('text/en.json', ['slides', 'stop'], undefined);
    expect(found(slide)).toEqual(['C8 error text/en.json /slides/stop']);
  });

  it.each([
    ['event', '/event'],
    ['speaker', '/speaker'],
  ])('C4: a name that every object has is no %s', (field, pointer) => {
    const pack = bentPack('quotations/field.json', [field], 'constructor');
    expect(found(pack)).toContain(`C4 error quotations/field.json ${pointer}`);
  });

  it('C15: where a scene is broken, nobody can tell which sources and pictures it uses', () => {
    const pack = bentPack('slides/stop.json', ['safetyNote'], false);
    changedPack(pack, ['pictures/other.svg'], DRAWING);
    expect(found(pack)).toEqual(['C11 error slides/stop.json /safetyNote']);
  });

  it('C0: the check can be taken step by step, one scene a step', () => {
    const steps = [...packChecks(fakeFiles(smallPack()), TODAY)];
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.flat()).toHaveLength(1);
  });
});

describe('whatever is in the files', () => {
  const pack = fc.constantFrom(...PACKS);
  const places = PACKS.map((of) => [of, placesOf(of())] as const);

  it(
    'C0: nothing is thrown by any JSON in a file, and each finding says something',
    () => {
      const files = Object.keys(factPack());
      fc.assert(
        fc.property(pack, fc.constantFrom(...files), fc.jsonValue(), (of, file, value) => {
          for (const finding of findingsIn(changedPack(of(), [file], JSON.stringify(value)))) {
            expect(finding.sentence).not.toBe('');
          }
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'C0: nothing is thrown by any value at any place',
    () => {
      const anywhere = fc
        .constantFrom(...places)
        .chain(([of, all]) => fc.tuple(fc.constant(of), fc.constantFrom(...all)));
      fc.assert(
        fc.property(anywhere, fc.jsonValue(), ([of, place], value) => {
          checkPack(fakeFiles(changedPack(of(), place, value)), TODAY);
        }),
        { numRuns: 1000 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'C0: nothing is thrown by a text of any kind, nor by nesting without end',
    () => {
      fc.assert(
        fc.property(pack, fc.constantFrom(...Object.keys(factPack())), fc.string(), (of, file, text) => {
          checkPack(fakeFiles(changedPack(of(), [file], text)), TODAY);
        }),
      );
      const deep = '['.repeat(100_000) + ']'.repeat(100_000);
      for (const of of [smallPack, () => asFormat1(smallPack())]) {
        for (const file of ['sources.json', 'statistics/items.json']) {
          expect(found(changedPack(of(), [file], deep))).toContain(`C2 error ${file}`);
          expect(found(changedPack(of(), [file], '['.repeat(100_000)))).toContain(`C1 error ${file}`);
        }
      }
    },
    PATIENCE_MS,
  );

  it(
    'C0: the order of keys changes nothing',
    () => {
      const anywhere = fc
        .constantFrom(...places)
        .chain(([of, all]) => fc.tuple(fc.constant(of), fc.constantFrom(...all)));
      fc.assert(
        fc.property(anywhere, fc.jsonValue(), fc.nat(), ([of, place], value, turns) => {
          const bent = changedPack(of(), place, value);
          const turned = Object.fromEntries(
            Object.entries(bent).map(([file, inner]) => [file, turnedKeys(inner, turns)]),
          );
          expect(found(turned).sort()).toEqual(found(bent).sort());
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE_MS,
  );
});

/** The same JSON with the keys of every object in another order: the first of them put last, so many times. */
function turnedKeys(value: unknown, turns: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => turnedKeys(inner, turns));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turnedKeys(inner, turns)] as const);
  const from = entries.length === 0 ? 0 : turns % entries.length;
  return Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)]);
}

/** Every place in every file of a pack. */
function placesOf(pack: Pack): (readonly (string | number)[])[] {
  const inside = (value: unknown, steps: readonly (string | number)[]): (readonly (string | number)[])[] =>
    typeof value !== 'object' || value === null
      ? [steps]
      : [steps, ...Object.entries(value).flatMap(([key, inner]) => inside(inner, [...steps, key]))];
  return Object.entries(pack).flatMap(([file, value]) => inside(value, [file]));
}
