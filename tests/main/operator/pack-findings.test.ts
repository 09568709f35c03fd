import { expect, it } from 'vitest';
import { examine } from '../../../src-main/examination.ts';
import { findingsInUse, packFindings } from '../../../src-main/operator/pack-findings.ts';
import type { ContentFinding } from '../../../src-shared/errors.ts';

const finding = (level: ContentFinding['level'], code: string): ContentFinding => ({
  ...{ code, level, file: 'pack.json', pointer: '/id', sentence: 'Something.' },
});

it('the content that plays is checked whole, once more', async () => {
  const found = [[finding('note', 'C1')], [], [finding('error', 'C2')]];
  const checked = {
    inUse: () => ({ folder: '/pack' }) as never,
    examine: (folder: string) => {
      expect(folder).toBe('/pack');
      return examine(found.values(), () => 0);
    },
  };
  expect(await findingsInUse(checked)).toEqual(found.flat());
});

it('the worst is listed first, and no more than can be read', () => {
  const many = [...Array.from({ length: 21 }, () => finding('warning', 'C1')), finding('error', 'C2')];
  const { findings, more } = packFindings(many);
  expect(findings[0]).toEqual({ code: 'C2', level: 'error', file: 'pack.json', sentence: 'Something.' });
  expect([findings.length, more]).toEqual([20, 2]);
  expect(packFindings([])).toEqual({ findings: [], more: 0 });
});
