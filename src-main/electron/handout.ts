import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { OpenPack } from '../../src-shared/content/door.ts';
import { talkSteps } from '../../src-shared/handout/talk-steps.ts';
import type { LanguageTag } from '../../src-shared/content/scene.ts';
import type { Talk } from '../../src-shared/talk/talk.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import type { InterfaceWords } from '../../src-shared/interface-words.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import type { Log } from '../log.ts';
import { makeHandout, type MadeHandout } from '../handout/make-handout.ts';
import type { HandoutRequest } from '../handout/request.ts';
import { talkNamed } from '../talk/talk-named.ts';
import { printPage } from './print-page.ts';
import { drawScenes } from './scene-pictures.ts';

/** What a handout is made from and with. */
export interface HandoutSurroundings {
  readonly pack: OpenPack;
  readonly interfaceWords: Readonly<Record<string, InterfaceWords>>;
  readonly preload: string;
  readonly home: string;
  /** Holds `handout/handout.css`. */
  readonly assets: string;
  /** Where the built interface keeps its style sheets and typefaces. */
  readonly built: string;
  readonly log: Log;
}

/**
 * Makes a handout and writes each form that is asked for; answers with where they are, a line each.
 * @throws OperatorError `usage` for a language or a talk that the pack has not.
 */
export async function writeHandout(
  request: HandoutRequest,
  surroundings: HandoutSurroundings,
): Promise<readonly string[]> {
  const { pack, interfaceWords, preload, home, assets, built, log } = surroundings;
  const { front } = pack;
  const language = request.language ?? front.languages[0].tag;
  const words = interfaceWords[language] ?? interfaceWords['en'];
  if (!front.languages.some(({ tag }) => tag === language) || words === undefined) {
    const tags = front.languages.map(({ tag }) => tag).join(', ');
    throw new OperatorError('usage', `--language ${language}: the content has ${tags}.`);
  }
  const talk = talkOf(pack, request.talk);
  const settings = { ...DEFAULT_SETTINGS, languages: [language] };
  const start = { pack: front, interfaceWords, settings, isOpen: true };
  const made = await makeHandout(
    {
      wantsPictures: request.pictures !== null,
      steps: talkSteps(talk, pack, language),
      talk: titleOf(talk, language),
      language,
      layout: request.layout,
      front,
      words,
    },
    {
      draw: (scenes, keep) => drawScenes(scenes, keep, { preload, home, start, log }),
      print: (html, paper) => printPage(html, paper, log),
      assets,
      built,
    },
  );
  return [...(await write(request, made)), ...remarks(made)];
}

function talkOf(pack: OpenPack, id: string | null): Talk {
  const talk = talkNamed(pack, id);
  if (talk === null) throw new OperatorError('usage', 'The content has no scene that a handout could show.');
  return talk;
}

/** A talk that was made of the story has no name of its own. */
function titleOf({ id, title }: Talk, language: LanguageTag): string | null {
  return id === null ? null : (title[language] ?? Object.values(title)[0] ?? null);
}

/** Waited for: a slow stick must not hold up the kiosk, which may be running. */
async function write(
  request: HandoutRequest,
  { pdf, html, pictures }: MadeHandout,
): Promise<readonly string[]> {
  const files: (readonly [string, Buffer | string])[] = [];
  if (request.pdf !== null) files.push([resolve(request.pdf), pdf]);
  if (request.html !== null) files.push([resolve(request.html), html]);
  if (request.pictures !== null) {
    const folder = resolve(request.pictures);
    files.push(...pictures.map(({ name, png }) => [join(folder, name), png] as const));
  }
  for (const [file, content] of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, content);
  }
  return files.map(([file]) => `Written: ${file}`);
}

/** What the reader should know of it. */
function remarks({ missing, pdf }: MadeHandout): readonly string[] {
  const plain = pdf.includes('/StructTreeRoot')
    ? []
    : [
        `The PDF has no tags and no bookmarks: Electron ${process.versions.electron} cannot write them. From 30 on it can; the HTML file has both in any case.`,
      ];
  return [
    ...missing.map((id) => `The scene ${id} could not be drawn and stands with its words alone.`),
    ...plain,
  ];
}
