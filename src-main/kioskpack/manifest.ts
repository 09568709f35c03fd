import { z } from 'zod';
import { packSchema } from '../../src-shared/content/pack-schema.ts';
import { readJson } from '../../src-shared/content/json-text.ts';
import { shaped } from '../../src-shared/content/shape.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { aboutEntry, type Refusal } from './findings.ts';
import { FORMAT, FORMAT_VERSION, MANIFEST_PATH } from './format.ts';
import { byPath } from './paths.ts';

const fileSchema = z.strictObject({
  path: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 digits of lower-case hexadecimal'),
});

/** A file of the list. */
export type ListedFile = z.output<typeof fileSchema>;

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  ...packSchema.pick({ id: true, title: true, version: true }).shape,
  files: z
    .array(fileSchema)
    .min(1, 'A pack has at least one file')
    .refine(isSorted, 'The files are not sorted'),
});

/** What any version of the format says about itself. */
const versionSchema = z.object({ format: z.literal(FORMAT), formatVersion: z.int().min(FORMAT_VERSION + 1) });

/** What a `.kioskpack` says it holds: the pack's name and every file but the manifest, sorted by path, each once. */
export type PackManifest = z.output<typeof manifestSchema>;

/** What the file says about the pack: `id`, `title` and `version` of its `pack.json`. */
export type PackAbout = Pick<PackManifest, 'id' | 'title' | 'version'>;

/** Reads a manifest (rule K2). */
export function readManifest(text: string): { readonly ok: true; readonly manifest: PackManifest } | Refusal {
  const reading = readJson(text);
  if (!reading.ok) return broken('The list of files is not JSON: have the pack packed again.');
  if (versionSchema.safeParse(reading.value).success)
    return broken('This pack was made by a newer version: update this kiosk, then install the pack again.');
  return held(reading.value);
}

/** The manifest of some files, or what is wrong with it (rule K2). */
export function composeManifest(
  about: PackAbout,
  files: readonly ListedFile[],
): { readonly ok: true; readonly manifest: PackManifest } | Refusal {
  const { id, title, version } = about;
  return held({
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    id,
    title,
    version,
    files: [...files].sort(byPath),
  });
}

/** A manifest as it is written. */
export function manifestText(manifest: PackManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function held(value: unknown): { readonly ok: true; readonly manifest: PackManifest } | Refusal {
  const shape = shaped(manifestSchema, value, { file: MANIFEST_PATH, path: [] });
  if (shape.ok) return { ok: true, manifest: shape.value };
  return {
    ok: false,
    findings: shape.findings.map((finding): ContentFinding => ({ ...finding, code: 'K2' })),
  };
}

function isSorted(files: readonly ListedFile[]): boolean {
  return files.every((file, index) => {
    const before = files[index - 1];
    return before === undefined || byPath(before, file) < 0;
  });
}

function broken(sentence: string): Refusal {
  return { ok: false, findings: [aboutEntry('K2', MANIFEST_PATH, sentence)] };
}
