import { DRAWING } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const EN = 'text/en.json';
const LINE = [EN, 'slides', 'stop', 'lines', 0] as const;

/** One of each rule whose checks have folders and tables of their own (C17 to C21), to hold that a check asks them. */
export const LEGIBILITY_BENDS: readonly Bend[] = [
  {
    rule: 'C17: a picture that is no picture',
    at: ['pictures/stop.svg'],
    bent: 'GIF89a',
    mended: DRAWING,
    finds: 'C17 error',
    says: 'GIF',
  },
  {
    rule: 'C18: a drawing with a script',
    at: ['pictures/stop.svg'],
    bent: DRAWING.replace('<view', '<script>alert(1)</script><view'),
    mended: DRAWING,
    finds: 'C18 error',
    says: 'script',
  },
  {
    rule: 'C19: a sentence that is too long to be read standing',
    at: LINE,
    bent: `Stop${' and wait'.repeat(10)}.`,
    mended: `Stop${' and wait'.repeat(9)}.`,
    finds: 'C19 warning',
    says: 'A sentence of 21 words, and 20 are easily read',
  },
  {
    rule: 'C20: a letter that the kiosk cannot draw',
    at: LINE,
    bent: 'Do not touch 雷.',
    mended: 'Do not touch it.',
    finds: 'C20 warning',
    says: '雷',
  },
  {
    rule: 'C21: a title that fits no screen',
    at: [EN, 'slides', 'stop', 'title'],
    bent: 'Stop and wait '.repeat(20).trim(),
    mended: 'Stop and wait',
    finds: 'C21 error',
    says: 'This cannot be set readably',
  },
];
