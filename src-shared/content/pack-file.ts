import type { z } from 'zod';
import type { ContentFinding } from '../errors.ts';
import type { PackFiles } from './door.ts';
import { errorAt } from './finding.ts';
import { readJsonAgain } from './json-text.ts';
import { shaped, type Shaped } from './shape.ts';

/** A file of the pack read as JSON and held against its schema; its findings name it (rules C1, C2). */
export function readPackFile<Schema extends z.ZodType>(
  files: PackFiles,
  file: string,
  schema: Schema,
): Shaped<z.output<Schema>> {
  const text = files.readText(file);
  const broken = textProblem(text);
  if (text === null || broken !== null) return failed(errorAt('C1', { file, path: [] }, broken ?? ''));
  const reading = readJsonAgain(text);
  if (reading.ok) return shaped(schema, reading.value, { file, path: [] });
  const { line, column } = reading;
  return failed(
    errorAt(
      'C1',
      { file, path: [] },
      `This is not JSON: look at line ${line}, column ${column} (a comma, a bracket or a quotation mark is missing, or one is too many).`,
    ),
  );
}

/** What is wrong before JSON is thought of; null when nothing is. */
function textProblem(text: string | null): string | null {
  if (text === null) return 'There is no such file: add it, or take it out of the list that names it.';
  if (text.trim() === '') return 'The file is empty: write it anew, or take back the last change.';
  // What could not be read as UTF-8 was put in place of letters.
  if (text.includes('\uFFFD')) return 'These letters are not UTF-8: save the file as UTF-8.';
  return null;
}

function failed(finding: ContentFinding): { ok: false; findings: readonly ContentFinding[] } {
  return { ok: false, findings: [finding] };
}
