import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsFor, readable, saidIn } from '../../../src-shared/content/term-pattern.ts';
import { bentPack, changedPack, smallPack, standardPack } from '../../fixtures/small-pack.ts';
import { findingsIn, inShort } from './bends/bend.ts';

describe('a term in a text', () => {
  it.each([
    ['Victims were counted.', ['victims'], 'Victims'],
    ['The victims’ names', ['victims'], 'victims'],
    ['Victimsons', ['victims'], null],
    ['Revictims', ['victims'], null],
    ['A product.', ['prod'], null],
    ['Retraced steps', ['retrace*'], 'Retraced'],
    ['rebroussez chemin', ['rebrousse* chemin'], 'rebroussez chemin'],
    ['by мобильным телефоном', ['мобильн* телефон*'], 'мобильным телефоном'],
    ['walk\u00a0back', ['walk back'], 'walk\u00a0back'],
    ['first-aid kit', ['first aid'], 'first-aid'],
    ['The first\nAid workers came', ['first aid'], null],
    ['İşarələyin.', ['işarələyin'], 'İşarələyin'],
    ['İlk yardım', ['ilk yardım'], 'İlk yardım'],
    ['SIĞINACAQ', ['sığınacaq'], 'SIĞINACAQ'],
    ['тем же путем', ['тем же путём'], 'тем же путем'],
    ['Тем же путём', ['тем же путем'], 'Тем же путём'],
    ["aujourd'hui", ['aujourd’hui'], "aujourd'hui"],
    ['aujourd’hui', ["aujourd'hui"], 'aujourd’hui'],
    ['C++ (2.0)', ['c++ (2.0'], 'C++ (2.0'],
    ['nothing of it', [], null],
  ])('C14: in %j, of %j, %j', (text, terms, said) => {
    expect(saidIn(readable(text), terms)).toBe(said);
  });

  it('C14: any words at all are a term that is found where they stand alone', () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1 }).map((term) => term.normalize('NFC'));
    const plain = letters.filter((term) => !/[*\n]/.test(term) && term.trim() === term && term !== '');
    fc.assert(
      fc.property(plain, (term) => {
        expect(saidIn(readable(`— ${term} —`), [term])).not.toBeNull();
      }),
    );
  });

  it.each([
    ['en', 'en', true],
    ['en', 'en-GB', true],
    ['en-GB', 'en', false],
    ['en-GB', 'en-US', false],
    ['az', 'aze', false],
  ])('C14: words listed for %s hold for %s: %s', (listed, language, holds) => {
    expect(holdsFor(listed, language)).toBe(holds);
  });
});

describe('the kiosk’s own voice', () => {
  const found = (pack: Record<string, unknown>): string[] =>
    findingsIn(pack)
      .filter(({ code }) => code === 'C14')
      .map(inShort);

  const WATCHED = {
    id: 'w1',
    lang: 'en',
    category: 'test',
    level: 'warning',
    scope: 'own voice',
    why: 'Why.',
    use: 'that',
  };

  /** The small pack with another list of words that it does not use. */
  function watching(
    terms: readonly string[],
    more: Readonly<Record<string, unknown>> = {},
  ): Record<string, unknown> {
    return bentPack('guidance.json', ['watchedWords', 0], { ...WATCHED, terms, ...more });
  }

  it.each([
    ['a statistic’s lead', 'items found', 'text/en.json /statistics/items'],
    ['a statistic’s comparison', 'half were large', 'text/en.json /statistics/items'],
    ['a label', 'small', 'text/en.json /statistics/items'],
    ['the words in a chart', 'one line is', 'text/en.json /statistics/yearly'],
    ['a printed number', '88,260', 'text/en.json /statistics/items'],
    ['a title', 'stop', 'text/en.json /slides/stop'],
    ['a line', 'do not touch', 'text/en.json /slides/stop'],
    ['a picture in words', 'a hand', 'text/en.json /slides/stop'],
    ['the safety note', 'general information', 'text/en.json /slides/stop'],
    ['a quotation', 'the field is closed', null],
    ['a source line', 'report of 26 may 2023', null],
    ['a speaker', 'farmer', null],
    ['the name of a field', 'lead', null],
    ['the state of a translation', 'original', null],
    ['the id of a part', 'sourceline', null],
  ])('C14: %s is its own, or is not: %j', (_, term, place) => {
    expect(found(watching([term]))).toEqual(place === null ? [] : [`C14 warning ${place}`]);
  });

  it('C14: words begin anew on a new line of one text', () => {
    const pack = watching(['hidden']);
    changedPack(pack, ['text/en.json', 'statistics', 'items', 'note'], 'Shown.\nHidden.');
    changedPack(pack, ['text/az.json', 'statistics', 'items', 'note'], 'Bəli.');
    expect(found(pack)).toEqual(['C14 warning text/en.json /statistics/items']);
  });

  it('C14: what is refused beside a dated figure may stand on a slide without one', () => {
    const dated = { scope: 'beside a dated figure' };
    expect(found(watching(['do not touch'], dated))).toEqual(['C14 warning text/en.json /slides/stop']);
    const pack = watching(['do not touch'], dated);
    for (const tag of ['en', 'az'])
      changedPack(pack, [`text/${tag}.json`, 'slides', 'stop', 'lines', 1], 'Wait.');
    expect(found(pack)).toEqual([]);
  });

  it('C14: words on a contested topic are rule C24’s: a standard that allows them allows them here', () => {
    const terms = { ...WATCHED, terms: ['walk back', 'items found'], topic: 'c01' };
    const pack = changedPack(standardPack(), ['guidance.json', 'watchedWords', 0], terms);
    expect(found(pack)).toEqual([]);
    changedPack(pack, ['slides/stop.json', 'standards'], []);
    expect(findingsIn(pack).map(inShort)).toContain('C24 error text/en.json /slides/stop');
  });

  it('C14: words of another language are left alone, words of a wider one are not', () => {
    expect(found(watching(['stop'], { lang: 'fr' }))).toEqual([]);
    const british = JSON.parse(JSON.stringify(watching(['stop'])).replaceAll('"en"', '"en-GB"'));
    british['text/en-GB.json'] = british['text/en.json'];
    delete british['text/en.json'];
    british['guidance.json'].watchedWords[0].lang = 'en';
    expect(found(british)).toEqual(['C14 warning text/en-GB.json /slides/stop']);
  });

  it('C14: words in a file of their own are found there', () => {
    const pack = watching(['stop']);
    pack['text/en/slides/stop.json'] = Reflect.get(Object(pack['text/en.json']).slides, 'stop');
    changedPack(pack, ['text/en.json', 'slides'], undefined);
    expect(found(pack)).toEqual(['C14 warning text/en/slides/stop.json']);
  });

  it.each([
    ['en', 'Found so far'],
    ['en', 'Found to date'],
    ['en', 'Currently known'],
    ['az', 'Bu günədək tapılıb'],
    ['az', 'Hazırda məlumdur'],
  ])('C14: beside a figure the house says no word of time in %s: %j', (tag, lead) => {
    const pack = changedPack(smallPack(), [`text/${tag}.json`, 'statistics', 'items', 'lead'], lead);
    expect(found(pack)).toEqual([`C14 error text/${tag}.json /statistics/items`]);
  });
});
