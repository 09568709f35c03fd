import { describe, expect, it } from 'vitest';
import { checkPack, joinShares, sharedCheck } from '../../../src-shared/content/check.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { smallPack } from '../../fixtures/small-pack.ts';
import { BENDS } from './bends/all.ts';
import { bentBy, TODAY } from './bends/bend.ts';

type Pack = Record<string, unknown>;

function inShares(pack: Pack, of: number) {
  const files = fakeFiles(pack);
  const check = sharedCheck(files, TODAY);
  const shares = Array.from({ length: of }, (_, index) => check({ index, of }));
  return joinShares(files, shares);
}

const sorted = (findings: readonly unknown[]) => findings.map((one) => JSON.stringify(one)).sort();

describe('a check in shares', () => {
  it.each([2, 3, 7])(
    'C0: %i shares find what one check finds, in every bent pack',
    { timeout: 60_000 },
    (of) => {
      for (const bend of BENDS) {
        const pack = bentBy(bend);
        expect(sorted(inShares(pack, of)), bend.rule).toEqual(sorted(checkPack(fakeFiles(pack), TODAY)));
      }
    },
  );

  it('C15: what is used in another share is used', () => {
    const files = fakeFiles(smallPack());
    const check = sharedCheck(files, TODAY);
    const shares = Array.from({ length: 3 }, (_, index) => check({ index, of: 3 }));
    const codes = (count: number) => joinShares(files, shares.slice(0, count)).map(({ code }) => code);
    expect(codes(3)).not.toContain('C15');
    expect(codes(2)).toContain('C15');
  });
});
