import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src-shared/content/check.ts';
import { diffPacks } from '../../../src-shared/content/diff/diff-packs.ts';
import type { LoopEntry } from '../../../src-shared/content/door.ts';
import { openPack } from '../../../src-shared/content/open-pack.ts';
import { readCatalogue } from '../../../src-shared/content/tables/catalogue.ts';
import { derivedTalk } from '../../../src-shared/content/talks/derived-talk.ts';
import { interleave } from '../../../src-shared/programme/order.ts';
import type { Talk } from '../../../src-shared/talk/talk.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { bundledPack } from '../../fixtures/scenes.ts';
import { changedPack, smallPack, talkPack } from '../../fixtures/small-pack.ts';

const TODAY = '2026-06-01';

function talkOf(pack: Record<string, unknown>): Talk {
  const reading = openPack(fakeFiles(pack), interleave);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const talk = reading.pack.talk();
  if (talk === null) throw new Error('There is no talk');
  return talk;
}

const errors = (pack: Record<string, unknown>) =>
  checkPack(fakeFiles(pack), TODAY).filter(({ level }) => level === 'error');

const TALK = 'talks/evening.json';

describe('a talk of a pack', () => {
  it('C26: has its scenes in order, with steps, plan and notes', () => {
    expect(talkOf(talkPack())).toMatchObject({
      id: 'evening',
      title: { en: 'An evening', az: 'Bir axşam' },
      scenes: [
        {
          sceneId: 'stop',
          kind: 'slide',
          builds: [1, 2],
          plannedMs: 120_000,
          notes: { en: { text: 'Say it twice.' }, az: { text: 'İki dəfə deyin.', review: 'draft' } },
          names: { en: 'Stop' },
        },
        { sceneId: 'field', cutId: 'a', builds: [1], plannedMs: 30_000, notes: {} },
        { sceneId: 'items', builds: [2], names: { en: '88,260 items found' } },
        { sceneId: 'stop', builds: [2], notes: { en: { text: 'Once more.' } } },
      ],
    });
  });

  it('C1: has each key once', () => {
    const pack = { ...talkPack(), [TALK]: '{ "scenes": [], "scenes": [{ "scene": "stop", "minutes": 1 }] }' };
    expect(errors(pack)).toContainEqual(expect.objectContaining({ code: 'C1', file: TALK }));
  });

  it('R1: with an error does not come; the one made of the story does', () => {
    expect(talkOf(changedPack(talkPack(), [TALK, 'scenes', 2, 'builds'], [1])).id).toBeNull();
  });

  it('T2: goes to translators with its title and notes', () => {
    const reading = readCatalogue(fakeFiles(talkPack()), 'az');
    const wheres = reading.ok ? reading.catalogue.words.map(({ where }) => where) : [];
    expect(wheres).toContain('Talk evening: title of the talk');
    expect(wheres).toContain('Talk evening: notes of the scene "again"');
  });

  it('is compared with another', () => {
    const differences = diffPacks(
      fakeFiles(talkPack()),
      fakeFiles(changedPack(talkPack(), [TALK, 'scenes', 0, 'minutes'], 3)),
    );
    expect(differences).toMatchObject([{ group: 'Talks', subject: 'Talk evening' }]);
  });
});

describe('a pack without a talk', () => {
  const entry = (kind: LoopEntry['kind'], sceneId: string): LoopEntry => ({ kind, sceneId, cutId: null });
  const ids = (loop: readonly LoopEntry[], safe: readonly string[]) =>
    derivedTalk({ loop, sections: { voices: [], figures: [], safe, check: [] } }).map(
      ({ sceneId }) => sceneId,
    );

  it.each<[string, readonly LoopEntry[], readonly string[], readonly string[]]>([
    [
      'between its slides',
      [entry('quote', 'q'), entry('statistic', 'f')],
      ['s1', 's2', 's3'],
      ['s1', 'q', 's2', 'f', 's3'],
    ],
    [
      'each once',
      [entry('quote', 'q'), entry('slide', 's1'), entry('quote', 'q')],
      ['s1', 's2'],
      ['s1', 'q', 's2'],
    ],
    ['after a single slide', [entry('quote', 'q')], ['s1'], ['s1', 'q']],
    ['alone without slides', [entry('statistic', 'f'), entry('quote', 'q')], [], ['q', 'f']],
  ])('R1: has its voices and figures %s', (_how, loop, safe, expected) => {
    expect(ids(loop, safe)).toEqual(expected);
  });

  it('R1: is a talk all the same', () => {
    expect(talkOf(smallPack())).toMatchObject({
      id: null,
      title: { en: 'Small', az: 'Kiçik' },
      scenes: [
        { sceneId: 'stop', builds: [1], notes: {} },
        { sceneId: 'field' },
        { sceneId: 'items' },
        { sceneId: 'yearly' },
      ],
    });
  });
});

describe('the bundled talk', () => {
  const talk = bundledPack().talk();

  it('C26: has notes in every language of the pack, for every scene', () => {
    const languages = bundledPack().front.languages.map(({ tag }) => tag);
    for (const { sceneId, notes } of talk?.scenes ?? [])
      expect([sceneId, Object.keys(notes).toSorted()]).toEqual([sceneId, [...languages].toSorted()]);
    expect(talk?.id).toBe('mine-awareness');
  });

  it('C9: its translations are drafts', () => {
    const reviews = new Set(talk?.scenes.map(({ notes }) => notes['az']?.review));
    expect([...reviews]).toEqual(['draft']);
  });
});
