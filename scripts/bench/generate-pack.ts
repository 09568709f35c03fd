/** A pack of any size, made of the bundled scenes over and over, each under an id of its own. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../paths.ts';

const BUNDLED = join(ROOT, 'assets', 'content');
const FOLDERS = ['quotations', 'statistics', 'slides'] as const;
type Folder = (typeof FOLDERS)[number];

/** A scene to be made: the bundled one it is like, and its own id. */
export interface SceneCopy {
  readonly folder: Folder;
  readonly like: string;
  readonly id: string;
}

const programmeSchema = z.record(z.enum(FOLDERS), z.array(z.string())).readonly();
const languagesSchema = z.object({ languages: z.array(z.object({ tag: z.string() })) });
const textSchema = z.looseObject({
  quotations: z.record(z.string(), z.unknown()),
  statistics: z.record(z.string(), z.unknown()),
  slides: z.record(z.string(), z.unknown()),
});

/**
 * Writes a pack of `scenes` scenes into `folder`, a quotation, a statistic and a slide in turn. Their words lie in
 * files of their own, as docs/decisions/0002-content-pack-layout.md has it for large packs.
 */
export function generatePack(folder: string, scenes: number): void {
  cpSync(BUNDLED, folder, { recursive: true });
  for (const name of FOLDERS) rmSync(join(folder, name), { recursive: true });
  const copies = sceneCopies(programmeSchema.parse(bundledOrder()), scenes);
  for (const { folder: kind, like, id } of copies) {
    write(join(folder, kind, `${id}.json`), readFileSync(join(BUNDLED, kind, `${like}.json`), 'utf8'));
  }
  write(join(folder, 'programme.json'), JSON.stringify(programmeOf(copies)));
  for (const { tag } of languagesSchema.parse(bundled('pack.json')).languages) {
    writeWords(folder, tag, copies);
  }
}

/**
 * `scenes` copies, the kinds in turn, each going round the bundled scenes of its kind. The first round keeps the
 * bundled ids: slides name the statistics they print.
 */
export function sceneCopies(
  bundledIds: Readonly<Record<Folder, readonly string[]>>,
  scenes: number,
): readonly SceneCopy[] {
  return Array.from({ length: scenes }, (_, index) => {
    const folder = FOLDERS[index % FOLDERS.length] ?? 'quotations';
    const ids = bundledIds[folder];
    const turn = Math.floor(index / FOLDERS.length);
    const like = ids[turn % ids.length];
    if (like === undefined) throw new Error(`The bundled pack has no ${folder} to copy`);
    const round = Math.floor(turn / ids.length);
    return { folder, like, id: round === 0 ? like : `${like}-${round + 1}` };
  });
}

function programmeOf(copies: readonly SceneCopy[]): Readonly<Record<Folder, readonly string[]>> {
  const idsOf = (folder: Folder): readonly string[] =>
    copies.filter((copy) => copy.folder === folder).map(({ id }) => id);
  return { quotations: idsOf('quotations'), statistics: idsOf('statistics'), slides: idsOf('slides') };
}

function writeWords(folder: string, tag: string, copies: readonly SceneCopy[]): void {
  const { quotations, statistics, slides, ...shared } = textSchema.parse(bundled(join('text', `${tag}.json`)));
  const words = { quotations, statistics, slides };
  // What still has to be looked at by a reader is pointed at by place, and the places are others now.
  write(join(folder, 'text', `${tag}.json`), JSON.stringify({ ...shared, drafted: [] }));
  for (const { folder: kind, like, id } of copies) {
    write(join(folder, 'text', tag, kind, `${id}.json`), JSON.stringify(words[kind][like]));
  }
}

function bundledOrder(): unknown {
  const programme = z.looseObject({}).parse(bundled('programme.json'));
  return Object.fromEntries(FOLDERS.map((name) => [name, programme[name]]));
}

function bundled(path: string): unknown {
  return JSON.parse(readFileSync(join(BUNDLED, path), 'utf8'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
