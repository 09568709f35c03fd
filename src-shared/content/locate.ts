import type { ContentFinding } from '../errors.ts';
import type { PackFiles } from './door.ts';
import { placesOf } from './json-places.ts';

/**
 * The same findings with line and column in the files as they lie on the disk; without them where a file is missing or
 * is not JSON by its name. Each file is read once, and only files that have findings.
 */
export function locate(findings: readonly ContentFinding[], files: PackFiles): readonly ContentFinding[] {
  const placesByFile = new Map(
    [...pointersByFile(findings)].map(([file, pointers]) => {
      const text = file.endsWith('.json') ? files.readText(file) : null;
      return [file, text === null ? null : placesOf(text, [...pointers])];
    }),
  );
  return findings.map((finding) => {
    if (finding.line !== undefined) return finding;
    return { ...finding, ...placesByFile.get(finding.file)?.get(finding.pointer) };
  });
}

/** The pointers to look for in each file; none of findings that know their line already. */
function pointersByFile(findings: readonly ContentFinding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byFile = new Map<string, Set<string>>();
  for (const { file, pointer, line } of findings) {
    if (line !== undefined) continue;
    byFile.set(file, (byFile.get(file) ?? new Set()).add(pointer));
  }
  return byFile;
}
