import { describe, expect, it } from 'vitest';
import { smallPack, standardPack } from '../../fixtures/small-pack.ts';
import { BENDS } from './bends/all.ts';
import { bentBy, expectedOf, findingsIn, inShort, mendedBy } from './bends/bend.ts';

/** What is found, without the note on the small pack's draft language where that is not the matter. */
function found(pack: Record<string, unknown>, finds = ''): string[] {
  return findingsIn(pack)
    .filter(({ code }) => code !== 'C9' || finds.startsWith('C9'))
    .map((finding) => `${inShort(finding)}: ${finding.sentence}`);
}

describe('a bent pack and its mended twin', () => {
  it.each([
    ['small', smallPack],
    ['national standard', standardPack],
  ])('C0: the %s pack is clean, so that each bend is what is found', (...[, pack]) => {
    expect(found(pack())).toEqual([]);
  });

  it.each(BENDS)('$rule', (bend) => {
    const { finds, says } = bend;
    const expected = `${expectedOf(bend)}: `;
    const findings = found(bentBy(bend), finds).filter((finding) => finding.startsWith(expected));
    expect(findings, expected).not.toEqual([]);
    expect(findings.join('\n')).toContain(says);
    expect(found(mendedBy(bend), finds)).toEqual([]);
  });
});
