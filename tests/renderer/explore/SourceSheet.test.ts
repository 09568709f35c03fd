import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Source } from '../../../src-shared/content/scene.ts';
import { contentOf } from '../content.ts';
import { expectPublished, expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
import { quote, REPORT } from '../scenes-to-show.ts';

/** Holds a quotation from these sources and opens its sheet. */
async function openSheet(...sources: readonly Partial<Source>[]): Promise<void> {
  const whole = sources.map((source, index) => ({ ...REPORT, id: `source-${index}`, ...source }));
  await startKiosk(contentOf([quote('q1', { sources: whole })]));
  await page.getByText(/The first sentence/).click();
  await expectPublished({ mode: 'explore' });
  await expectScene('q1');
  await press('source');
  await expect.element(sheet).toBeVisible();
}

const sheet = page.getByRole('dialog', { name: 'Source' });
const answers = () =>
  page
    .getByRole('definition')
    .elements()
    .map(({ textContent }) => textContent);

describe('the source sheet', () => {
  it('names publisher, day and how it was checked', async () => {
    await openSheet({});
    await expect.element(sheet.getByRole('heading', { level: 3 })).toHaveTextContent('A report');
    expect(answers()).toEqual(['The Publisher', '26 May 2023', 'Seen at the publication itself']);
  });

  it.each([
    ['primary', 'Quoted from the publication itself'],
    ['verified', 'Seen at the publication itself'],
    ['verified-second-hand', 'Seen where others quote it'],
  ] as const)('says of a source that is %s: %s', async (status, sentence) => {
    await openSheet({ status });
    expect(answers()).toContain(sentence);
  });

  it('says that a date is not known, and makes none up', async () => {
    await openSheet({ date: null });
    expect(answers()[1]).toBe('Date not known');
  });

  it('names a publication without a title as it is cited', async () => {
    await openSheet({ title: null, cite: 'Speech in Baku' });
    await expect.element(sheet.getByRole('heading', { level: 3 })).toHaveTextContent('Speech in Baku');
  });

  it('gives a visitor the address to take along, as a code and in letters', async () => {
    await openSheet({});
    await expect.element(sheet.getByRole('img')).toBeVisible();
    expect(found('[data-qr]').dataset['qr']).toBe('https://example.org/report');
    await expect.element(sheet.getByText('example.org', { exact: true })).toBeVisible();
  });

  it('draws no code without an address, and says so', async () => {
    await openSheet({ url: null });
    await expect.element(sheet.getByText('Address not known')).toBeVisible();
    await expect.element(sheet.getByRole('img')).not.toBeInTheDocument();
  });

  it('lists every source, and gives the first address there is', async () => {
    await openSheet({ title: 'One', url: null }, { title: 'Two', url: 'https://example.org/two' });
    expect(
      sheet
        .getByRole('heading', { level: 3 })
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['One', 'Two']);
    await expect.element(sheet.getByRole('img')).toBeVisible();
    expect(found('[data-qr]').dataset['qr']).toBe('https://example.org/two');
  });

  it('S4: closes by its button and leaves the item where it was', async () => {
    await openSheet({});
    await page.getByRole('button', { name: 'Close' }).last().click();
    await expect.element(sheet).not.toBeInTheDocument();
    await expectScene('q1');
  });

  it('S4: closes by a touch beside it', async () => {
    await openSheet({});
    await page.elementLocator(found('.scrim')).click({ position: { x: 20, y: 20 } });
    await expect.element(sheet).not.toBeInTheDocument();
    await expectPublished({ mode: 'explore' });
  });
});
