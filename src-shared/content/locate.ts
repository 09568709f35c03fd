import type { ContentFinding } from '../errors.ts';
import type { PackFiles } from './door.ts';
import { placesOf, type TextPlace } from './json-places.ts';

/**
 * The same findings with line and column in the files as they lie on the disk; null for a file that is missing or
 * is no text. Each file is read once, and only files that have findings.
 */
export function locate(findings: readonly ContentFinding[], files: PackFiles): readonly ContentFinding[] {
  const byFile = new Map<string, ReadonlyMap<string, TextPlace>>();
  const pointersIn = (file: string): readonly string[] => [
    ...new Set(findings.filter((finding) => finding.file === file).map(({ pointer }) => pointer)),
  ];
  return findings.map((finding) => {
    if (finding.line !== undefined) return finding;
    const { file, pointer } = finding;
    const text = file.endsWith('.json') ? files.readText(file) : null;
    if (text === null) return finding;
    const places = byFile.get(file) ?? placesOf(text, pointersIn(file));
    byFile.set(file, places);
    return { ...finding, ...places.get(pointer) };
  });
}
