import type { ContentFinding } from '../errors.ts';
import { errorAt, type Place } from './finding.ts';
import { nearestName } from './nearest-name.ts';
import type { PackContext } from './pack-context.ts';
import type { Source, Wording } from './scene.ts';
import { own } from './record.ts';
import type { LanguageText } from './pack-context.ts';
import type { SourceEntry } from './source-schema.ts';

/** A finding for an id that nothing has, with the nearest one that exists (rule C4). */
export function missingReference(
  what: string,
  id: string,
  known: Iterable<string>,
  place: Place,
): ContentFinding {
  const near = nearestName(id, known);
  const remedy = near === null ? 'add it, or name another.' : `did you mean "${near}"?`;
  return errorAt('C4', place, `There is no ${what} "${id}": ${remedy}`);
}

/** The sources of a scene as the page sees them, and findings for ids that sources.json lacks. */
export function resolveSources(
  context: PackContext,
  ids: readonly string[],
  placeOf: (index: number) => Place,
): { readonly sources: readonly Source[]; readonly findings: readonly ContentFinding[] } {
  const sources: Source[] = [];
  const findings: ContentFinding[] = [];
  for (const [index, id] of ids.entries()) {
    const entry = context.sources.get(id);
    if (entry === undefined)
      findings.push(missingReference('source', id, context.sources.keys(), placeOf(index)));
    else sources.push(shownSource(entry));
  }
  return { sources, findings };
}

/** What the page may know of a source: where it was seen stays behind, it is not the publication's address. */
function shownSource({ id, publisher, title, date, url, status, cite, note }: SourceEntry): Source {
  return { id, publisher, title, date, url, status, cite, note };
}

/**
 * The source line of a scene in a language: the line in that language, else the one in the pack's first
 * language, else the sources' own names, each marked with the language it is really in.
 */
export function sourceLineOf(
  context: PackContext,
  language: LanguageText,
  sources: readonly Source[],
  lineIn: (language: LanguageText) => string | undefined,
): Wording {
  const [first] = context.languages;
  for (const candidate of [language, first]) {
    const line = lineIn(candidate);
    if (line !== undefined) return { lang: candidate.tag, text: line };
  }
  return { lang: first.tag, text: sources.map((source) => source.cite).join('; ') };
}

/** The sources' short names in a language in one line, or undefined where it lacks one of them. */
export function shortNames(language: LanguageText, sources: readonly Source[]): string | undefined {
  const names = sources.map((source) => own(language.text.sources, source.id));
  return names.includes(undefined) ? undefined : names.join('; ');
}
