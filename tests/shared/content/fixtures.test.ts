import { describe, expect, it } from 'vitest';
import { bundledScenes } from '../../fixtures/scenes.ts';

describe('fixtures', () => {
  it('C0: tests have every scene of the bundled pack at hand', () => {
    expect(bundledScenes().map(({ kind }) => kind)).toEqual([
      ...Array<string>(7).fill('quote'),
      ...Array<string>(11).fill('statistic'),
      ...Array<string>(14).fill('slide'),
      ...Array<string>(5).fill('situation'),
    ]);
  });
});
