import type { Bend } from './bend.ts';
import { FIGURE_BENDS } from './figures.ts';
import { FILE_BENDS } from './files.ts';
import { LANGUAGE_BENDS } from './languages.ts';
import { LEGIBILITY_BENDS } from './legibility.ts';
import { PACK_BENDS } from './pack.ts';
import { REFERENCE_BENDS } from './references.ts';
import { SHAPE_BENDS } from './shapes.ts';
import { SIGN_BENDS } from './signs.ts';
import { SITUATION_BENDS } from './situations.ts';
import { SLIDE_BENDS } from './slides.ts';
import { TALK_BENDS } from './talks.ts';
import { VOICE_BENDS } from './voices.ts';

/** Every rule that a pack can break, with its smallest failing pack and the twin that does not. */
export const BENDS: readonly Bend[] = [
  ...FILE_BENDS,
  ...SHAPE_BENDS,
  ...REFERENCE_BENDS,
  ...VOICE_BENDS,
  ...LANGUAGE_BENDS,
  ...SIGN_BENDS,
  ...SLIDE_BENDS,
  ...SITUATION_BENDS,
  ...TALK_BENDS,
  ...FIGURE_BENDS,
  ...PACK_BENDS,
  ...LEGIBILITY_BENDS,
];
