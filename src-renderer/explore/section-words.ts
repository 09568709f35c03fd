import type { DoorSection } from '../../src-shared/content/scene.ts';
import type { InterfaceKey } from '../../src-shared/interface-words.ts';

/** What the index of each section is called. */
export const INDEX_TITLE = {
  voices: 'allVoices',
  figures: 'allFigures',
  safe: 'allPictures',
} as const satisfies Record<DoorSection, InterfaceKey>;
