import type { ContentFinding } from '../../errors.ts';
import { unreachable } from '../../errors.ts';
import { warningAt } from '../finding.ts';
import { own } from '../record.ts';
import type { LanguageTag, Scene } from '../scene.ts';
import { crowdingFindings, type Crowding } from './crowding.ts';
import { quotationCrowding } from './fit-quotation.ts';
import { situationCrowding } from './fit-situation.ts';
import { slideCrowding } from './fit-slide.ts';
import { statisticCrowding } from './fit-statistic.ts';
import { sourceLines, UPRIGHT } from './screens.ts';
import type { ShownText } from './shown-texts.ts';

/** More lines of source make the sill so high that it takes the words' room. */
const MOST_SOURCE_LINES = 3;

/**
 * Rule C21: words that do not fit the smallest screens at the least size they may be set in, estimated by the widths of
 * their letters, for a visitor who has not asked for larger ones. `texts` is what the scene shows in the language.
 */
export function fitFindings(
  scene: Scene,
  language: LanguageTag,
  texts: readonly ShownText[],
): readonly ContentFinding[] {
  const crowding = crowdingOf(scene, language);
  return crowding === null
    ? []
    : [...crowdedFindings(scene, crowding, texts), ...sourceFindings(scene, language, texts)];
}

/** How full the fuller of the smallest screens is; null where a scene has no words in the language. */
export function crowdingOf(scene: Scene, language: LanguageTag): Crowding | null {
  switch (scene.kind) {
    case 'quote': {
      const words = own(scene.words, language);
      return words === undefined ? null : quotationCrowding(scene, words, language);
    }
    case 'statistic': {
      const words = own(scene.words, language);
      return words === undefined ? null : statisticCrowding(scene, words, language);
    }
    case 'slide': {
      const words = own(scene.words, language);
      return words === undefined ? null : slideCrowding(scene, words, language);
    }
    case 'situation': {
      const words = own(scene.words, language);
      return words === undefined ? null : situationCrowding(scene, words, language);
    }
    default:
      return unreachable(scene);
  }
}

/** Said of the longest text, which has most to give; of a quotation, of its first sentence. */
function crowdedFindings(
  scene: Scene,
  crowding: Crowding,
  texts: readonly ShownText[],
): readonly ContentFinding[] {
  if (crowding.share <= 1) return [];
  const roles = crowding.of === 'labels' ? ['label'] : ['sentence', 'title'];
  const [first, ...others] = texts.filter(({ role }) => roles.includes(role));
  if (first === undefined) return [];
  const longest = others.reduce(
    (long, other) => (other.text.length > long.text.length ? other : long),
    first,
  );
  return crowdingFindings(crowding, {
    place: (scene.kind === 'quote' ? first : longest).place,
    text: [first, ...others].map(({ text }) => text).join(' '),
    remedy: remedyFor(scene),
  });
}

function remedyFor(scene: Scene): string {
  if (scene.kind !== 'quote' || scene.form === 'reported') return 'shorten it';
  return scene.cut === null ? 'quote fewer whole sentences' : 'cut it into fewer whole sentences';
}

function sourceFindings(
  scene: Scene,
  language: LanguageTag,
  texts: readonly ShownText[],
): readonly ContentFinding[] {
  const source = texts.filter(({ role }) => role === 'source').at(-1);
  const words = own<Scene['words'][string]>(scene.words, language);
  if (source === undefined || words === undefined) return [];
  const lines = sourceLines(UPRIGHT, words.sourceLine, 'safetyLine' in words ? words.safetyLine : null);
  if (lines <= MOST_SOURCE_LINES) return [];
  const sentence = `The source line takes ${lines} lines on ${UPRIGHT.says}, with its safety line, and ${MOST_SOURCE_LINES} are for it: shorten it.`;
  return [warningAt('C21', source.place, sentence)];
}
