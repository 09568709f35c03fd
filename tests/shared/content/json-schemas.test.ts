import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { simplifiedJsonSchema, type JsonSchema } from '../../../src-shared/content/json-schema-form.ts';
import { jsonSchemas } from '../../../src-shared/content/json-schemas.ts';
import { bentPack, smallPack } from '../../fixtures/small-pack.ts';

const ASSETS = fileURLToPath(new URL('../../../assets/', import.meta.url));
const SCHEMAS = join(ASSETS, 'schemas');

/** Made once: a validator compiles a schema anew that it has not seen, and that takes its time. */
const MADE = jsonSchemas();

const validator = new Ajv({ strict: false, allErrors: true, validateFormats: false });

/** JSON files of a folder of assets that name a schema. */
const FILES = ['content', 'starter'].flatMap((folder) =>
  readdirSync(join(ASSETS, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && path !== 'glossary.json')
    .map((path) => join(ASSETS, folder, path)),
);

/** Schemas by the small pack's files. */
const SMALL_FILES: readonly (readonly [file: string, schema: string])[] = [
  ['pack.json', 'pack'],
  ['programme.json', 'programme'],
  ['sources.json', 'sources'],
  ['speakers.json', 'speakers'],
  ['guidance.json', 'guidance'],
  ['statistics/items.json', 'statistic'],
  ['quotations/field.json', 'quotation'],
  ['slides/stop.json', 'slide'],
  ['text/az.json', 'text'],
];

describe('the schemas that editors use', () => {
  it.each([...MADE])(
    'assets/schemas/%s.schema.json is what `npm run content -- schemas` writes',
    (name, schema) => {
      expect(readJson(join(SCHEMAS, `${name}.schema.json`))).toEqual(schema);
    },
  );

  it('there are no others', () => {
    const names = readdirSync(SCHEMAS).map((file) => file.replace('.schema.json', ''));
    expect(names.sort()).toEqual([...MADE.keys()].sort());
  });

  it('each says what file it is for, and what units there are', () => {
    for (const { title, description } of MADE.values()) {
      expect([typeof title, typeof description]).toEqual(['string', 'string']);
    }
    expect(MADE.get('statistic')).toHaveProperty(
      'properties.unit.examples',
      expect.arrayContaining(['{school}']),
    );
  });

  it('text files have the words of scenes in them, though the checks read those one at a time', () => {
    const text = MADE.get('text');
    expect(text).toHaveProperty('properties.slides.additionalProperties.required', ['title', 'lines', 'alt']);
  });

  it('the title and the description come first', () => {
    expect(Object.keys(simplifiedJsonSchema({ required: [], type: 'object', title: 'A' }))).toEqual([
      'title',
      'type',
      'required',
    ]);
  });

  it('a field that is called like a word of the language of schemas stays where it is', () => {
    const properties = { value: { type: 'number' }, title: { type: 'string' } };
    const { properties: simple } = simplifiedJsonSchema({ type: 'object', properties });
    expect(Object.keys(simple ?? {})).toEqual(['value', 'title']);
  });
});

describe('every file of the bundled pack and of the starter', () => {
  it.each(FILES.map((file) => [relative(ASSETS, file), file]))('%s names its schema first', (_, file) => {
    const json = readJson(file);
    expect(Object.keys(json)[0]).toBe('$schema');
    expect(existsSync(join(dirname(file), String(json['$schema'])))).toBe(true);
  });
});

describe('held against a validator', () => {
  it('the bundled pack and the starter pass', () => {
    const faults = FILES.flatMap((file) => {
      const json = readJson(file);
      const schema = MADE.get(basename(String(json['$schema']), '.schema.json'));
      return problems(schema ?? {}, json).map((problem) => `${relative(ASSETS, file)}: ${problem}`);
    });
    expect(faults).toEqual([]);
  });

  it.each(SMALL_FILES)('%s passes, and not with a field that nobody knows', (file, name) => {
    const schema = MADE.get(name) ?? {};
    expect(problems(schema, smallPack()[file])).toEqual([]);
    expect(problems(schema, bentPack(file, ['valeu'], 1)[file])).not.toEqual([]);
  });

  it.each<[string, string, readonly (string | number)[], unknown]>([
    ['pack.json', 'pack', ['id'], 'Mine Pack'],
    ['pack.json', 'pack', ['formatVersion'], 1],
    ['pack.json', 'pack', ['event'], { from: '26.05.2023' }],
    ['statistics/items.json', 'statistic', ['value'], '88,260'],
    ['statistics/items.json', 'statistic', ['unit'], 'persons'],
    ['statistics/items.json', 'statistic', ['asOf'], 'May 2023'],
    ['statistics/items.json', 'statistic', ['chart', 'form'], 'pie'],
    ['statistics/items.json', 'statistic', ['sources'], []],
    ['quotations/field.json', 'quotation', ['verbatim'], ' a space'],
    ['slides/stop.json', 'slide', ['hour'], 'noon'],
    ['text/az.json', 'text', ['slides', 'stop', 'lnes'], []],
    ['text/az.json', 'text', ['statistics', 'items', 'lead'], undefined],
  ])('C2: %s (%s) does not pass with %j %j', (file, name, steps, value) => {
    const schema = MADE.get(name) ?? {};
    expect(problems(schema, bentPack(file, steps, value)[file])).not.toEqual([]);
  });

  it.each([
    ['statistic-text', ['statistics', 'items']],
    ['quotation-text', ['quotations', 'field']],
    ['slide-text', ['slides', 'stop']],
  ])('words in a file of their own pass %s', (name, steps) => {
    const words = steps.reduce<unknown>(
      (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
      smallPack()['text/az.json'],
    );
    expect(problems(MADE.get(name) ?? {}, words)).toEqual([]);
  });
});

function problems(schema: JsonSchema, value: unknown): readonly string[] {
  const validate = validator.compile(schema);
  if (validate(value)) return [];
  return [JSON.stringify(validate.errors)];
}

function readJson(file: string): Record<string, unknown> {
  const json: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  return json;
}
