import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fakeSpeech } from '../../fakes/fake-speech.ts';
import { stripStatistic } from '../../fixtures/statistics.ts';
import { contentOf } from '../content.ts';
import { expectDoors, expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
import { quote, slide } from '../scenes-to-show.ts';

const scenes = [slide('s1'), slide('s2'), quote('q1'), stripStatistic] as const;
const content = contentOf(scenes, { settings: { stillThereAfterMs: 60_000, countdownMs: 15_000 } });

async function atASlide(languages: readonly string[]) {
  const speech = fakeSpeech(languages);
  const kiosk = await startKiosk(content, { speech });
  found('.layer').click();
  await expect.poll(() => document.documentElement.dataset['mode']).toBe('explore');
  await expectScene('s1');
  return { speech, ...kiosk };
}

const button = () => document.querySelector<HTMLElement>('[data-action="read-aloud"]');

describe('reading aloud', () => {
  it('is not offered where no voice reads the language, nor in the loop', async () => {
    const { speech } = await atASlide(['ru']);
    expect(button()).toBeNull();
    speech.bring(['ru', 'en']);
    await expect.poll(button).not.toBeNull();
    await press('home');
    await expectDoors();
    expect(button()).toBeNull();
  });

  it('reads what stands there, what the picture shows, and the source, and is pressed meanwhile', async () => {
    const { speech } = await atASlide(['en']);
    await press('read-aloud');
    await expect
      .element(page.getByRole('button', { name: 'Read aloud' }))
      .toHaveAttribute('aria-pressed', 'true');
    while (button()?.getAttribute('aria-pressed') === 'true' && speech.said.length < 20) {
      speech.end();
      await Promise.resolve();
    }
    const [first] = scenes;
    const { words } = first;
    expect(speech.said.map(({ text }) => text)).toEqual([
      words['en']?.title,
      words['en']?.lines.join(' '),
      words['en']?.alt,
      words['en']?.sourceLine.text,
    ]);
    await expect
      .element(page.getByRole('button', { name: 'Read aloud' }))
      .toHaveAttribute('aria-pressed', 'false');
  });

  it.each([
    ['a second touch on the button', () => press('read-aloud')],
    ['another item', () => press('next')],
    ['the way home', () => press('home')],
  ])('ends with %s', async (_what, end) => {
    const { speech } = await atASlide(['en']);
    await press('read-aloud');
    expect(speech.said).toHaveLength(1);
    await end();
    await expect.poll(() => speech.stops).toBe(1);
    expect(speech.said).toHaveLength(1);
  });

  it('ends with another language, whose own voice reads when asked', async () => {
    const { speech } = await atASlide(['en', 'ru']);
    await press('read-aloud');
    found('[data-language="ru"]').click();
    await expect.poll(() => speech.stops).toBe(1);
    await press('read-aloud');
    expect(speech.said.at(-1)?.lang).toBe('ru');
  });

  it('S6: who listens is not asked whether they are still there, while something is read', async () => {
    const { speech, clock } = await atASlide(['en']);
    await press('read-aloud');
    clock.advance(50_000);
    speech.end();
    clock.advance(50_000);
    expect(document.documentElement.dataset['mode']).toBe('explore');
  });

  it('S6: the end of a visit is the end of the reading', async () => {
    const { speech, clock } = await atASlide(['en']);
    await press('read-aloud');
    clock.advance(61_000);
    await expect.poll(() => document.documentElement.dataset['mode']).toBe('still-there');
    await expect.poll(() => speech.stops).toBe(1);
  });
});
