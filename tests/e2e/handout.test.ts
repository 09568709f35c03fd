import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import az from '../../assets/languages/az.json' with { type: 'json' };
import en from '../../assets/languages/en.json' with { type: 'json' };
import ru from '../../assets/languages/ru.json' with { type: 'json' };
import type { OpenPack } from '../../src-shared/content/door.ts';
import { talkSteps } from '../../src-shared/handout/talk-steps.ts';
import type { Talk } from '../../src-shared/talk/talk.ts';
import { findChromium } from '../../scripts/setup/programs.mjs';
import { bundledPack } from '../fixtures/scenes.ts';
import { runKiosk } from './run.ts';

/** The letters that a language has and English has not. */
const OWN_LETTERS = { en: /[A-Za-z]{4}/, az: /[əğışçöü]/, ru: /[а-яё]{4}/ } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handout-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string, words: readonly string[]) {
  const forms = [
    `--handout=${join(folder, `${name}.pdf`)}`,
    `--handout-html=${join(folder, `${name}.html`)}`,
  ];
  return runKiosk([`--user-data-dir=${join(folder, 'data')}`, ...forms, ...words]);
}

/** What a reader of PDFs says of a file. */
const read = (program: string, words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 64_000_000 });

const pagesOf = (pdf: string): readonly string[] => read('pdftotext', ['-layout', pdf, '-']).split('\f');

/** The size of each page in points. */
const sizeOf = (pdf: string): string =>
  /Page size:\s+([\d.]+ x [\d.]+)/.exec(read('pdfinfo', [pdf]))?.[1] ?? '';

describe('R12: the handout, made by the kiosk itself', () => {
  it.each([
    { language: 'en', paper: 'Letter', perPage: '1', size: '612 x 792' },
    { language: 'az', paper: 'A4', perPage: '4', size: '594.96 x 841.92' },
    { language: 'ru', paper: 'A4', perPage: '2', size: '594.96 x 841.92' },
  ] as const)('in $language on $paper, $perPage a page', async ({ language, paper, perPage, size }) => {
    const ending = await make(language, [
      `--language=${language}`,
      `--paper=${paper}`,
      `--per-page=${perPage}`,
    ]);
    expect(ending).toMatchObject({ code: 0 });
    const pdf = join(folder, `${language}.pdf`);
    expect(sizeOf(pdf)).toBe(size);
    const pages = pagesOf(pdf);
    const text = pages.join('\n');
    expect(text).toMatch(OWN_LETTERS[language]);
    const html = readFileSync(join(folder, `${language}.html`), 'utf8');
    const scenes = [...html.matchAll(/<article class="scene"/g)].length;
    expect(scenes).toBe(talkOf(bundledPack()).scenes.length);
    // A scene has its picture and its last line on one page: none is cut by the page's end.
    expect(referLines(pages, language)).toEqual(picturesOn(pdf, pages.length));
    expect(fontsOf(pdf)).not.toContain('no');
  });

  it('names as references what the pack has as sources, with their dates', () => {
    const text = pagesOf(join(folder, 'en.pdf')).join('\n').replace(/\s+/g, ' ');
    const pack = bundledPack();
    const scenes = talkSteps(talkOf(pack), pack, 'en').map(({ scene }) => scene);
    const sources = new Set(scenes.flatMap((scene) => scene.sources.map(({ id }) => id)));
    const html = readFileSync(join(folder, 'en.html'), 'utf8');
    expect([...html.matchAll(/id="source-(\d+)"/g)]).toHaveLength(sources.size);
    expect(text).toContain('Trend, report of 26 May 2023');
    expect(text).toContain('Landmine Monitor 2025');
  });

  it('is one file that a browser opens without a network, with tags and bookmarks where the printer knows them', () => {
    const html = join(folder, 'ru.html');
    expect(readFileSync(html, 'utf8')).not.toMatch(/(?:src|href)="(?!data:|#|https?:\/\/)/);
    const pdf = join(folder, 'newer.pdf');
    execFileSync(findChromium() ?? 'chromium', [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...[
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--user-data-dir=${join(folder, 'newer')}`,
      ],
      ...[`--print-to-pdf=${pdf}`, `file://${html}`],
    ]);
    expect(read('pdfinfo', [pdf])).toMatch(/Tagged:\s+yes/);
    const structure = read('pdfinfo', ['-struct', pdf]);
    for (const tag of ['H1', 'H2', 'H3', 'Figure', 'BlockQuote', 'Table', 'TH', 'Link', 'L ', 'LI'])
      expect(structure).toContain(tag);
    const outline = read('pdftohtml', ['-xml', '-i', '-stdout', pdf]).match(/<item page=/g) ?? [];
    expect(outline.length).toBeGreaterThan(talkOf(bundledPack()).scenes.length);
  });

  it('has a picture of each scene', async () => {
    const pictures = join(folder, 'pictures');
    const ending = await runKiosk([
      `--user-data-dir=${join(folder, 'data')}`,
      `--handout-pictures=${pictures}`,
    ]);
    expect(ending.code).toBe(0);
    const html = readFileSync(join(folder, 'en.html'), 'utf8');
    const files = readdirSync(pictures);
    expect(files).toHaveLength([...html.matchAll(/<article class="scene"/g)].length);
    // The empty ground alone is a picture of some thousand bytes.
    const bytes = files.map((file) => statSync(join(pictures, file)).size);
    expect(Math.min(...bytes)).toBeGreaterThan(50_000);
  });

  it('refuses a language that the content has not', async () => {
    const ending = await make('none', ['--language=xx']);
    expect(ending.code).toBe(2);
    expect(ending.stderr).toContain('--language xx: the content has en, az, ru, fr.');
  });
});

/** How many scenes end on each page. */
function referLines(pages: readonly string[], language: keyof typeof OWN_LETTERS): readonly number[] {
  const source = { en: en.words.source, az: az.words.source, ru: ru.words.source }[language];
  return pages.map((page) => page.split(`${source}: [`).length - 1);
}

/** How many pictures stand on each page. */
function picturesOn(pdf: string, pages: number): readonly number[] {
  const on = read('pdfimages', ['-list', pdf]).split('\n').slice(2);
  return Array.from(
    { length: pages },
    (_page, n) => on.filter((line) => parseInt(line, 10) === n + 1).length,
  );
}

function talkOf(pack: OpenPack): Talk {
  const talk = pack.talk();
  if (talk === null) throw new Error('The bundled pack has no talk');
  return talk;
}

/** Whether each typeface is embedded, as `yes` or `no`. */
function fontsOf(pdf: string): readonly string[] {
  const lines = read('pdffonts', [pdf]).split('\n').slice(2);
  return lines.flatMap((line) => /\s(yes|no) (?:yes|no)\s+(?:yes|no)\s/.exec(line)?.[1] ?? []);
}
