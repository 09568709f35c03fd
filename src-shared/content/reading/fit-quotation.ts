import type { LanguageTag, QuoteScene, QuoteWords } from '../scene.ts';
import { fullest, heightOf, heightShare, widthShare, type Crowding, type Paragraph } from './crowding.ts';
import { roomAcross, stageHeight, type Screen } from './screens.ts';
import { shownSentences } from './shown-texts.ts';
import { QUOTE_SIZE, SET } from './typefaces.ts';

/** As QuoteScene.svelte lays quotations out, in cqmin; line heights in type sizes. */
const QUOTE_LEADING = 1.12;
const CAPTION = { gap: 4.2, size: 2.8, speakerSize: 2.8 * 1.15, leading: 1.28, part: 9 } as const;
const NARROW_FIGURE = { most: 56, around: 17, hang: 9.2 } as const;
const UPRIGHT_FIGURE = { end: 0.585, top: 19, opening: 9.5, rule: 2.37 } as const;

/** What stands around the words: marks of an omission, and the widest of closing quotation marks. */
const OMITTED = '[…]';
const CLOSING = '\u00a0»';

/**
 * How much of its room a quotation takes at its least size: a cut of it in the loop; the whole as a visitor sees it,
 * with the higher sill.
 */
export function quotationCrowding(scene: QuoteScene, words: QuoteWords, language: LanguageTag): Crowding {
  const texts = paragraphsOf(scene, words);
  return fullest('sentences', (screen) => {
    const stage = stageHeight(screen, scene, language, scene.cut === null ? 'explore' : 'loop');
    const { width, height } = roomFor(texts, { screen, stage, scene });
    const shown = texts.words[screen.shape];
    return Math.max(heightShare(heightOf(shown, width), height), widthShare([shown], width));
  });
}

interface QuoteTexts {
  readonly words: Readonly<Record<Screen['shape'], Paragraph>>;
  readonly speaker: Paragraph;
  readonly credit: Paragraph;
  /** A note that this is a translation, in one line. */
  readonly isTranslated: boolean;
}

function paragraphsOf(scene: QuoteScene, words: QuoteWords): QuoteTexts {
  const { cut, form } = scene;
  const isQuoted = form === 'quotation';
  const shown = [
    ...(cut !== null && cut.from > 0 ? [OMITTED] : []),
    shownSentences(scene, words).join(' '),
    ...(cut !== null && cut.to < cut.count ? [OMITTED] : []),
  ].join(' ');
  const inShape = (shape: Screen['shape']): Paragraph => ({
    set: isQuoted ? SET.quotation[shape](shown + CLOSING) : SET.reported(shown),
    size: QUOTE_SIZE,
    leading: QUOTE_LEADING,
  });
  return {
    words: { narrow: inShape('narrow'), upright: inShape('upright') },
    speaker: { set: SET.speaker(words.speaker), size: CAPTION.speakerSize, leading: CAPTION.leading },
    credit: { set: SET.plain(words.credit), size: CAPTION.size, leading: CAPTION.leading },
    isTranslated: isQuoted && words.review !== 'original',
  };
}

interface QuoteRoom {
  readonly width: number;
  readonly height: number;
}

/** What the caption, and on upright screens the opening mark, leave of the figure. */
function roomFor(
  { speaker, credit, isTranslated }: QuoteTexts,
  { screen, stage, scene }: { readonly screen: Screen; readonly stage: number; readonly scene: QuoteScene },
): QuoteRoom {
  const isUpright = screen.shape === 'upright';
  const width = roomAcross(screen) - (isUpright ? 0 : NARROW_FIGURE.hang);
  const caption =
    CAPTION.gap +
    heightOf(speaker, width - (scene.cut === null ? 0 : CAPTION.part)) +
    heightOf(credit, width) +
    (isTranslated ? CAPTION.size * CAPTION.leading : 0);
  if (!isUpright) {
    return { width, height: Math.min(NARROW_FIGURE.most, stage - NARROW_FIGURE.around) - caption };
  }
  const opening = scene.form === 'quotation' ? UPRIGHT_FIGURE.opening : 0;
  const figure = UPRIGHT_FIGURE.end * screen.height - UPRIGHT_FIGURE.top;
  return { width, height: figure - opening - UPRIGHT_FIGURE.rule - caption };
}
