import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE, NAVIGATIONS, OPENINGS } from './escape/scripts.ts';
import { openStand, type Stand } from './escape/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

/** Runs the script; whatever it came to is a way out. */
async function attempt(_name: string, script: string): Promise<void> {
  const outcome = await stand.run(script);
  await stand.holds();
  expect(outcome).toBeNull();
}

describe('a script that runs in the page', () => {
  it.each(NAVIGATIONS)('G2: %s', async (_name, script) => {
    await stand.run(script);
    await stand.holds();
  });

  it.each(OPENINGS)('G3: %s', attempt);

  it.each(CODE)('G6: %s', attempt);

  it('G4: no power is left to the page, whatever this version of Chromium has', async () => {
    expect(await stand.run('return document.featurePolicy.allowedFeatures().join() || null')).toBeNull();
  });

  it('afterwards the loop goes on and nothing lies about', () => stand.goesOn());
});
