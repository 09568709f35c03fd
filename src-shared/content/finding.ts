import type { ContentFinding } from '../errors.ts';

/** A place in a pack: the file and the steps into it. */
export interface Place {
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

/** The place one or more steps further in. */
export function within(place: Place, ...steps: readonly PropertyKey[]): Place {
  return { file: place.file, path: [...place.path, ...steps] };
}

/** The JSON pointer (RFC 6901) of steps into a file; empty for the file as a whole. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A finding that keeps what it names off the screen. */
export function errorAt(code: string, place: Place, sentence: string): ContentFinding {
  return { code, level: 'error', file: place.file, pointer: pointerOf(place.path), sentence };
}

/** A finding that somebody should mend, though the pack plays. */
export function warningAt(code: string, place: Place, sentence: string): ContentFinding {
  return { ...errorAt(code, place, sentence), level: 'warning' };
}

/** A finding worth knowing. */
export function noteAt(code: string, place: Place, sentence: string): ContentFinding {
  return { ...errorAt(code, place, sentence), level: 'note' };
}

/** Whether any finding keeps its scene or pack off the screen. */
export function hasError(findings: readonly ContentFinding[]): boolean {
  return findings.some((finding) => finding.level === 'error');
}
