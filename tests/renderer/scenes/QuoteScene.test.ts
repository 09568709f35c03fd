import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import az from '../../../assets/languages/az.json';
import en from '../../../assets/languages/en.json';
import { contentOf } from '../content.ts';
import { expectPublished, expectScene, found, startKiosk } from '../kiosk-on-screen.ts';
import { quote, quoteWords } from '../scenes-to-show.ts';

/** The words as a screen reader comes upon them. */
function wordsHeard(): string {
  const heard = found('blockquote').cloneNode(true) as HTMLElement;
  for (const hidden of heard.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return heard.textContent.replace(/\s+/g, ' ').trim();
}

const wordsSeen = () => found('figure').innerText.replace(/\s+/g, ' ').trim();

describe('quotation marks', () => {
  it('stand around the words of a quotation, once, and are not read out', async () => {
    await startKiosk(contentOf([quote('q1')]));
    expect(wordsSeen()).toMatch(/^“ ?The first sentence\. The second one is here\. And this is the third\.”/);
    expect(wordsSeen().match(/[“”]/g)).toHaveLength(2);
    expect(wordsHeard()).toBe('The first sentence. The second one is here. And this is the third.');
  });

  it.each([
    ['en', '“', '”'],
    ['az', '“', '”'],
    ['ru', '«', '»'],
  ])('are those of the language: %s', async (tag, opens, closes) => {
    const words = { en: quoteWords(['A sentence.']), [tag]: quoteWords(['A sentence.']) };
    await startKiosk(contentOf([quote('q1', { words })]));
    found(`[data-language="${tag}"]`).click();
    await expectPublished({ locale: tag });
    await expect.poll(wordsSeen).toContain(`A sentence.${closes}`);
    expect(wordsSeen().startsWith(opens)).toBe(true);
  });

  it('never stand around what a report says in its own words', async () => {
    await startKiosk(contentOf([quote('r1', { form: 'reported' })]));
    expect(wordsSeen()).not.toMatch(/[“”«»"„]/);
  });
});

describe('a cut', () => {
  it.each([
    [{ from: 0, to: 1, count: 3 }, 'The first sentence. […]', '1 of 3'],
    [{ from: 1, to: 2, count: 3 }, '[…] The second one is here. […]', '2 of 3'],
    [{ from: 2, to: 3, count: 3 }, '[…] And this is the third.', '3 of 3'],
  ])('%j shows where words are left out, and which part it is', async (cut, words, part) => {
    await startKiosk(contentOf([quote('q1', { cut })]));
    expect(wordsHeard()).toBe(words);
    expect(wordsSeen()).toContain(part);
  });

  it('is shown whole to a visitor', async () => {
    await startKiosk(contentOf([quote('q1', { cut: { from: 1, to: 2, count: 3 } })]));
    await page.getByText(/The second one/).click();
    await expectPublished({ mode: 'explore' });
    await expectScene('q1');
    expect(wordsHeard()).toBe('The first sentence. The second one is here. And this is the third.');
    expect(wordsSeen()).not.toContain('of 3');
  });
});

describe('a translation', () => {
  it('says that it is one, in its own language, as does its root', async () => {
    await startKiosk(contentOf([quote('q1')]));
    await expect.element(page.getByText(en.words.translatedNote)).not.toBeInTheDocument();
    expect(found('.quote').lang).toBe('en');
    found('[data-language="az"]').click();
    await expect.element(page.getByText(az.words.translatedNote)).toBeVisible();
    expect(found('.quote').lang).toBe('az');
  });

  it('that is missing leaves the original, marked as English', async () => {
    await startKiosk(contentOf([quote('q1')]));
    found('[data-language="ru"]').click();
    await expectPublished({ locale: 'ru', mode: 'explore' });
    await expectScene('q1');
    expect(wordsHeard()).toContain('The first sentence.');
    expect(found('.quote').lang).toBe('en');
  });
});
