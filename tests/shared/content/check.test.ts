import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack, packChecks } from '../../../src-shared/content/check.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { bentPack, smallPack } from '../../fixtures/small-pack.ts';

const TODAY = '2026-11-24';

function codes(pack: Record<string, unknown>): string[] {
  return checkPack(fakeFiles(pack), TODAY)
    .filter((finding) => finding.code !== 'C9')
    .map((finding) => `${finding.code} ${finding.level} ${finding.file} ${finding.pointer}`.trim());
}

type Bend = [rule: string, file: string, steps: (string | number)[], value: unknown, expected: string];

const BENDS: Bend[] = [
  ['C1: a file that is not JSON is named', 'sources.json', [], '[', 'C1 error sources.json'],
  ['C1: a missing file is named', 'speakers.json', [], undefined, 'C1 error speakers.json'],
  [
    'C1: a key that stands twice',
    'pack.json',
    [],
    '{"formatVersion":2,"title":"S","id":"a","id":"small","version":"1","languages":[{"tag":"en","name":"E","review":"original"}]}',
    'C1 error pack.json',
  ],
  ['C2: an unknown field', 'statistics/items.json', ['valeu'], 1, 'C2 error statistics/items.json /valeu'],
  [
    'C2: a number in quotation marks',
    'statistics/items.json',
    ['value'],
    '88,260',
    'C2 error statistics/items.json /value',
  ],
  [
    'C2: a missing as-of date',
    'statistics/items.json',
    ['asOf'],
    undefined,
    'C2 error statistics/items.json /asOf',
  ],
  [
    'C2: a day the calendar does not have',
    'statistics/items.json',
    ['asOf'],
    '2023-02-29',
    'C2 error statistics/items.json /asOf',
  ],
  [
    'C2: a statistic without a source',
    'statistics/items.json',
    ['sources'],
    [],
    'C2 error statistics/items.json /sources',
  ],
  [
    'C2: no words in the lead',
    'text/en.json',
    ['statistics', 'items', 'lead'],
    '',
    'C2 error text/en.json /statistics/items/lead',
  ],
  [
    'C2: an address that is none',
    'sources.json',
    ['sources', 0, 'url'],
    'javascript:alert(1)',
    'C2 error sources.json /sources/0/url',
  ],
  [
    'C3: a source that stands twice',
    'sources.json',
    ['sources', 1, 'id'],
    'report',
    'C3 error sources.json /sources/1',
  ],
  [
    'C3: a scene that stands twice',
    'programme.json',
    ['statistics', 1],
    'items',
    'C3 error programme.json /statistics/1',
  ],
  [
    'C3: two cuts of one name',
    'quotations/field.json',
    ['cuts', 1],
    { id: 'a', from: 1, to: 2 },
    'C3 error quotations/field.json /cuts',
  ],
  [
    'C3: two parts of one name',
    'statistics/items.json',
    ['parts', 0, 'id'],
    'large',
    'C3 error statistics/items.json /parts',
  ],
  [
    'C4: a source that does not exist',
    'slides/stop.json',
    ['sources', 0],
    'repord',
    'C4 error slides/stop.json /sources/0',
  ],
  [
    'C4: a speaker that does not exist',
    'quotations/field.json',
    ['speaker'],
    'b-speaker',
    'C4 error quotations/field.json /speaker',
  ],
  [
    'C4: an event that does not exist',
    'quotations/field.json',
    ['event'],
    'street',
    'C4 error quotations/field.json /event',
  ],
  [
    'C4: a picture that does not exist',
    'slides/stop.json',
    ['picture'],
    'pictures/halt.svg',
    'C4 error slides/stop.json /picture',
  ],
  [
    'C4: a panel the picture has not',
    'slides/stop.json',
    ['panels'],
    ['panel-stop', 'panel-go'],
    'C4 error slides/stop.json /panels/1',
  ],
  [
    'C4: a figure that does not exist',
    'slides/stop.json',
    ['figures', 0],
    'weekly',
    'C4 error slides/stop.json /figures/0',
  ],
  [
    'C4: a message that does not exist',
    'slides/stop.json',
    ['messages', 0],
    'm9',
    'C4 error slides/stop.json /messages/0',
  ],
  [
    'C4: a label of a part that is not there',
    'text/en.json',
    ['statistics', 'items', 'parts', 'huge'],
    'Huge',
    'C4 error text/en.json /statistics/items/parts/huge',
  ],
  [
    'C4: words the chart does not show',
    'text/en.json',
    ['statistics', 'items', 'marks'],
    { cell: 'A cell.' },
    'C4 error text/en.json /statistics/items/marks/cell',
  ],
  [
    'C4: a text file for another language',
    'text/az.json',
    ['language'],
    'ru',
    'C4 error text/az.json /language',
  ],
  [
    'C4: a source of a safety message',
    'guidance.json',
    ['safeMessages', 0, 'sources', 0],
    'hearsay',
    'C4 error guidance.json /safeMessages/0/sources',
  ],
  [
    'C5: a wording that was changed',
    'quotations/field.json',
    ['verbatim'],
    'The field is open. We wait for the day it opens,',
    'C5 error quotations/field.json /verbatim',
  ],
  [
    'C5: sentences that are not the wording',
    'text/en.json',
    ['quotations', 'field', 'sentences', 0],
    'The field is shut.',
    'C5 error text/en.json /quotations/field/sentences',
  ],
  [
    'C6: a cut beyond the last sentence',
    'quotations/field.json',
    ['cuts', 0, 'to'],
    3,
    'C6 error quotations/field.json /cuts/0',
  ],
  [
    'C6: a cut of nothing',
    'quotations/field.json',
    ['cuts', 0, 'from'],
    1,
    'C6 error quotations/field.json /cuts/0',
  ],
  [
    'C6: a line that is no sentence',
    'text/az.json',
    ['slides', 'stop', 'lines', 0],
    'Toxunmayın',
    'C6 error text/az.json /slides/stop/lines/0',
  ],
  [
    'C7: a text that wears quotation marks',
    'text/az.json',
    ['quotations', 'field', 'sentences', 0],
    '“Tarla bağlıdır.',
    'C7 error text/az.json /quotations/field/sentences/0',
  ],
  [
    'C8: no words in the first language',
    'text/en.json',
    ['slides', 'stop'],
    undefined,
    'C8 error text/en.json /slides/stop',
  ],
  [
    'C8: no words in another language',
    'text/az.json',
    ['slides', 'stop'],
    undefined,
    'C8 warning text/az.json /slides/stop',
  ],
  [
    'C8: another number of sentences',
    'text/az.json',
    ['quotations', 'field', 'sentences'],
    ['Tarla bağlıdır.'],
    'C8 error text/az.json /quotations/field/sentences',
  ],
  [
    'C8: another number of lines',
    'text/az.json',
    ['slides', 'stop', 'lines'],
    ['Toxunmayın.'],
    'C8 error text/az.json /slides/stop/lines',
  ],
  [
    'C8: a part without a label',
    'text/az.json',
    ['statistics', 'items', 'parts', 'small'],
    undefined,
    'C8 error text/az.json /statistics/items/parts/small',
  ],
  [
    'C8: a chart without its words',
    'text/az.json',
    ['statistics', 'yearly', 'marks'],
    {},
    'C8 error text/az.json /statistics/yearly/marks/grid',
  ],
  [
    'C8: a comparison that was not translated',
    'text/az.json',
    ['statistics', 'items', 'comparison'],
    undefined,
    'C8 warning text/az.json /statistics/items/comparison',
  ],
  [
    'C8: a speaker without a name',
    'text/en.json',
    ['speakers'],
    {},
    'C8 error text/en.json /speakers/a-speaker',
  ],
  [
    'C10: four lines',
    'text/en.json',
    ['slides', 'stop', 'lines'],
    ['One.', 'Two.', 'Three.', 'Four.'],
    'C10 error slides/stop.json',
  ],
  [
    'C10: panels and lines that do not match',
    'slides/stop.json',
    ['panels'],
    ['panel-stop'],
    'C10 error slides/stop.json /panels',
  ],
  [
    'C10: a strong line that is not there',
    'slides/stop.json',
    ['strongLine'],
    2,
    'C10 error slides/stop.json /strongLine',
  ],
  [
    'C10: a long source line',
    'text/en.json',
    ['slides', 'stop', 'sourceLine'],
    'A '.repeat(120).trim(),
    'C10 warning text/en.json /slides/stop/sourceLine',
  ],
  [
    'C11: advice without its note',
    'slides/stop.json',
    ['safetyNote'],
    false,
    'C11 error slides/stop.json /safetyNote',
  ],
  [
    'C11: a note that is missing in a language',
    'text/az.json',
    ['safetyNote'],
    undefined,
    'C11 error text/az.json /safetyNote',
  ],
  [
    'C12: a name without a value',
    'text/en.json',
    ['statistics', 'items', 'comparison'],
    'About {huge}',
    'C12 error text/en.json /statistics/items/comparison',
  ],
  [
    'C12: a number that was typed',
    'text/en.json',
    ['statistics', 'items', 'comparison'],
    'About 44,698 were large',
    'C12 error text/en.json /statistics/items/comparison',
  ],
  [
    'C12: a figure the slide does not name',
    'slides/stop.json',
    ['figures'],
    [],
    'C12 error text/en.json /slides/stop/lines/1',
  ],
  [
    'C13: a date to come',
    'statistics/items.json',
    ['asOf'],
    '2027',
    'C13 warning statistics/items.json /asOf',
  ],
  [
    'C14: a word the kiosk does not use',
    'text/en.json',
    ['statistics', 'items', 'lead'],
    'Victims counted',
    'C14 error text/en.json /statistics/items',
  ],
  [
    'C15: words of a scene nobody lists',
    'programme.json',
    ['statistics'],
    ['items'],
    'C15 warning text/en.json /statistics/yearly',
  ],
  [
    'C15: a pointer to nothing',
    'text/az.json',
    ['drafted'],
    ['/pack/nothing'],
    'C15 warning text/az.json /drafted/0',
  ],
  [
    'A1: parts that do not add up',
    'statistics/items.json',
    ['parts', 0, 'value'],
    43563,
    'A1 error statistics/items.json /parts',
  ],
  [
    'A2: a comparison that is not what its formula gives',
    'statistics/items.json',
    ['comparisons', 0, 'value'],
    50.7,
    'A2 error statistics/items.json /comparisons/0/value',
  ],
  [
    'A2: a formula with too few quantities',
    'statistics/items.json',
    ['comparisons', 0, 'of'],
    ['large'],
    'A2 error statistics/items.json /comparisons/0',
  ],
  [
    'A3: words that no longer hold',
    'statistics/items.json',
    ['comparisons', 0, 'between'],
    [51, 55],
    'A3 error statistics/items.json /comparisons/0/between',
  ],
  [
    'A4: one source for two years',
    'statistics/yearly.json',
    ['series', 'points', 0, 'source'],
    'year-2024',
    'A4 error statistics/yearly.json /series/points/1/source',
  ],
  [
    'A4: years out of order',
    'statistics/yearly.json',
    ['series', 'points', 0, 'year'],
    2024,
    'A4 error statistics/yearly.json /series/points/1/year',
  ],
  [
    'A4: a last year that is another number',
    'statistics/yearly.json',
    ['series', 'points', 1, 'value'],
    6280,
    'A4 error statistics/yearly.json /series/points/1/value',
  ],
  [
    'A4: a source the statistic does not name',
    'statistics/yearly.json',
    ['sources'],
    ['year-2024'],
    'A4 error statistics/yearly.json /series/points/0/source',
  ],
  [
    'A5: a chart that does not fit',
    'statistics/items.json',
    ['chart'],
    { form: 'share' },
    'A5 error statistics/items.json /chart',
  ],
  [
    'P1: a loop with a scene no section has',
    'programme.json',
    ['loop', 'slides'],
    ['halt'],
    'C4 error programme.json /loop/slides/0',
  ],
  [
    'P1: a loop with a cut that does not exist',
    'programme.json',
    ['loop', 'quotations', 0, 'cut'],
    'b',
    'C4 error quotations/field.json /cuts',
  ],
  [
    'P1: a loop that shows nothing',
    'programme.json',
    ['loop'],
    { quotations: [], statistics: [], slides: [] },
    'P1 error programme.json /loop',
  ],
];

