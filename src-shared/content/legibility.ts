import type { ContentFinding } from '../errors.ts';
import type { PackContext } from './pack-context.ts';
import type { PackLimits } from './pack-schema.ts';
import { DEFAULT_PICTURE_LIMITS } from './pictures/limits.ts';
import { pictureFindings } from './pictures/picture.ts';
import { DEFAULT_READING_LIMITS, type ReadingLimits } from './reading/limits.ts';
import { sceneReadingFindings } from './reading/reading.ts';
import type { Scene } from './scene.ts';
import { wordsPlace } from './words-place.ts';

/** Rules C19 to C21: whether a scene can be read, in every language of the pack, within the pack's own limits. */
export function legibilityFindings(context: PackContext, scene: Scene): readonly ContentFinding[] {
  const tags = context.languages.map(({ tag }) => tag);
  const limits = readingLimits(context.limits);
  return sceneReadingFindings(scene, tags, limits, (tag) => wordsPlace(context, tag, scene));
}

/** Rules C17 and C18 on one picture of the pack, by its name in the folder `pictures`. */
export function packPictureFindings(context: PackContext, name: string): readonly ContentFinding[] {
  const file = `pictures/${name}`;
  const bytes = context.files.readBytes(file);
  const limits = { ...DEFAULT_PICTURE_LIMITS, rasterBytes: context.limits.pictureBytes };
  return bytes === null ? [] : pictureFindings(bytes, { file, limits });
}

/** What a pack says itself, over what the kiosk asks for. The words of a slide are rule C10's. */
function readingLimits({ sentenceWords, quoteWords, statisticWords }: PackLimits): ReadingLimits {
  const { sentenceWords: usual } = DEFAULT_READING_LIMITS;
  return {
    sentenceWords: { ...usual, byLanguage: { ...usual.byLanguage, ...sentenceWords } },
    screenWords: {
      quote: quoteWords,
      statistic: statisticWords,
      slide: Number.POSITIVE_INFINITY,
      situation: Number.POSITIVE_INFINITY,
    },
  };
}
