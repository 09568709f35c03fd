import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutdated, markOf, outdatedFindings } from '../../../src-shared/content/translation.ts';
import { openPack } from '../../../src-shared/content/open-pack.ts';
import type { Review } from '../../../src-shared/content/scene.ts';
import { interleave } from '../../../src-shared/programme/order.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { changedPack, smallPack } from '../../fixtures/small-pack.ts';

const WORDS = { lead: 'items found', comparison: 'About half', parts: { small: 'Small', large: 'Large' } };
const ITEMS = { lead: 'items found', comparison: 'About half were large', parts: WORDS.parts };

describe('the mark of an original', () => {
  it('C22: has twelve hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (words) => {
        expect(markOf({ ...words })).toMatch(/^[0-9a-f]{12}$/);
      }),
    );
  });

  it('C22: does not depend on the order of fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.string())), (words) => {
        const turned = Object.fromEntries(
          Object.entries(words)
            .map(([field, inner]) => [field, Object.fromEntries(Object.entries(inner).reverse())] as const)
            .reverse(),
        );
        expect(markOf(turned)).toBe(markOf(words));
      }),
    );
  });

  it.each([
    ['who reviewed it', { ...WORDS, review: 'reviewed' }],
    ['what it was made from itself', { ...WORDS, madeFrom: '0123456789ab' }],
    ['the schema of an editor', { ...WORDS, $schema: '../schemas/text.json' }],
    ['marks that are left out', { ...WORDS, marks: {} }],
  ])('C22: does not depend on %s', (_, words) => {
    expect(markOf(words)).toBe(markOf(WORDS));
  });

  it.each([
    ['a word', { ...WORDS, lead: 'items destroyed' }],
    ['a letter in a label', { ...WORDS, parts: { ...WORDS.parts, small: 'small' } }],
    ['a label of a part that is called review', { ...WORDS, parts: { ...WORDS.parts, review: 'Reviewed' } }],
    ['a part that was renamed', { ...WORDS, parts: { tiny: 'Small', large: 'Large' } }],
    ['one sentence more', { ...WORDS, note: 'At least.' }],
    ['a space', { ...WORDS, lead: 'items\u00a0found' }],
  ])('C22: another mark for %s', (_, words) => {
    expect(markOf(words)).not.toBe(markOf(WORDS));
  });

  it('C22: another mark for sentences in another order', () => {
    expect(markOf({ sentences: ['A.', 'B.'] })).not.toBe(markOf({ sentences: ['B.', 'A.'] }));
  });
});

describe('a translation', () => {
  const at = { file: 'text/az.json', path: ['statistics', 'items'] };

  it('C22: without a mark nothing is said, with the right one neither', () => {
    expect(outdatedFindings(undefined, WORDS, at)).toEqual([]);
    expect(outdatedFindings(markOf(WORDS), WORDS, at)).toEqual([]);
    expect(isOutdated(markOf({ ...WORDS, lead: 'Found' }), WORDS)).toBe(true);
  });

  /** How the Azerbaijani words of a scene are marked on the screen. */
  function reviewOf(language: Review, entry: Readonly<Record<string, unknown>>): Review | undefined {
    const pack = changedPack(smallPack(), ['pack.json', 'languages', 1, 'review'], language);
    for (const [field, value] of Object.entries(entry))
      changedPack(pack, ['text/az.json', 'statistics', 'items', field], value);
    const opened = openPack(fakeFiles(pack), interleave);
    const reading = opened.ok ? opened.pack.scene('items', null) : null;
    return reading?.ok === true ? reading.scene.words['az']?.review : undefined;
  }

  it.each<[string, Review, Readonly<Record<string, unknown>>, Review]>([
    ['a language that was read', 'reviewed', {}, 'reviewed'],
    ['an entry that was read', 'draft', { review: 'reviewed', madeFrom: markOf(ITEMS) }, 'reviewed'],
    [
      'an entry that was read, whose original changed',
      'draft',
      { review: 'reviewed', madeFrom: '0123456789ab' },
      'draft',
    ],
    ['a language that was read, whose original changed', 'reviewed', { madeFrom: '0123456789ab' }, 'draft'],
    ['a language that was read, with the mark of today', 'reviewed', { madeFrom: markOf(ITEMS) }, 'reviewed'],
    [
      'a draft of a language that was read',
      'reviewed',
      { review: 'draft', madeFrom: markOf(ITEMS) },
      'draft',
    ],
  ])('C22: %s', (...[, language, entry, shown]) => {
    expect(reviewOf(language, entry)).toBe(shown);
  });

  it('C22: the first language is made from nothing, whatever it says', () => {
    const pack = changedPack(
      smallPack(),
      ['text/en.json', 'statistics', 'items', 'madeFrom'],
      '0123456789ab',
    );
    const opened = openPack(fakeFiles(pack), interleave);
    const reading = opened.ok ? opened.pack.scene('items', null) : null;
    expect(reading).toMatchObject({
      ok: true,
      findings: [],
      scene: { words: { en: { review: 'original' } } },
    });
  });
});
