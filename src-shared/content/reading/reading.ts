import type { ContentFinding } from '../../errors.ts';
import type { LanguageTag, Scene } from '../scene.ts';
import { fitFindings } from './fit.ts';
import { lengthFindings } from './length-findings.ts';
import { letterFindings, sourceLetterFindings } from './letter-findings.ts';
import type { ReadingLimits } from './limits.ts';
import { inLanguageFiles, shownTexts, type PlaceOfWords } from './shown-texts.ts';

/**
 * Whether a scene can be read in each of these languages: its letters can be drawn (rule C20), its sentences are short
 * enough (C19) and its words fit the smallest screens (C21). A cut quotation is read as the loop shows it, a whole one
 * as a visitor does. Languages it has no words in are passed over. `placeOf` says where its words lie, if not in the
 * languages' own files.
 */
export function sceneReadingFindings(
  scene: Scene,
  languages: readonly LanguageTag[],
  limits: ReadingLimits,
  placeOf: PlaceOfWords = inLanguageFiles(scene),
): readonly ContentFinding[] {
  return [
    ...sourceLetterFindings(scene.sources),
    ...languages.flatMap((language) => {
      const texts = shownTexts(scene, language, placeOf);
      return [
        ...letterFindings(texts),
        ...lengthFindings(scene, texts, { language, limits, place: placeOf(language) }),
        ...fitFindings(scene, language, texts),
      ];
    }),
  ];
}
