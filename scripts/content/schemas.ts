import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../src-shared/content/json-schemas.ts';
import { ROOT } from '../paths.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { writeWhole } from './write-whole.ts';

/** Where the schemas lie that the bundled pack points to; `content new` copies them into a pack. */
export const SCHEMAS = join(ROOT, 'assets', 'schemas');

/** `schemas`: writes the JSON Schemas anew, for whoever changed a schema in the code. */
export const schemas: Command = {
  name: 'schemas',
  summary: 'Writes assets/schemas/*.schema.json anew from the code',
  usage: ['schemas'],
  help: [
    'Run it after a schema in src-shared/content was changed; a test holds the files equal to the code. Editors such as VS Code',
    'offer the fields and mark mistakes in any file of a pack whose first line is "$schema": "./schemas/….schema.json".',
  ],
  run: runSchemas,
};

async function runSchemas(given: readonly string[]): Promise<number> {
  const { positionals } = readArguments(given, {});
  const [extra] = positionals;
  if (extra !== undefined) throw wrongUsage(`There is a word too many: ${extra}.`);
  // Not at the top: the other commands do without it, and it takes longer to load than they take.
  const { format, resolveConfig } = await import('prettier');
  mkdirSync(SCHEMAS, { recursive: true });
  for (const [name, schema] of jsonSchemas()) {
    const file = join(SCHEMAS, `${name}.schema.json`);
    const options = await resolveConfig(file);
    writeWhole(file, await format(JSON.stringify(schema), { ...options, filepath: file }));
    console.log(`assets/schemas/${name}.schema.json`);
  }
  return 0;
}
