import { expect, it } from 'vitest';
import { tie } from '../../../src-shared/content/tie.ts';

const shown = (text: string): string => tie(text).replaceAll('\u00a0', '_');

it.each([
  ['olan 600 000 insan', 'olan 600_000 insan'],
  ['About 114,000 football pitches (105 × 68 m)', 'About 114,000 football pitches (105_×_68_m)'],
  ['полей (105 × 68 м)', 'полей (105_×_68_м)'],
  ['Trend, report of 26 May 2023', 'Trend, report of 26_May 2023'],
  ['26 may 2023-cü il tarixli', '26_may 2023-cü il tarixli'],
  ['In 2024, at least 6,279 people', 'In 2024, at least 6,279 people'],
  ['Landmine Monitor 2017 to 2025', 'Landmine Monitor 2017 to 2025'],
  ['90 %', '90_%'],
  ['1 000 000', '1_000_000'],
])('%j keeps together what belongs together', (text, tied) => {
  expect(shown(text)).toBe(tied);
});

it('changes nothing but spaces, and nothing twice', () => {
  const text = 'On 3 December 1997, 28.5 km on each side, 166 states, 57 states';
  expect(tie(text).replaceAll('\u00a0', ' ')).toBe(text);
  expect(tie(tie(text))).toBe(tie(text));
});
