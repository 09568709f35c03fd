import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { stripStatistic } from '../../fixtures/statistics.ts';
import { contentOf } from '../content.ts';
import { expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
import { quote } from '../scenes-to-show.ts';

async function sheetOf(first: Parameters<typeof contentOf>[0][0]): Promise<void> {
  await startKiosk(contentOf([first]));
  found('.layer').click();
  await expect.poll(() => document.documentElement.dataset['mode']).toBe('explore');
  await expectScene(first.id);
  await press('source');
}

describe('the source sheet', () => {
  it('has the values of a chart as a table that can be read', async () => {
    await sheetOf(stripStatistic);
    const table = page.getByRole('dialog').getByRole('table');
    await expect.element(table).toBeVisible();
    const rows = [...found('[data-testid="table"]').querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ')),
    );
    const { words } = stripStatistic;
    expect(rows[0]).toEqual([words['en']?.asOf, words['en']?.number]);
    expect(rows.slice(1)).toEqual(words['en']?.parts.map(({ label, number }) => [label, number]));
  });

  it('has none for a voice', async () => {
    await sheetOf(quote('q1'));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(document.querySelector('[data-testid="table"]')).toBeNull();
  });
});
