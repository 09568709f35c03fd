import type { ContentFinding } from '../errors.ts';
import { isAfter } from './dates.ts';
import type { PackFiles } from './door.ts';
import { errorAt, noteAt } from './finding.ts';
import { accentFindings } from './accent.ts';
import { once, readFacts, readGuidance, type LanguageText, type PackContext } from './pack-context.ts';
import { readPackFile } from './pack-file.ts';
import { packSchema, type PackFile } from './pack-schema.ts';
import { sourcesSchema } from './source-schema.ts';
import { speakersSchema } from './speaker-schema.ts';
import { textSchema } from './text-schema.ts';

/** What all scenes share, or the findings that keep the pack from being opened. */
export type ContextReading =
  | { readonly ok: true; readonly context: PackContext; readonly findings: readonly ContentFinding[] }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

/** Reads pack.json, sources.json, speakers.json and text/<lang>.json of every language. */
export function readFrontMatter(files: PackFiles): ContextReading {
  const packReading = readPackFile(files, 'pack.json', packSchema);
  const sources = readPackFile(files, 'sources.json', sourcesSchema);
  const speakers = readPackFile(files, 'speakers.json', speakersSchema);
  const findings: ContentFinding[] = [packReading, sources, speakers].flatMap((reading) =>
    reading.ok ? [] : [...reading.findings],
  );
  if (!packReading.ok) return { ok: false, findings };
  const pack = packReading.value;
  const { languages, findings: languageFindings } = readLanguages(files, pack);
  findings.push(...languageFindings);
  const [first, ...others] = languages;
  if (!sources.ok || !speakers.ok || first === undefined || languages.length < pack.languages.length) {
    return { ok: false, findings };
  }
  findings.push(
    ...twice(sources.value.sources, 'sources.json', 'sources'),
    ...twice(speakers.value.speakers, 'speakers.json', 'speakers'),
  );
  findings.push(...accentFindings(pack.accent), ...eventFindings(pack));
  const context: PackContext = {
    files,
    pack,
    limits: pack.limits,
    languages: [first, ...others],
    sources: new Map(sources.value.sources.map((source) => [source.id, source])),
    speakers: new Map(speakers.value.speakers.map((speaker) => [speaker.id, speaker])),
    pictures: once(() => new Set(files.list('pictures'))),
    facts: once(() => readFacts(files)),
    guidance: once(() => readGuidance(files)),
  };
  return { ok: true, context, findings };
}

/** Rule C13: an event ends when it began, or later. */
function eventFindings({ event }: PackFile): readonly ContentFinding[] {
  const { from, to } = event;
  if (to === null || (from !== null && !isAfter(from, to))) return [];
  const sentence =
    from === null
      ? 'There is a last day and no first one: write both.'
      : `The event ends (${to}) before it begins (${from}): correct one of them.`;
  return [errorAt('C13', { file: 'pack.json', path: ['event', 'to'] }, sentence)];
}

function readLanguages(
  files: PackFiles,
  pack: PackFile,
): { readonly languages: readonly LanguageText[]; readonly findings: readonly ContentFinding[] } {
  const languages: LanguageText[] = [];
  const findings: ContentFinding[] = [
    ...twice(
      pack.languages.map(({ tag }) => ({ id: tag })),
      'pack.json',
      'languages',
    ),
  ];
  for (const [index, language] of pack.languages.entries()) {
    const file = `text/${language.tag}.json`;
    const reading = readPackFile(files, file, textSchema);
    if (!reading.ok) {
      findings.push(...reading.findings);
      continue;
    }
    languages.push({ ...language, text: reading.value, file });
    if (reading.value.language !== language.tag) {
      findings.push(
        errorAt(
          'C4',
          { file, path: ['language'] },
          `This says "${reading.value.language}", the file's name says "${language.tag}": make them agree.`,
        ),
      );
    }
    if (language.review === 'draft') {
      findings.push(
        noteAt(
          'C9',
          { file: 'pack.json', path: ['languages', index, 'review'] },
          `${language.name} is a draft and says so on the screen, until a native reader signs it off here ("reviewed").`,
        ),
      );
    }
  }
  return { languages, findings };
}

/** Rule C3: an id stands once. */
function twice(
  entries: readonly { readonly id: string }[],
  file: string,
  ...path: string[]
): ContentFinding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      errorAt(
        'C3',
        { file, path: [...path, index] },
        `"${id}" stands here twice: rename one or take it away.`,
      ),
    ];
  });
}
