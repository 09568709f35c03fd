import { describe, expect, it } from 'vitest';
import type { OpenPack } from '../../../src-shared/content/door.ts';
import { openPack } from '../../../src-shared/content/open-pack.ts';
import type { Scene } from '../../../src-shared/content/scene.ts';
import { interleave } from '../../../src-shared/programme/order.ts';
import { fakeFiles, watchedFiles } from '../../fakes/fake-files.ts';
import { bentPack, smallPack } from '../../fixtures/small-pack.ts';

function opened(pack: Record<string, unknown>): OpenPack {
  const reading = openPack(fakeFiles(pack), interleave);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.pack;
}

function scene(pack: Record<string, unknown>, id: string, cut: string | null = null): Scene {
  const reading = opened(pack).scene(id, cut);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.scene;
}

describe('openPack', () => {
  it('C0: says what is on screen whatever the scene', () => {
    expect(opened(smallPack()).front).toEqual({
      id: 'small',
      name: 'Small pack',
      accent: null,
      version: '1',
      title: { en: 'Small', az: 'Kiçik' },
      event: { en: 'A hall', az: 'Zal' },
      languages: [
        { tag: 'en', name: 'English', review: 'original' },
        { tag: 'az', name: 'Azərbaycanca', review: 'draft' },
      ],
      soleSpeaker: { en: 'A Speaker', az: 'Natiq' },
      sections: { voices: 1, figures: 2, safe: 1, check: 0 },
      loopLength: 4,
    });
  });

  it('C0: two speakers are nobody alone', () => {
    const pack = bentPack('speakers.json', ['speakers', 1], { id: 'b-speaker', source: 'report' });
    expect(opened(pack).front.soleSpeaker).toBeNull();
  });

  it('P1: the loop has the cuts that the programme names, spread', () => {
    expect(opened(smallPack()).loop.map(({ sceneId, cutId }) => [sceneId, cutId])).toEqual([
      ['field', 'a'],
      ['items', null],
      ['stop', null],
      ['yearly', null],
    ]);
  });

  it('P1: a list of scenes is shown as it stands', () => {
    const order = [{ scene: 'stop' }, { scene: 'stop' }, { scene: 'field', cut: 'a' }];
    const { loop } = opened(bentPack('programme.json', ['loop', 'order'], order));
    expect(loop.map(({ kind, cutId }) => [kind, cutId])).toEqual([
      ['slide', null],
      ['slide', null],
      ['quote', 'a'],
    ]);
  });

  it('P1: without a programme everything is shown, by name', () => {
    const { sections, loop } = opened(bentPack('programme.json', [], undefined));
    expect(sections).toEqual({ voices: ['field'], figures: ['items', 'yearly'], safe: ['stop'], check: [] });
    expect(loop).toHaveLength(4);
  });

  it('C0: no scene is read until it is asked for', () => {
    const watched = watchedFiles(fakeFiles(smallPack()));
    const reading = openPack(watched.files, interleave);
    expect(watched.read.filter((path) => /^(quotations|statistics|slides|pictures)\//.test(path))).toEqual(
      [],
    );
    if (reading.ok) reading.pack.scene('items', null);
    expect(watched.read.filter((path) => path.startsWith('statistics/'))).toEqual(['statistics/items.json']);
  });

  it('C0: one broken scene is kept off the screen, the others are shown', () => {
    const pack = opened(bentPack('statistics/items.json', ['parts', 0, 'value'], 1));
    expect(pack.scene('items', null).ok).toBe(false);
    expect(pack.scene('yearly', null).ok).toBe(true);
  });

  it('C0: words may lie in a file of their own, which is read with the scene', () => {
    const pack = bentPack('text/az.json', ['statistics', 'items'], undefined);
    pack['text/az/statistics/items.json'] = { lead: 'ayrıca', parts: { small: 'Kiçik', large: 'Böyük' } };
    expect(scene(pack, 'items').words['az']).toMatchObject({ lead: 'ayrıca' });
    pack['text/az/statistics/items.json'] = { lead: '' };
    expect(opened(pack).scene('items', null)).toMatchObject({
      ok: false,
      findings: [{ file: 'text/az/statistics/items.json', pointer: '/lead' }],
    });
  });

  it('C4: a scene the pack has not is a finding', () => {
    expect(opened(smallPack()).scene('nothing', null)).toMatchObject({
      ok: false,
      findings: [{ code: 'C4' }],
    });
  });

  it('C1: broken front matter is not opened, and all of it is told', () => {
    const pack = bentPack('sources.json', [], '{');
    pack['text/az.json'] = '[]';
    const reading = openPack(fakeFiles(pack), interleave);
    expect(reading.ok).toBe(false);
    expect(reading.findings.filter(({ level }) => level === 'error').map(({ file }) => file)).toEqual([
      'sources.json',
      'text/az.json',
    ]);
  });
});

describe('scenes', () => {
  it('C6: a cut is a range of the sentences, of which the scene has all', () => {
    expect(scene(smallPack(), 'field', 'a')).toMatchObject({
      cut: { from: 0, to: 1, count: 2 },
      words: { en: { sentences: ['The field is closed.', 'We wait for the day it opens.'] } },
    });
    expect(scene(smallPack(), 'field')).toMatchObject({ cut: null });
  });

  it('C0: a quotation says event and publication in the language of its words', () => {
    expect(scene(smallPack(), 'field').words).toMatchObject({
      en: { sourceLine: { lang: 'en', text: 'A meeting, Baku. Report of 26 May 2023' } },
      az: {
        speaker: 'Natiq',
        review: 'draft',
        sourceLine: { lang: 'az', text: 'Görüş, Bakı. 26 may 2023-cü il tarixli xəbər' },
      },
    });
  });

  it('C0: a source line that a language lacks is the first language’s, and says so', () => {
    expect(scene(bentPack('text/az.json', ['sources'], {}), 'items').words['az']?.sourceLine).toEqual({
      lang: 'en',
      text: 'Report of 26 May 2023',
    });
    expect(scene(bentPack('text/az.json', ['events'], {}), 'field').words['az']?.sourceLine.lang).toBe('en');
    expect(scene(smallPack(), 'yearly').words['az']?.sourceLine).toEqual({
      lang: 'en',
      text: 'Yearbook 2025; Yearbook 2024',
    });
  });

  it('C0: where a source was seen stays behind', () => {
    expect(JSON.stringify(scene(smallPack(), 'items'))).not.toContain('example.org');
  });

  it('A5: a strip has its largest part first; labels keep the file’s order', () => {
    expect(scene(smallPack(), 'items')).toMatchObject({
      chart: {
        form: 'strip',
        total: 88260,
        parts: [
          { id: 'large', value: 44698 },
          { id: 'small', value: 43562 },
        ],
      },
      words: {
        az: {
          number: '88\u00a0260',
          parts: [
            { label: 'Kiçik', number: '43\u00a0562' },
            { label: 'Böyük', number: '44\u00a0698' },
          ],
        },
      },
    });
  });

  it('A4: columns have a label for each year', () => {
    expect(scene(smallPack(), 'yearly')).toMatchObject({
      chart: {
        form: 'columns',
        gridStep: 1000,
        points: [
          { year: 2023, value: 5757 },
          { year: 2024, value: 6279 },
        ],
      },
      words: {
        en: {
          asOf: '2024',
          parts: [
            { id: '2023', label: '2023', number: '5,757' },
            { id: '2024', number: '6,279' },
          ],
          marks: { grid: 'One line is 1,000 people.' },
        },
      },
    });
  });

  it('C12: a slide prints the number of the statistic it names', () => {
    expect(scene(smallPack(), 'stop')).toMatchObject({
      order: 1,
      picture: 'kiosk://content/pictures/stop.svg',
      words: {
        en: { lines: ['Do not touch.', 'In 2024 it was 6,279.'], safetyLine: 'General information only.' },
        az: { lines: ['Toxunmayın.', '2024-cü ildə 6\u00a0279.'] },
      },
    });
  });

  it('C8: a language without words is left out, so that the page falls back', () => {
    expect(Object.keys(scene(bentPack('text/az.json', ['slides', 'stop'], undefined), 'stop').words)).toEqual(
      ['en'],
    );
  });

  it('C9: one entry can be signed off before its language', () => {
    const pack = bentPack('text/az.json', ['slides', 'stop', 'review'], 'reviewed');
    expect(scene(pack, 'stop').words['az']?.review).toBe('reviewed');
    expect(scene(pack, 'items').words['az']?.review).toBe('draft');
  });
});
