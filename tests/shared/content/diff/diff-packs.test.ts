import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPacks } from '../../../../src-shared/content/diff/diff-packs.ts';
import { DIFFERENCE_GROUPS } from '../../../../src-shared/content/diff/difference.ts';
import { fakeFiles } from '../../../fakes/fake-files.ts';
import { bundledFiles } from '../../../fixtures/bundled-files.ts';
import { bentPack, smallPack, situationPack } from '../../../fixtures/small-pack.ts';

type Steps = readonly (string | number)[];

const small = fakeFiles(smallPack());
const PICTURE_BYTES = String(smallPack()['pictures/stop.svg']).length;

/** Every difference from the small pack to the one given, one line each. */
function linesTo(pack: Readonly<Record<string, unknown>>): readonly string[] {
  return diffPacks(small, fakeFiles(pack)).map(
    ({ group, subject, changes }) => `${group} | ${subject}: ${changes.join('; ')}`,
  );
}

/** The small pack without one file. */
function without(file: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(smallPack()).filter(([path]) => path !== file));
}

describe('what changed from one pack to another', () => {
  it.each<[string, Steps, unknown, string]>([
    ['pack.json', ['version'], '2', 'Pack | Pack: version 1 → 2'],
    ['pack.json', ['title'], 'A pack', 'Pack | Pack: title “Small pack” → “A pack”'],
    [
      'pack.json',
      ['event'],
      { from: '2027-06-03', to: null },
      'Pack | Pack: event added ({"from":"2027-06-03","to":null})',
    ],
    ['pack.json', ['languages', 1, 'review'], 'reviewed', 'Pack | Pack: language az review draft → reviewed'],
    [
      'programme.json',
      ['statistics'],
      ['yearly', 'items'],
      'Programme | Figures in order: yearly moved from place 2 to 1',
    ],
    ['programme.json', ['statistics'], ['items'], 'Programme | Figures in order: yearly removed'],
    ['programme.json', ['loop', 'quotations'], 'all', 'Programme | Loop: quotations “field cut a” → all'],
    ['programme.json', ['doors'], { safe: { scene: 'stop' } }, 'Programme | Doors: safe added (stop)'],
    [
      'programme.json',
      ['loop'],
      5,
      'Programme | Programme: loop {"quotations":[{"scene":"field","cut":"a"}]} → 5',
    ],
    ['statistics/items.json', ['value'], 90100, 'Figures | Figure items: value 88,260 → 90,100'],
    [
      'statistics/items.json',
      ['asOf'],
      '2026-01-01',
      'Figures | Figure items: as of 2023-05-26 → 2026-01-01',
    ],
    [
      'statistics/items.json',
      ['parts', 1],
      undefined,
      'Figures | Figure items: part large removed (it was 44,698)',
    ],
    [
      'statistics/items.json',
      ['parts', 2],
      { id: 'new', value: 5 },
      'Figures | Figure items: part new added (5)',
    ],
    [
      'statistics/items.json',
      ['sources'],
      ['year-2023'],
      'Figures | Figure items: sources year-2023 added at place 1; sources report removed',
    ],
    [
      'statistics/items.json',
      ['comparisons', 0, 'between'],
      [40, 60],
      'Figures | Figure items: comparison largeShare between 45, 55 → 40, 60',
    ],
    [
      'statistics/yearly.json',
      ['series', 'points', 0, 'value'],
      5000,
      'Figures | Figure yearly: series year 2023 value 5,757 → 5,000',
    ],
    ['quotations/field.json', ['cuts', 0, 'to'], 2, 'Quotations | Quotation field: cut a to 1 → 2'],
    ['slides/stop.json', ['hour'], 'evening', 'Slides | Slide stop: hour day → evening'],
    [
      'text/en.json',
      ['slides', 'stop', 'lines', 0],
      'Do not go near.',
      'Words | Words en, slide stop, line 1: “Do not touch.” → “Do not go near.”',
    ],
    [
      'text/en.json',
      ['quotations', 'field', 'sentences', 2],
      'Soon.',
      'Words | Words en, quotation field, sentence 3: added (“Soon.”)',
    ],
    [
      'text/az.json',
      ['statistics', 'items', 'lead'],
      'Tapılan',
      'Words | Words az, figure items, what is counted: “tapılıb” → “Tapılan”',
    ],
    ['text/az.json', ['slides', 'stop'], undefined, 'Words | Words az, slide stop: removed'],
    [
      'text/az.json',
      ['slides', 'stop', 'review'],
      'reviewed',
      'Words | Words az, slide stop, review: added (reviewed)',
    ],
    ['text/en.json', ['pack', 'title'], 'Large', 'Words | Words en, pack title: “Small” → “Large”'],
    [
      'sources.json',
      ['sources', 0, 'url'],
      'https://example.org/x',
      'Sources | Source report: address none → https://example.org/x',
    ],
    [
      'sources.json',
      ['sources', 2],
      undefined,
      'Sources | Source year-2024: removed (it was “Yearbook 2025”)',
    ],
    ['speakers.json', ['speakers', 0, 'note'], 'New.', 'Speakers | Speaker a-speaker: note added (“New.”)'],
    [
      'guidance.json',
      ['safeMessages', 0, 'message'],
      'Stay away',
      'Guidance | Guidance: safety message m1 message “Do not touch” → “Stay away”',
    ],
    ['pictures/stop.svg', [], '<svg/>', `Pictures | Picture stop.svg: changed (${PICTURE_BYTES} → 6 bytes)`],
  ])('%s %j', (file, steps, value, line) => {
    expect(linesTo(withoutHoles(bentPack(file, steps, value)))).toEqual([line]);
  });

  it('a picture that changed and kept its size', () => {
    const picture = String(smallPack()['pictures/stop.svg']);
    const changed = picture.replace('view', 'VIEW');
    expect(linesTo({ ...smallPack(), 'pictures/stop.svg': changed })).toEqual([
      `Pictures | Picture stop.svg: changed (${PICTURE_BYTES} bytes, as before)`,
    ]);
  });

  it.each([
    ['quotations/field.json', 'Quotations | Quotation field: removed'],
    ['statistics/items.json', 'Figures | Figure items: removed (88,260, item, as of 2023-05-26)'],
    ['slides/stop.json', 'Slides | Slide stop: removed (pictures/stop.svg)'],
    ['text/az.json', 'Words | Words az: language removed'],
    ['pictures/stop.svg', `Pictures | Picture stop.svg: removed (${PICTURE_BYTES} bytes)`],
    ['guidance.json', 'Guidance | Guidance: guidance.json removed'],
    ['sources.json', 'Sources | Source report: removed'],
  ])('without %s', (file, beginning) => {
    expect(linesTo(without(file)).some((line) => line.startsWith(beginning))).toBe(true);
    const back = diffPacks(fakeFiles(without(file)), small);
    expect(back.flatMap(({ changes }) => changes).some((change) => /added/.test(change))).toBe(true);
  });

  it('lists the groups in their order', () => {
    const groups = diffPacks(fakeFiles({}), fakeFiles(situationPack())).map(({ group }) =>
      DIFFERENCE_GROUPS.indexOf(group),
    );
    expect(groups).toEqual([...groups].sort((one, other) => one - other));
    expect(new Set(groups).size).toBe(DIFFERENCE_GROUPS.length - 3);
  });
});

