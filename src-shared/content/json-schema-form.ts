/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a reader wants to know first; whatever else there is follows as it comes. */
const FIRST = ['$schema', 'title', 'description', 'type', 'const', 'enum', 'pattern', 'examples', 'default'];

/**
 * The same schema as people read it: the title and the description come first, and what says nothing is left out (any JSON
 * spelt out as a definition, keys that are strings, the greatest whole number a double holds).
 */
export function simplifiedJsonSchema(schema: JsonSchema): JsonSchema {
  const { definitions, ...rest } = schema;
  const simple = simplified(rest, isRecord(definitions) ? definitions : {});
  if (!isRecord(simple)) throw new Error('A schema is an object');
  return simple;
}

function simplified(value: unknown, definitions: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => simplified(item, definitions));
  if (!isRecord(value)) return value;
  if (typeof value['$ref'] === 'string') return definitionOf(value['$ref'], definitions);
  const kept = Object.entries(value).filter(([key, inner]) => says(key, inner));
  return Object.fromEntries(
    kept
      .sort(([one], [other]) => rank(one, value) - rank(other, value))
      .map(([key, inner]) => [key, key === 'default' ? inner : simplified(inner, definitions)]),
  );
}

/** Only any JSON refers to itself. Whatever else came to be defined here would lose its shape, so it is noticed. */
function definitionOf(reference: string, definitions: JsonSchema): JsonSchema {
  const definition = definitions[reference.slice('#/definitions/'.length)];
  const isAnyJson = isRecord(definition) && Array.isArray(definition['anyOf']);
  if (!isAnyJson) throw new Error(`${reference} is not "any JSON"`);
  return {};
}

function says(key: string, value: unknown): boolean {
  if (key === 'propertyNames') return JSON.stringify(value) !== '{"type":"string"}';
  return key !== 'maximum' || value !== Number.MAX_SAFE_INTEGER;
}

/** Names of fields keep their order: it is the one in which a file is written. */
function rank(key: string, schema: JsonSchema): number {
  if (!isSchema(schema)) return 0;
  const place = FIRST.indexOf(key);
  return place < 0 ? FIRST.length : place;
}

/** Whether an object is a schema and not the list of a schema's fields, which may have any name. */
function isSchema(value: JsonSchema): boolean {
  return Object.entries(value).some(([key, inner]) => FIRST.includes(key) && !isRecord(inner));
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
