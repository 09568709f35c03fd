import type { ContentFinding } from '../errors.ts';
import type { OpenPack } from './door.ts';
import { noteAt, warningAt } from './finding.ts';
import { KINDS, SCENE_KINDS } from './kinds.ts';
import type { LanguageText, PackContext } from './pack-context.ts';
import { idsInFolder } from './programme-file.ts';
import { sectionOf, type Scene } from './scene.ts';
import type { TextSection } from './scene-text.ts';

/** Rule C15: files nobody lists, words of scenes that do not exist, and pointers to nothing. */
export function strayFindings(context: PackContext, pack: OpenPack): readonly ContentFinding[] {
  return [
    ...KINDS.flatMap((kind) => {
      const { folder } = SCENE_KINDS[kind];
      const listed = new Set(pack.sections[sectionOf(kind)]);
      return [
        ...idsInFolder(context.files, folder)
          .filter((id) => !listed.has(id))
          .map((id) =>
            noteAt(
              'C15',
              { file: `${folder}/${id}.json`, path: [] },
              'Nothing shows this: list it in programme.json.',
            ),
          ),
        ...context.languages.flatMap((language) => [
          ...strayWords(language, folder, listed),
          ...strayWordFiles(context, language, folder, listed),
        ]),
      ];
    }),
    ...strayTalkWords(context),
    ...context.languages.flatMap(strayPointers),
    ...context.languages.flatMap((language) => strayNames(context, language)),
  ];
}

/** Words of talks that the pack does not have. */
function strayTalkWords(context: PackContext): readonly ContentFinding[] {
  const talks = new Set(idsInFolder(context.files, 'talks'));
  return context.languages.flatMap((language) => [
    ...strayWords(language, 'talks', talks),
    ...strayWordFiles(context, language, 'talks', talks),
  ]);
}

function strayWords(
  { file, text }: LanguageText,
  folder: TextSection,
  listed: ReadonlySet<string>,
): readonly ContentFinding[] {
  return Object.keys(text[folder] ?? {})
    .filter((id) => !listed.has(id))
    .map((id) => warningAt('C15', { file, path: [folder, id] }, strayWordsSentence(folder, id)));
}

/** The same of words in files of their own. */
function strayWordFiles(
  { files }: PackContext,
  { tag }: LanguageText,
  folder: TextSection,
  listed: ReadonlySet<string>,
): readonly ContentFinding[] {
  const words = `text/${tag}/${folder}`;
  return idsInFolder(files, words)
    .filter((id) => !listed.has(id))
    .map((id) => warningAt('C15', { file: `${words}/${id}.json`, path: [] }, strayWordsSentence(folder, id)));
}

function strayWordsSentence(folder: TextSection, id: string): string {
  return folder === 'talks'
    ? `Words for "${id}", and there is no talks/${id}.json: add it, or take them away.`
    : `Words for "${id}", which programme.json does not list: list it, or take them away.`;
}

/** Names of speakers and sources that the pack does not have. */
function strayNames(
  { sources, speakers }: PackContext,
  { file, text }: LanguageText,
): readonly ContentFinding[] {
  const names = [
    ...Object.keys(text.sources).map((id) => ({ list: 'sources', id, isKnown: sources.has(id) })),
    ...Object.keys(text.speakers).map((id) => ({ list: 'speakers', id, isKnown: speakers.has(id) })),
  ];
  return names
    .filter(({ isKnown }) => !isKnown)
    .map(({ list, id }) =>
      warningAt(
        'C15',
        { file, path: [list, id] },
        `A name for "${id}", which is not in ${list}.json: correct it, or take it away.`,
      ),
    );
}

function strayPointers({ file, text }: LanguageText): readonly ContentFinding[] {
  return text.drafted.flatMap((pointer, index) =>
    isPointedAt(text, pointer)
      ? []
      : [
          warningAt(
            'C15',
            { file, path: ['drafted', index] },
            `${pointer} points at nothing: correct it, or take it away.`,
          ),
        ],
  );
}

function isPointedAt(root: unknown, pointer: string): boolean {
  let found: unknown = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return false;
    found = Reflect.get(found, key);
  }
  return found !== undefined;
}

/** Which pictures and sources the scenes of a pack use, gathered while they are read. */
export interface InUse {
  readonly pictures: Set<string>;
  readonly sources: Set<string>;
}

/** Adds what one scene uses. */
export function gatherUse(scene: Scene, inUse: InUse): void {
  for (const { id } of scene.sources) inUse.sources.add(id);
  if (scene.kind === 'slide' || scene.kind === 'situation')
    inUse.pictures.add(scene.picture.slice('kiosk://content/pictures/'.length));
}

/** What several parts of a pack use. */
export function together(parts: readonly InUse[]): InUse {
  return {
    pictures: new Set(parts.flatMap(({ pictures }) => [...pictures])),
    sources: new Set(parts.flatMap(({ sources }) => [...sources])),
  };
}

/** Rule C15: pictures no scene shows and sources nothing rests on. Ask only when every scene could be read. */
export function orphanFindings(context: PackContext, inUse: InUse): readonly ContentFinding[] {
  const cited = new Set([...inUse.sources, ...recordSources(context)]);
  const pictures = [...context.pictures()]
    .filter((name) => !inUse.pictures.has(name))
    .map((name) =>
      warningAt(
        'C15',
        { file: `pictures/${name}`, path: [] },
        'Nothing shows this picture: show it, or take it away.',
      ),
    );
  const sources = [...context.sources.keys()].flatMap((id, index) =>
    cited.has(id)
      ? []
      : [
          warningAt(
            'C15',
            { file: 'sources.json', path: ['sources', index] },
            `Nothing rests on the source "${id}": name it where it belongs, or take it away.`,
          ),
        ],
  );
  return [...pictures, ...sources];
}

/** Sources that the pack's records rest on. Guidance names them in many places: any word of it may be an id. */
function recordSources(context: PackContext): readonly string[] {
  return [
    ...[...context.speakers.values()].map(({ source }) => source),
    ...[...context.facts().entries.values()].flatMap(({ sources }) => sources),
    ...wordsInside(context.guidance().entries),
  ];
}

function wordsInside(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsInside) : [];
}
