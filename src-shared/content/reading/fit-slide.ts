import type { LanguageTag, SlideScene, SlideWords } from '../scene.ts';
import { fullest, heightOf, heightShare, widthShare, type Crowding, type Paragraph } from './crowding.ts';
import { roomAcross, stageHeight, type Screen } from './screens.ts';
import type { SetText } from './set-text.ts';
import { SET } from './typefaces.ts';

/**
 * As SlideScene.svelte lays slides out, in cqmin; line heights in type sizes. `least` is the least share of their size
 * that words may be set in (`--words`, steps of fit-slide.ts): a line is then at least 3.2 cqmin high on either screen,
 * 0.8 of `--size-line`.
 */
const LAYOUT = {
  narrow: { least: 0.8, title: 7, line: 4, leading: 1.36, above: 0.75, panelHeight: 40, across: 4 },
  upright: { least: 0.72, title: 9, line: 4.9, leading: 1.3, above: 1.6, panelHeight: 46, across: 2 },
} as const;
const TITLE = { leading: 1.06, below: 0.1 } as const;
/** Beside the picture of a narrow screen; above that of an upright one. */
const COLUMN = { share: 0.46, gap: 3, foot: 2, uprightEnd: 0.405 } as const;
const PANELS = {
  least: 0.4,
  above: 2.4,
  size: 3.7,
  leading: 1.28,
  belowPicture: 1.8,
  gapAcross: { narrow: 3, upright: 6 },
  gapDown: { narrow: 3, upright: 4 },
} as const;

/** A slide's words in their typefaces. */
interface SlideTexts {
  readonly title: SetText;
  readonly lines: readonly SetText[];
}

/** How much of its room a slide's title and lines take at their least size, as the loop shows them. */
export function slideCrowding(scene: SlideScene, words: SlideWords, language: LanguageTag): Crowding {
  const texts = textsOf(scene, words);
  const shareOf = scene.panels === null ? columnShare : panelsShare;
  return fullest('sentences', (screen) =>
    shareOf(texts, screen, stageHeight(screen, scene, language, 'loop')),
  );
}

function textsOf({ panels, strongLine }: SlideScene, words: SlideWords): SlideTexts {
  const lines = words.lines.map((line, index) => {
    if (panels !== null) return SET.panel(line);
    return index === strongLine ? SET.strong(line) : SET.plain(line);
  });
  return { title: SET.title(words.title), lines };
}

function columnShare({ title, lines }: SlideTexts, screen: Screen, stage: number): number {
  const { least, line, leading, above } = LAYOUT[screen.shape];
  const isUpright = screen.shape === 'upright';
  const width = isUpright ? roomAcross(screen) : COLUMN.share * screen.width - screen.edge - COLUMN.gap;
  const end = isUpright ? COLUMN.uprightEnd * screen.height : stage - COLUMN.foot;
  const heading = titleOf(title, screen);
  const paragraphs = lines.map((set) => ({ set, size: line * least, leading }));
  const spaces = TITLE.below * heading.size + lines.length * above;
  const height = [heading, ...paragraphs].reduce((sum, each) => sum + heightOf(each, width), 0);
  const room = end - screen.headEnd - spaces;
  return Math.max(heightShare(height, room), widthShare([heading, ...paragraphs], width));
}

/** Pictures give way before words do. */
function panelsShare({ title, lines }: SlideTexts, screen: Screen, stage: number): number {
  const { least, panelHeight, across } = LAYOUT[screen.shape];
  const width = roomAcross(screen);
  const heading = titleOf(title, screen);
  const column = (width - (across - 1) * PANELS.gapAcross[screen.shape]) / across;
  const paragraphs = lines.map((set) => ({ set, size: PANELS.size * least, leading: PANELS.leading }));
  const rows = Array.from({ length: Math.ceil(lines.length / across) }, (_, row) =>
    paragraphs.slice(row * across, (row + 1) * across),
  );
  const words = rows.reduce(
    (sum, row) => sum + Math.max(...row.map((each) => heightOf(each, column))),
    heightOf(heading, width),
  );
  const pictures = rows.length * (panelHeight * PANELS.least + PANELS.belowPicture);
  const spaces = TITLE.below * heading.size + PANELS.above + (rows.length - 1) * PANELS.gapDown[screen.shape];
  const room = stage - screen.headEnd - COLUMN.foot - pictures - spaces;
  return Math.max(heightShare(words, room), widthShare(paragraphs, column), widthShare([heading], width));
}

function titleOf(set: SetText, { shape }: Screen): Paragraph {
  return { set, size: LAYOUT[shape].title * LAYOUT[shape].least, leading: TITLE.leading };
}
