import type { Chart, LanguageTag, StatisticScene, StatisticWords } from '../scene.ts';
import { chartNeeds, labelShare, SQUARE } from './chart-room.ts';
import {
  fuller,
  fullest,
  heightOf,
  heightShare,
  widthShare,
  type Crowding,
  type Paragraph,
} from './crowding.ts';
import { roomAcross, stageHeight } from './screens.ts';
import { statisticTexts, type StatisticTexts } from './statistic-texts.ts';

/** Paper between words and chart, and within each arrangement, in cqmin. */
const GAP = 2.4;
const STACKED = { gap: 3 } as const;
const OVER = { number: 3.2, lead: 2.4, fine: 0.5 } as const;
const SQUARED = { gap: 2, column: 6 } as const;
const BESIDE = { number: 0.9, numberAfterWords: 2, words: 1.2, column: 4 } as const;

/** The least size of a number in cqmin, its height in sizes with a comma, and how much of the width it takes at most. */
const NUMBER = { least: 15, height: 0.86, beside: 0.5, besidePeople: 0.34 } as const;

/** Signs in a number that still leave room for words beside it (arrangement.ts). */
const SHORT_NUMBER = 4;

/** A statistic's words, and the room that its chart leaves them and its number. */
interface Composition {
  readonly texts: StatisticTexts;
  readonly width: number;
  readonly room: number;
}

/** How much of its room a statistic's words take at their least size, as the loop shows them. */
export function statisticCrowding(
  scene: StatisticScene,
  words: StatisticWords,
  language: LanguageTag,
): Crowding {
  const texts = statisticTexts(scene.chart, words);
  const sentences = fullest('sentences', (screen) => {
    const stage = stageHeight(screen, scene, language, 'loop');
    const room = stage - screen.headEnd - GAP - chartNeeds(scene.chart, words, screen);
    const composition = { texts, width: roomAcross(screen), room };
    return screen.shape === 'upright'
      ? stackedShare(composition)
      : narrowShare(scene.chart, words, composition);
  });
  return fuller(
    sentences,
    fullest('labels', (screen) => labelShare(scene.chart, words, screen)),
  );
}

function narrowShare(chart: Chart, words: StatisticWords, composition: Composition): number {
  switch (chart.form) {
    case 'people':
    case 'columns':
      return besideShare(chart, composition);
    case 'square':
      return squareShare(composition);
    case 'strip':
    case 'share':
      return overShare(composition);
    case 'tally':
      return [...words.number].length <= SHORT_NUMBER
        ? besideShare(chart, composition)
        : overShare(composition);
  }
}

/** Number, lead and small print, and between all there are the same paper. */
function stackedShare(composition: Composition): number {
  const { before, comparison } = composition.texts;
  const gaps = 2 + listed(before).length + listed(comparison).length;
  return columnShare(composition, STACKED.gap * gaps);
}

function overShare(composition: Composition): number {
  return columnShare(composition, OVER.number + OVER.fine + (composition.texts.leadsOff ? 0 : OVER.lead));
}

function squareShare({ texts, width, room }: Composition): number {
  const column = width - SQUARE.narrow - SQUARED.column;
  return columnShare({ texts, width: column, room }, SQUARED.gap * (texts.comparison === null ? 2 : 3));
}

/** Words and number one under the other. */
function columnShare({ texts, width, room }: Composition, paper: number): number {
  const paragraphs = paragraphsOf(texts);
  const number = NUMBER.height * Math.min(NUMBER.least, width / texts.numberEm);
  return Math.max(
    heightShare(heightOfAll(paragraphs, width), room - number - paper),
    widthShare(paragraphs, width),
  );
}

/** The number left of lead, comparison and, unless it is long, the small print. */
function besideShare({ form }: Chart, { texts, width, room }: Composition): number {
  const most = (width * (form === 'people' ? NUMBER.besidePeople : NUMBER.beside)) / texts.numberEm;
  const size = Math.min(NUMBER.least, most);
  const column = width - size * texts.numberEm - BESIDE.column;
  const { before, lead, comparison, fine } = texts;
  const above = listed(before);
  const beside = [lead, ...listed(comparison), ...(form === 'columns' ? [] : fine)];
  const below = form === 'columns' ? fine : [];
  const across = heightOfAll([...above, ...below], width);
  const paper = BESIDE.words * (comparison === null ? 1 : 2);
  const number = NUMBER.height * size + (before === null ? BESIDE.number : BESIDE.numberAfterWords);
  return Math.max(
    heightShare(across + heightOfAll(beside, column), room - paper),
    heightShare(across + number, room),
    widthShare(beside, column),
    widthShare([...above, ...below], width),
  );
}

function paragraphsOf({ before, lead, comparison, fine }: StatisticTexts): readonly Paragraph[] {
  return [...listed(before), lead, ...listed(comparison), ...fine];
}

function listed(paragraph: Paragraph | null): readonly Paragraph[] {
  return paragraph === null ? [] : [paragraph];
}

function heightOfAll(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce((sum, paragraph) => sum + heightOf(paragraph, width), 0);
}
