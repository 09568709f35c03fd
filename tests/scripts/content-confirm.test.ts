import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { saysYes } from '../../scripts/content/ask.ts';
import { markOf } from '../../src-shared/content/translation.ts';
import { bentPack, smallPack } from '../fixtures/small-pack.ts';
import { content, packOnDisk } from './content-run.ts';

const FIELD = 'quotations/field.json';

function fileIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('a wording is confirmed', () => {
  const unconfirmed = bentPack(FIELD, ['sha256'], undefined);

  it('C5: after which it is shown', async () => {
    const folder = packOnDisk(unconfirmed);
    expect((await content('check', folder)).out).toContain('Nobody has confirmed this wording yet');
    const { code, out } = await content('confirm', folder, 'field', '--yes');
    expect(code).toBe(0);
    expect(out).toContain('  The field is closed. We wait for the day it opens,\n');
    expect(out).toContain('Published 26 May 2023. Source: Report of 26 May 2023');
    expect(out).toContain('I compared this wording letter by letter with the publication.');
    expect((await content('check', folder)).code).toBe(0);
  });

  it('C5: and nothing else in its file changes', async () => {
    const folder = packOnDisk(bentPack(FIELD, ['verbatim'], 'Another wording.'));
    const before = fileIn(folder, FIELD);
    const { sha256 }: { sha256: string } = JSON.parse(before);
    await content('confirm', folder, 'field', '--yes');
    const after = fileIn(folder, FIELD);
    const { sha256: confirmed }: { sha256: string } = JSON.parse(after);
    expect(confirmed).not.toBe(sha256);
    expect(after).toBe(before.replace(sha256, confirmed));
  });

  it('C5: one that has not changed since is left alone', async () => {
    const folder = packOnDisk();
    const before = fileIn(folder, FIELD);
    const { code, out } = await content('confirm', folder, 'field');
    expect([code, out]).toEqual([0, 'field is confirmed already, and its wording has not changed since.']);
    expect(fileIn(folder, FIELD)).toBe(before);
  });

  it('C5: never where nobody can be asked, unless somebody says --yes', async () => {
    const folder = packOnDisk(unconfirmed);
    const before = fileIn(folder, FIELD);
    const { code, err } = await content('confirm', folder, 'field');
    expect([code, err]).toEqual([2, expect.stringContaining('This needs an answer')]);
    expect(fileIn(folder, FIELD)).toBe(before);
  });

  it('C2: a file that is broken is mended first', async () => {
    const folder = packOnDisk(bentPack(FIELD, ['asOf'], 'May'));
    const { code, err } = await content('confirm', folder, 'field', '--yes');
    expect([code, err]).toEqual([1, expect.stringContaining(`${FIELD}/asOf: A date is written`)]);
  });
});

describe('a person is asked', () => {
  it.each([
    ['y\n', true],
    ['Y\n', true],
    [' yes \n', true],
    ['\n', false],
    ['n\n', false],
    ['yep\n', false],
    ['\u0004', false],
    ['\u0003', false],
  ])('%j means %j', async (typed, yes) => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    const answer = saysYes('Confirm?', false, { input, output });
    input.write(typed);
    expect(await answer).toBe(yes);
  });
});

describe('translations are confirmed', () => {
  const original = { title: 'Stop', lines: ['Do not touch.', 'In 2024 it was {yearly}.'], alt: 'A hand.' };

  it('C22: each gets the mark of the words it was made from', async () => {
    const folder = packOnDisk();
    const { code, out } = await content('confirm', folder, '--language', 'az', '--yes');
    expect(code).toBe(0);
    for (const id of ['quotations/field', 'statistics/items', 'statistics/yearly', 'slides/stop'])
      expect(out).toContain(`${id}  (no mark yet)`);
    const text: unknown = JSON.parse(fileIn(folder, 'text/az.json'));
    expect(text).toHaveProperty('slides.stop.madeFrom', markOf(original));
    expect((await content('check', folder)).out).not.toContain('C22');
  });

  it('C22: and again only when those have changed', async () => {
    const folder = packOnDisk();
    await content('confirm', folder, '--language', 'az', '--yes');
    const { out } = await content('confirm', folder, '--language', 'az');
    expect(out).toBe('Nothing to do: 4 translations into az carry the mark of the present words.');
    const changed: unknown = JSON.parse(fileIn(folder, 'text/az.json'));
    const later = packOnDisk({
      ...bentPack('text/en.json', ['slides', 'stop', 'title'], 'Stay'),
      'text/az.json': changed,
    });
    expect((await content('check', later)).out).toContain('warning C22');
    const again = await content('confirm', later, '--language', 'az', '--yes');
    expect(again.out).toContain('slides/stop  (made from older words)');
    expect(again.out).toContain('1 translations marked');
    expect((await content('check', later)).out).not.toContain('C22');
  });

  it('only those that are named', async () => {
    const folder = packOnDisk();
    await content('confirm', folder, '--language', 'az', 'items', '--yes');
    expect(fileIn(folder, 'text/az.json').match(/madeFrom/g)).toHaveLength(1);
  });

  it('words in a file of their own get the mark there', async () => {
    const { slides: _, ...text } = Object.fromEntries(Object.entries(Object(smallPack()['text/az.json'])));
    const own = { title: 'Dayanın', lines: ['Toxunmayın.', '2024-cü ildə {yearly}.'], alt: 'Əl.' };
    const folder = packOnDisk({ ...smallPack(), 'text/az.json': text, 'text/az/slides/stop.json': own });
    await content('confirm', folder, '--language', 'az', '--yes');
    expect(JSON.parse(fileIn(folder, 'text/az/slides/stop.json'))).toEqual({
      ...own,
      madeFrom: markOf(original),
    });
  });

  it('C2: nothing is marked while an entry is broken', async () => {
    const folder = packOnDisk(bentPack('text/az.json', ['slides', 'stop', 'lines'], 'One.'));
    const { code, err } = await content('confirm', folder, '--language', 'az', '--yes');
    expect([code, err]).toEqual([1, expect.stringContaining('text/az.json/slides/stop/lines: ')]);
    expect(fileIn(folder, 'text/az.json')).not.toContain('madeFrom');
  });
});
