import { expect, it } from 'vitest';
import { withDisplay } from '../../scripts/display.ts';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { curveTable, growthOf } from '../../scripts/soak/curve.ts';
import { soak } from '../../scripts/soak/soak.ts';

/** Far more than a round: what each scene leaves behind would be there twenty times. `npm run soak` does 20,000. */
const CHANGES = 600;
/** The first rounds fill what is kept for good. */
const WARM = 150;

it('W10: what is held does not grow with the scenes that were shown', { timeout: 300_000 }, async () => {
  const runtime = await electronRuntime();
  const curve = await withDisplay({ alwaysVirtual: true }, (display) =>
    soak({ runtime, display, changes: CHANGES, every: WARM, onHeld: () => undefined }),
  );
  process.stdout.write(`\n${curveTable(curve)}\n`);
  const grown = Object.fromEntries(growthOf(curve).map(({ what, percent }) => [what, percent]));
  // Memory is as the system gives it: over so few scenes it says whether there is a large leak. The rest is exact.
  expect(grown['page MB']).toBeLessThan(35);
  expect(grown['main MB']).toBeLessThan(35);
  expect(grown['DOM nodes']).toBeLessThanOrEqual(5);
  expect(grown['listeners']).toBeLessThanOrEqual(5);
  expect(grown['open files']).toBeLessThanOrEqual(5);
});