describe('checkPack', () => {
  it('C0: the small pack is clean, so that each bend below is what is found', () => {
    expect(codes(smallPack())).toEqual([]);
  });

  it.each(BENDS)('%s', (...[, file, steps, value, expected]) => {
    expect(codes(bentPack(file, steps, value))).toContain(expected);
  });

  it('C9: a draft language is a note that says where it is signed off', () => {
    const findings = checkPack(fakeFiles(smallPack()), TODAY);
    expect(findings.map(({ code, level, pointer }) => [code, level, pointer])).toEqual([
      ['C9', 'note', '/languages/1/review'],
    ]);
  });

  it.each([
    [
      bentPack('statistics/items.json', ['value'], '88,260'),
      'Expected a number, found "88,260": write 88260.',
    ],
    [bentPack('statistics/items.json', ['vaule'], 1), 'Unknown field "vaule": did you mean "value"?'],
    [
      bentPack('slides/stop.json', ['sources', 0], 'repord'),
      'There is no source "repord": did you mean "report"?',
    ],
    [
      bentPack('statistics/items.json', ['parts', 0, 'value'], 1),
      'The parts add up to 44699, the number is 88260: correct one of them.',
    ],
    [
      bentPack('sources.json', [], '[\n  {"id": "report",,}\n]'),
      'This is not JSON: look at line 2, column 19',
    ],
  ])('C2: a finding says what is wrong and how to mend it (%#)', (pack, sentence) => {
    const [finding] = checkPack(fakeFiles(pack), TODAY).filter(({ level }) => level === 'error');
    expect(finding?.sentence).toContain(sentence);
  });

  it('C2: several things wrong at once are all found', () => {
    const pack = bentPack('statistics/items.json', ['value'], null);
    pack['sources.json'] = bentPack('sources.json', ['sources', 0, 'status'], 'guessed')['sources.json'];
    pack['programme.json'] = '{';
    expect(new Set(codes(pack).map((code) => code.split(' ')[2]))).toEqual(
      new Set(['sources.json', 'programme.json']),
    );
  });

  it('C1: nothing thrown, whatever JSON is in a file', () => {
    const files = Object.keys(smallPack());
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.jsonValue(), (file, value) => {
        for (const finding of checkPack(fakeFiles(bentPack(file, [], JSON.stringify(value))), TODAY)) {
          expect(finding.sentence).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('C1: nothing thrown, whatever value stands at whatever place', () => {
    const places = placesOf(smallPack());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ([file, steps], value) => {
        checkPack(fakeFiles(bentPack(file, steps, value)), TODAY);
      }),
      { numRuns: 1500 },
    );
  });

  it('C1: nothing thrown by a text of any kind, nor by nesting without end', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => void checkPack(fakeFiles(bentPack('text/en.json', [], text)), TODAY),
      ),
    );
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(codes(bentPack('statistics/items.json', [], deep))).toContain('C2 error statistics/items.json');
    expect(codes(bentPack('statistics/items.json', [], '['.repeat(200_000)))).toContain(
      'C1 error statistics/items.json',
    );
  });

  it.each([
    ['event', '/event'],
    ['speaker', '/speaker'],
  ])('C4: a name that every object has is no %s', (field, pointer) => {
    const found = codes(bentPack('quotations/field.json', [field], 'constructor'));
    expect(found).toContain(`C4 error quotations/field.json ${pointer}`);
  });

  it('C0: the check can be taken step by step, one scene a step', () => {
    const steps = [...packChecks(fakeFiles(smallPack()), TODAY)];
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.flat()).toHaveLength(1);
  });
});

/** Every place in every file of a pack. */
function placesOf(pack: Record<string, unknown>): [string, (string | number)[]][] {
  const inside = (value: unknown, steps: (string | number)[]): (string | number)[][] =>
    typeof value !== 'object' || value === null
      ? [steps]
      : [steps, ...Object.entries(value).flatMap(([key, inner]) => inside(inner, [...steps, key]))];
  return Object.entries(pack).flatMap(([file, value]) =>
    inside(value, []).map((steps): [string, (string | number)[]] => [file, steps]),
  );
}
