import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contentOf } from '../content.ts';
import { expectPublished, expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
import { quote, slide } from '../scenes-to-show.ts';

const note = /İlkin tərcümə/;
const marks = () => [...document.querySelectorAll('.draft')].filter((mark) => mark.checkVisibility());

describe('the mark of a draft', () => {
  it('stands on a draft translation, once in sight, with the original a touch away', async () => {
    await startKiosk(contentOf([quote('q1')]));
    found('[data-language="az"]').click();
    await expect.poll(marks).toHaveLength(1);
    expect(marks()[0]?.textContent).toMatch(note);
    await press('original');
    await expect.element(page.getByRole('blockquote').getByText(/The first sentence/)).toBeVisible();
    expect(found('.quote').lang).toBe('en');
    expect(marks()[0]?.textContent).not.toMatch(note);
    await press('original');
    await expect.element(page.getByRole('blockquote').getByText(/Birinci/)).toBeVisible();
    expect(marks()[0]?.textContent).toMatch(note);
  });

  it.each([
    ['the original', quote('q1'), 'en'],
    ['a reviewed translation', slide('s1'), 'ru'],
    ['the original where a translation is missing', quote('q1'), 'ru'],
  ])('does not stand on %s', async (_name, scene, tag) => {
    await startKiosk(contentOf([scene]));
    found(`[data-language="${tag}"]`).click();
    await expectPublished({ mode: 'explore', locale: tag });
    await expectScene(scene.id);
    expect(document.querySelectorAll('.draft')).toHaveLength(0);
  });

  it.each([
    ['upright', 720, 1280],
    ['squarer', 1024, 768],
  ])('stands once on an %s screen too', async (_name, width, height) => {
    await startKiosk(contentOf([quote('q1')]), { width, height });
    found('[data-language="az"]').click();
    await expect.poll(marks).toHaveLength(1);
  });

  it('S5: the original is for the item held: the next one is in the language chosen', async () => {
    await startKiosk(contentOf([quote('q1'), quote('q2')]));
    found('[data-language="az"]').click();
    await expectScene('q1');
    await press('original');
    await expect.element(page.getByRole('blockquote').getByText(/The first sentence/)).toBeVisible();
    await press('next');
    await expectScene('q2');
    expect(found('[data-state="settled"] blockquote').textContent).toContain('Birinci');
  });
});
