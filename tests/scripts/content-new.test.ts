import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { idOf, starterFiles } from '../../scripts/content/starter.ts';
import { folderFiles } from '../../src-main/pack-files.ts';
import { checkPack } from '../../src-shared/content/check.ts';
import { openPack } from '../../src-shared/content/open-pack.ts';
import { interleave } from '../../src-shared/programme/order.ts';
import { fakeFiles } from '../fakes/fake-files.ts';
import { temporaryFolder } from '../fakes/folder.ts';
import { content } from './content-run.ts';

const STARTER = fileURLToPath(new URL('../../assets/starter/', import.meta.url));

function made(languages: readonly string[], year = 2026, title = 'My pack') {
  const files = starterFiles({ title, languages, year });
  return { paths: [...files.keys()], files: fakeFiles(Object.fromEntries(files)), texts: files };
}

describe('a new pack', () => {
  it.each([
    [['en'], 0],
    [['en', 'az'], 1],
    [['en', 'az', 'ru'], 2],
    [['ru', 'en'], 1],
    [['az'], 1],
    [['fr', 'pt-BR'], 2],
  ])('C0: passes the check in %j, with a note for each draft and nothing else', (languages, drafts) => {
    const findings = checkPack(made(languages).files, '2026-11-24');
    expect(findings.map(({ code, level }) => [code, level])).toEqual(
      Array.from({ length: drafts }, () => ['C9', 'note']),
    );
  });

  it.each([2025, 2031, 2040])('C13: is as fresh in %i', (year) => {
    expect(checkPack(made(['en'], year).files, `${year}-01-01`)).toEqual([]);
    expect(made(['en'], year).files.readText('statistics/cups.json')).toContain(`"year": ${year}`);
  });

  it('shows one of each kind: a voice, parts, a series, a story, safety advice with its note', () => {
    const opened = openPack(made(['en']).files, interleave);
    if (!opened.ok) throw new Error('The starter does not open');
    const { sections } = opened.pack;
    const scenes = Object.values(sections).flatMap((ids) =>
      ids.map((id) => {
        const reading = opened.pack.scene(id, null);
        if (!reading.ok) throw new Error(`${id} does not open`);
        return reading.scene;
      }),
    );
    expect(scenes.map(({ kind }) => kind)).toEqual(['quote', 'statistic', 'statistic', 'slide', 'slide']);
    expect(
      scenes.map((scene) => (scene.kind === 'statistic' ? scene.chart.form : null)).filter(Boolean),
    ).toEqual(['strip', 'columns']);
    expect(scenes.at(-1)).toMatchObject({
      safetyNote: true,
      words: { en: { safetyLine: 'General information only. Follow local advice.' } },
    });
  });

  it('claims nothing: its own sources, speaker and figures say that they are examples', () => {
    const text = readFileSync(join(STARTER, 'text/en.json'), 'utf8');
    const sources = readFileSync(join(STARTER, 'sources.json'), 'utf8');
    const { sources: entries }: { sources: { cite: string; url: unknown }[] } = JSON.parse(sources);
    expect(entries.every(({ cite, url }) => cite.endsWith('(example)') && url === null)).toBe(true);
    const words: {
      statistics: Record<string, { lead: string }>;
      speakers: Record<string, { name: string }>;
    } = JSON.parse(text);
    expect(Object.values(words.statistics).every(({ lead }) => lead.startsWith('Example: '))).toBe(true);
    expect(Object.values(words.speakers).every(({ name }) => name.endsWith('(example)'))).toBe(true);
  });

  it('C9: in another language each example begins with its tag, and the note is the translated one', () => {
    const text: unknown = JSON.parse(made(['en', 'az']).files.readText('text/az.json') ?? '');
    expect(text).toMatchObject({
      language: 'az',
      pack: { title: 'My pack', event: '[az] Your event (example)' },
      safetyNote: 'Bu, yalnız ümumi məlumatdır. Yerli göstərişlərə əməl edin.',
      slides: {
        'do-not-touch': { lines: ['[az] Do not touch it.', '[az] Do not go near.', '[az] Tell someone.'] },
      },
    });
  });

  it('C4: the bundled guidance comes with the sources that it names, and no others', () => {
    const { files } = made(['en']);
    const guidance = files.readText('guidance.json') ?? '';
    const { sources }: { sources: { id: string }[] } = JSON.parse(files.readText('sources.json') ?? '');
    const others = sources.filter(({ id }) => !id.startsWith('your-')).map(({ id }) => id);
    expect(others).not.toEqual([]);
    for (const id of others) expect(guidance).toContain(`"${id}"`);
    expect(others).not.toContain('trend-2023-05-26');
  });

  it('every file names its schema, which lies in the pack', () => {
    const { texts, paths } = made(['en', 'az']);
    const named = paths.filter((path) => path.endsWith('.json') && !path.startsWith('schemas/'));
    for (const path of named) {
      const { $schema }: { $schema: string } = JSON.parse(texts.get(path) ?? '');
      expect(paths).toContain(join(path, '..', $schema));
    }
  });

  it('README.md explains every file in the order in which it is changed', () => {
    const { texts, paths } = made(['az', 'en']);
    const readme = texts.get('README.md') ?? '';
    const unexplained = paths.filter(
      (path) => !readme.includes(path) && !/^(schemas\/|README|text\/en)/.test(path),
    );
    expect(unexplained).toEqual([]);
    expect(readme).toContain('`text/az.json`');
  });

  it('has the title it was given, and an id made of it', () => {
    const { files } = made(['en'], 2026, 'Minalara qarşı Forum, 2027');
    const pack: unknown = JSON.parse(files.readText('pack.json') ?? '');
    expect(pack).toMatchObject({
      title: 'Minalara qarşı Forum, 2027',
      id: idOf('Minalara qarşı Forum, 2027'),
    });
    expect(files.readText('text/en.json')).toContain('"title": "Minalara qarşı Forum, 2027"');
  });

  it.each([
    ['Mine Forum 2027', 'mine-forum-2027'],
    ['  Été — à Genève!  ', 'ete-a-geneve'],
    ['Форум', 'my-pack'],
    ['a'.repeat(100), 'a'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('%s is called %s', (title, id) => {
    expect(idOf(title)).toBe(id);
  });
});

describe('content new', () => {
  it('writes the pack, and what it wrote passes the check', async () => {
    const folder = join(temporaryFolder(), 'forum');
    const { code, out } = await content('new', folder, '--title', 'Forum', '--languages', 'en, az');
    expect([code, out]).toEqual([0, expect.stringContaining(`npm start -- --content ${folder} --windowed`)]);
    expect(readdirSync(folder).sort()).toEqual(
      'README.md guidance.json pack.json pictures programme.json quotations schemas slides sources.json speakers.json statistics text'.split(
        ' ',
      ),
    );
    expect(
      checkPack(folderFiles(folder), new Date().toISOString().slice(0, 10)).map(({ code }) => code),
    ).toEqual(['C9']);
  });

  it('says when the buttons do not speak a language', async () => {
    const { out } = await content('new', join(temporaryFolder(), 'a'), '--languages', 'en,de');
    expect(out).toContain('The buttons have no words in de yet and stay English');
  });

  it('writes nothing when it is asked wrongly', async () => {
    const folder = join(temporaryFolder(), 'a');
    await content('new', folder, '--languages', 'english');
    expect(existsSync(folder)).toBe(false);
  });
});