describe('what is no difference', () => {
  it('a pack and itself', () => {
    expect(diffPacks(bundledFiles(), bundledFiles())).toEqual([]);
  });

  it('the order of fields, and the address of a schema', () => {
    const turned = Object.fromEntries(
      Object.entries(smallPack()).map(([path, value]) => [path, reversed(value)]),
    );
    expect(linesTo(turned)).toEqual([]);
    expect(linesTo(bentPack('pack.json', ['$schema'], './x.json'))).toEqual([]);
  });

  it('where the words of a scene lie', () => {
    const words: unknown = valueAt(smallPack()['text/en.json'], ['slides', 'stop']);
    const text = bentPack('text/en.json', ['slides', 'stop'], undefined);
    expect(linesTo({ ...text, 'text/en/slides/stop.json': words })).toEqual([]);
  });

  it('an order that is written down as it was without', () => {
    const named = bentPack('programme.json', ['statistics'], undefined);
    expect(linesTo(named)).toEqual([]);
  });

  it('C16: an older format', () => {
    const present = bentPack('pack.json', ['title'], 'Small');
    const older = {
      ...bentPack('pack.json', ['formatVersion'], 1),
      'sources.json': valueAt(present['sources.json'], ['sources']),
      'speakers.json': valueAt(present['speakers.json'], ['speakers']),
    };
    expect(diffPacks(fakeFiles(present), fakeFiles(older))).toEqual([]);
  });
});

describe('whatever is in the files', () => {
  it('any change of any JSON file is said, and none is said twice without one', () => {
    const files = Object.keys(smallPack()).filter((path) => path.endsWith('.json'));
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.jsonValue({ maxDepth: 4 }), (file, value) => {
        const bent = { ...smallPack(), [file]: JSON.stringify(value) };
        expect(diffPacks(small, fakeFiles(bent))).not.toEqual([]);
        expect(diffPacks(fakeFiles(bent), fakeFiles(bent))).toEqual([]);
      }),
    );
  });

  it('a value changed anywhere is said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leavesOf(smallPack())), fc.string(), ([file, ...steps], text) => {
        const bent = bentPack(String(file), steps, `changed ${text}`);
        expect(linesTo(bent)).not.toEqual([]);
      }),
    );
  });

  it('files that are no JSON are compared as they are', () => {
    expect(linesTo(bentPack('pack.json', [], '{')).join()).toContain('Pack | Pack: ');
    expect(linesTo(bentPack('text/en.json', [], '{')).join()).toContain('Words | Words en: ');
  });
});

/** Steps to every value in the JSON files that is neither an object nor a list; formatVersion decides how all else is read. */
function leavesOf(pack: Readonly<Record<string, unknown>>): readonly Steps[] {
  const visit = (value: unknown, steps: Steps): readonly Steps[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          visit(inner, [...steps, Array.isArray(value) ? Number(key) : key]),
        )
      : [steps];
  return Object.entries(pack)
    .filter(([path]) => path.endsWith('.json'))
    .flatMap(([path, value]) => visit(value, [path]))
    .filter((steps) => steps.at(-1) !== 'formatVersion');
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

/** Lists from which an item was taken away close up. */
function withoutHoles(pack: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flat(0).map(close);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, close(inner)]));
  };
  return Object.fromEntries(Object.entries(pack).map(([path, value]) => [path, close(value)]));
}

function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
