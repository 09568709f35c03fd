import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src-shared/content/scene.ts';
import { handoutOf, type HandoutStep } from '../../../src-shared/handout/handout.ts';
import { handoutHtml, type HandoutParts } from '../../../src-shared/handout/handout-html.ts';
import { talkSteps } from '../../../src-shared/handout/talk-steps.ts';
import en from '../../../assets/languages/en.json' with { type: 'json' };
import { bundledPack, bundledScene, bundledScenes } from '../../fixtures/scenes.ts';

const { front } = bundledPack();
const words = en.words;

function told(scenes: readonly Scene[], notes: HandoutStep['notes'] = []): readonly HandoutStep[] {
  return scenes.map((scene) => ({ scene, notes, notesReview: 'original' }));
}

const PARTS: HandoutParts = {
  words,
  layout: { paper: 'A4', perPage: 2 },
  style: '',
  talk: null,
  madeFrom: 'Mine Awareness 1.0.0',
  pictureOf: ({ number }) => `p${number}.jpg`,
};

describe('R11: a talk on paper', () => {
  it.each(front.languages.map(({ tag }) => tag))(
    'names every source of every scene once, in %s',
    (language) => {
      const scenes = bundledScenes();
      const { items, references } = handoutOf(told(scenes), { front, language, words });
      const ids = references.map(({ source }) => source.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(references.map(({ number }) => number)).toEqual(ids.map((_id, index) => index + 1));
      scenes.forEach((scene, index) => {
        const named = items[index]?.references.map((number) => ids[number - 1]);
        expect(new Set(named)).toEqual(new Set(scene.sources.map(({ id }) => id)));
      });
    },
  );

  it('numbers sources in the order in which they are first named', () => {
    const { items } = handoutOf(told(bundledScenes()), { front, language: 'en', words });
    const firstNamed = [...new Set(items.flatMap(({ references }) => references))];
    expect(firstNamed).toEqual(firstNamed.map((_number, index) => index + 1));
  });

  it('sets a person’s own words in quotation marks, whole, and a report’s without', () => {
    const [quotation, reported] = handoutOf(told([bundledScene('q1', 'a'), bundledScene('r1')]), {
      ...{ front, language: 'en', words },
    }).items;
    expect(quotation?.lines[0]).toMatch(/^“Seeing every destroyed house.*homes here\.”$/);
    expect(reported?.isQuotation).toBe(false);
    expect(reported?.lines[0]).not.toContain('“');
  });

  it('gives a chart as a table and its date beside it', () => {
    const [item] = handoutOf(told([bundledScene('items')]), { front, language: 'en', words }).items;
    expect(item?.rows).toContainEqual({ label: 'Anti-tank mines', number: '15,303' });
    expect(item?.lines).toContain('Since November 2020, as reported on 26 May 2023');
  });

  it('says of words that are a draft that they are', () => {
    const { items } = handoutOf(told([bundledScene('s01')]), { front, language: 'az', words });
    expect(items[0]?.review).toBe('draft');
    expect(
      handoutHtml(handoutOf(told([bundledScene('s01')]), { front, language: 'az', words }), PARTS),
    ).toContain(words.draftNote);
  });
});

describe('R11: the page', () => {
  const steps = told(
    [bundledScene('q1'), bundledScene('s02')],
    [{ lang: 'en', text: 'Slowly & <clearly>.' }],
  );
  const html = handoutHtml(handoutOf(steps, { front, language: 'ru', words }), PARTS);

  it('has one heading of the first degree, and none that leaves a degree out', () => {
    const degrees = [...html.matchAll(/<h([1-6])/g)].map(([, degree]) => Number(degree));
    expect(degrees.filter((degree) => degree === 1)).toHaveLength(1);
    degrees
      .slice(1)
      .forEach((degree, index) => expect(degree).toBeLessThanOrEqual((degrees[index] ?? 0) + 1));
  });

  it('needs no script, and writes what authors wrote as text', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('Slowly &amp; &lt;clearly&gt;.');
  });

  it('names the language of whatever is in another than the page', () => {
    expect(html).toContain('<html lang="ru"');
    expect(html).toContain('<p lang="en" dir="ltr">Slowly');
  });

  it('leads from each scene to its references, which are all there', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(0);
    targets.forEach((id) => expect(html).toContain(`id="${id}"`));
  });

  it('goes without a picture where a scene could not be drawn', () => {
    const bare = handoutHtml(handoutOf(steps, { front, language: 'en', words }), {
      ...PARTS,
      pictureOf: () => null,
    });
    expect(bare).not.toContain('<img');
  });
});

describe('R11: the steps of the bundled talk', () => {
  const talk = bundledPack().talk();

  it('are its scenes in their order, with notes in the language', () => {
    const steps = talk === null ? [] : talkSteps(talk, bundledPack(), 'en');
    expect(steps.map(({ scene }) => scene.id)).toEqual(talk?.scenes.map(({ sceneId }) => sceneId));
    expect(steps[0]?.notes[0]?.text).toContain('landmine');
  });

  it('has none of a name that the pack has not', () => {
    expect(bundledPack().talk('no-such-talk')).toBeNull();
    expect(bundledPack().talk(talk?.id ?? undefined)?.id).toBe(talk?.id);
  });
});
