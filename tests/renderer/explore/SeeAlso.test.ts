import { describe, expect, it } from 'vitest';
import { linkWords } from '../../../src-renderer/explore/link-words.ts';
import { entryOf } from '../../../src-shared/content/entry.ts';
import { bundledScene } from '../../fixtures/scenes.ts';
import { contentOf } from '../content.ts';
import { expectDoors, expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
import { stripStatistic } from '../../fixtures/statistics.ts';
import { quote, slide, slideWords } from '../scenes-to-show.ts';

const link = (id: string) => found(`[data-related="${id}"]`);
const content = {
  ...contentOf([quote('q1'), stripStatistic, slide('s1'), slide('s2')]),
  related: { q1: [stripStatistic.id, 's2'], s2: ['q1'] },
};

async function atTheVoice(): Promise<void> {
  await startKiosk(content);
  await press('explore');
  await expectDoors();
  found('[data-door="voices"]').click();
  await expectScene('q1');
}

describe('what concerns the same thing', () => {
  it('C4: is offered beside an item that is held, by what it says', async () => {
    await atTheVoice();
    expect(link(stripStatistic.id).textContent).toContain('See also:');
    expect(link(stripStatistic.id).textContent).toContain(stripStatistic.words['en']?.number);
    expect(link('s2').textContent).toContain('A title');
  });

  it('C4: is not offered in the loop, where nobody reads it', async () => {
    await startKiosk(content);
    expect(document.querySelector('[data-related]')).toBeNull();
  });

  it('S10: opens, and Back leads to where it was offered, and then to the doors', async () => {
    await atTheVoice();
    link('s2').click();
    await expectScene('s2');
    expect(found('.place').textContent).toBe('2 of 2');
    await press('back');
    await expectScene('q1');
    expect(document.querySelector('[data-action="back"]')).toBeNull();
    await press('home');
    await expectDoors();
  });

  it('S10: leads on from there', async () => {
    await atTheVoice();
    link('s2').click();
    await expectScene('s2');
    link('q1').click();
    await expectScene('q1');
    await press('back');
    await expectScene('s2');
  });
});

describe('the words of a link', () => {
  const reader = {
    locale: 'en',
    firstLanguage: 'en',
    wordsFor: () => ({ opensQuote: '“', closesQuote: '”', check: 'What would you do?' }),
  };
  const words = (id: string, before = 'See also') =>
    linkWords(entryOf(bundledScene(id), { section: 'safe', index: 0 }), reader, before);

  it.each([
    ['a figure: its number and what it counts', 'area', '81,386', 'Hectares of land cleared'],
    [
      'a figure with a qualifier: never without it',
      'world-2024',
      null,
      'In 2024, at least 6,279 people were killed or…',
    ],
    [
      'a voice: its first words, in quotation marks',
      'q2',
      null,
      '“Mines prevent people from returning to their…”',
    ],
    ['reported speech: without marks', 'r3', null, 'According to the report, Dennis Sammut said…'],
    ['a picture: its title', 's09', null, 'Read the signs'],
  ])('%s', (_name, id, number, text) => {
    const { number: shown, text: said, lang } = words(id);
    expect([shown, said.replaceAll('\u00a0', ' '), lang]).toEqual([number, text, 'en']);
  });

  it('are shorter where longer words stand before them', () => {
    expect(words('r3', 'Смотрите также').text.length).toBeLessThan(words('r3').text.length);
  });

  it('are in the first language where there are none in the one that is wanted', () => {
    const scene = slide('s1', { words: { en: slideWords({ title: 'Only in English' }) } });
    const entry = entryOf(scene, { section: 'safe', index: 0 });
    expect(linkWords(entry, { ...reader, locale: 'ru' }, 'См.')).toMatchObject({
      lang: 'en',
      text: 'Only in English',
    });
  });
});
