import { z } from 'zod';
import type { ContentFinding } from '../errors.ts';
import { errorAt, within, type Place } from './finding.ts';
import { nearestName } from './nearest-name.ts';

/** A value that has the shape, or the findings that say where it has not. */
export type Shaped<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

/** Holds a value against a schema (rule C2). Never throws, whatever the value. */
export function shaped<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
): Shaped<z.output<Schema>> {
  try {
    const result = schema.safeParse(value);
    if (result.success) return { ok: true, value: result.data };
    const { issues } = result.error;
    return { ok: false, findings: issues.flatMap((issue) => issueFindings(issue, schema, value, place)) };
  } catch (error) {
    // Reading is recursive: JSON nested tens of thousands deep exhausts the stack. No content is.
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      findings: [errorAt('C2', place, 'This is nested too deeply to be content: flatten it.')],
    };
  }
}

function issueFindings(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  place: Place,
): ContentFinding[] {
  const at = within(place, ...issue.path);
  if (issue.code !== 'unrecognized_keys')
    return [errorAt('C2', at, issueSentence(issue, valueAt(value, issue.path)))];
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const near = nearestName(key, known);
    const remedy = near === null ? `known here are ${known.join(', ')}` : `did you mean "${near}"?`;
    return errorAt('C2', within(at, key), `Unknown field "${key}": ${remedy}${near === null ? '.' : ''}`);
  });
}

function issueSentence(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_type' && found === undefined)
    return `Missing: expected ${article(issue.expected)}.`;
  if (issue.code === 'invalid_type') {
    return `Expected ${article(issue.expected)}, found ${quoted(found)}${numberRemedy(issue.expected, found)}.`;
  }
  if (issue.code === 'invalid_value')
    return `Expected ${issue.values.map(quoted).join(' or ')}, found ${quoted(found)}.`;
  if (issue.code === 'invalid_union' && 'options' in issue)
    return `Expected ${issue.options.map(quoted).join(' or ')}, found ${quoted(found)}.`;
  return `${issue.message}${found === undefined ? '' : `; found ${quoted(found)}`}.`;
}

/** A number written as a person would write it, in a string, is the most frequent slip. */
function numberRemedy(expected: string, found: unknown): string {
  if ((expected !== 'number' && expected !== 'int') || typeof found !== 'string') return '';
  const bare = found.replace(/[\s\u00a0\u202f,]/g, '');
  return bare !== '' && Number.isFinite(Number(bare)) ? `: write ${Number(bare)}` : '';
}

function article(kind: string): string {
  if (kind === 'record') return 'an object';
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function quoted(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    value,
  );
}

/** The fields a schema knows at a path, looking through arrays, records, unions and optional fields. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return keysAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.shape);
    const inner: unknown = Reflect.get(schema.shape, step);
    return inner instanceof z.core.$ZodType ? keysAt(inner, rest) : [];
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  return [];
}
