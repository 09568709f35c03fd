import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src-shared/content/entry.ts';
import { bundledScene } from '../../fixtures/scenes.ts';

const inVoices = { section: 'voices', index: 2 } as const;

describe('an entry', () => {
  it('E5: names a voice by its first words and its speaker, in every language', () => {
    const entry = entryOf(bundledScene('q3'), inVoices);
    expect(entry).toMatchObject({ id: 'q3', kind: 'quote', form: 'quotation', section: 'voices', index: 2 });
    expect(entry.words['en']).toEqual({
      text: 'We must draw the attention of the international community to Aghdam, as…',
      speaker: 'Dennis Sammut',
    });
    expect(entry.words['ru']).toMatchObject({ speaker: 'Деннис Саммут' });
  });

  it('C7: says of a reported voice that it is reported', () => {
    expect(entryOf(bundledScene('r1'), inVoices)).toMatchObject({ form: 'reported' });
  });

  it('C13: names a figure by its number, what it counts and what it is dated to', () => {
    const { words } = entryOf(bundledScene('area'), { section: 'figures', index: 2 });
    expect(words['en']).toEqual({
      before: null,
      number: '81,386',
      lead: 'Hectares of land cleared',
      asOf: 'Since November 2020, as reported on 26 May 2023',
    });
  });

  it('E5: names a picture of the story by its title', () => {
    const entry = entryOf(bundledScene('s09'), { section: 'safe', index: 8 });
    expect(entry).toMatchObject({ kind: 'slide', picture: 'kiosk://content/pictures/s09.svg', hour: 'day' });
    expect(entry.words['en']).toEqual({ title: 'Read the signs' });
  });
});
