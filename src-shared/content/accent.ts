import type { ContentFinding } from '../errors.ts';
import { contrastRatio } from './contrast.ts';
import { errorAt } from './finding.ts';

/**
 * The grounds an accent stands on or under, as `src-renderer/styles/tokens.css` has them: a test holds the two
 * equal. Words and marks of the accent colour stand on the first two, ink stands on the accent.
 */
export const ACCENT_NEIGHBOURS = {
  'the night of the voices': '#0f282f',
  'the sill': '#0a1d22',
  'the ink of its buttons': '#10262c',
} as const;

/** WCAG 2.2 AA for text, which is also more than it asks for controls. */
const LEAST_CONTRAST = 4.5;

/** Rule C23: an organiser's colour can be told from everything it stands beside. */
export function accentFindings(accent: string | null): readonly ContentFinding[] {
  if (accent === null) return [];
  return Object.entries(ACCENT_NEIGHBOURS).flatMap(([neighbour, colour]) => {
    const ratio = contrastRatio(accent, colour);
    if (ratio >= LEAST_CONTRAST) return [];
    const sentence = `${accent} has a contrast of ${ratio.toFixed(1)} to ${neighbour}; it takes at least ${LEAST_CONTRAST}: choose a lighter colour.`;
    return [errorAt('C23', { file: 'pack.json', path: ['accent'] }, sentence)];
  });
}
