import type { LanguageTag, SituationScene, SituationWords } from '../scene.ts';
import { fullest, heightOf, heightShare, widthShare, type Crowding, type Paragraph } from './crowding.ts';
import { roomAcross, stageHeight, type Screen } from './screens.ts';
import { SET } from './typefaces.ts';

/** As SituationScene.svelte lays situations out, in cqmin; `least` as in fit-slide.ts. */
const LAYOUT = {
  narrow: { least: 0.72, line: 4, leading: 1.3 },
  upright: { least: 0.72, line: 4.9, leading: 1.26 },
} as const;
const COLUMN = { share: 0.46, gap: 3, foot: 2, uprightEnd: 0.52 } as const;
const BETWEEN = 1.2;
const ANSWER = { size: 3.3, leading: 1.2, padding: 5.2, target: 6.7, gap: 1.5, above: 2.4 } as const;

/** How much of its room a situation takes with its longest feedback, at the least size of its words. */
export function situationCrowding(
  scene: SituationScene,
  words: SituationWords,
  language: LanguageTag,
): Crowding {
  return fullest('sentences', (screen) =>
    share(scene, words, { screen, stage: stageHeight(screen, scene, language, 'explore') }),
  );
}

function share(
  { answers }: SituationScene,
  words: SituationWords,
  { screen, stage }: { readonly screen: Screen; readonly stage: number },
): number {
  const { least, line, leading } = LAYOUT[screen.shape];
  const isUpright = screen.shape === 'upright';
  const width = isUpright ? roomAcross(screen) : COLUMN.share * screen.width - screen.edge - COLUMN.gap;
  const end = isUpright ? COLUMN.uprightEnd * screen.height : stage - COLUMN.foot;
  const size = line * least;
  const set = (text: string): Paragraph => ({ set: SET.plain(text), size, leading });
  // A line of its own, of the question or of the verdict, is there in either case.
  const lines = size * leading + BETWEEN;
  const said = answers.map(({ id }) => set(words.answers[id]?.feedback ?? ''));
  const told = [set(words.situation), ...said];
  const buttons = answers.map(({ id }): Paragraph => ({
    set: SET.panel(words.answers[id]?.text ?? ''),
    size: ANSWER.size * least,
    leading: ANSWER.leading,
  }));
  const below = buttons.reduce(
    (sum, button) => sum + Math.max(ANSWER.target, heightOf(button, width - ANSWER.padding) + 2) + ANSWER.gap,
    ANSWER.above - ANSWER.gap,
  );
  const height = lines + Math.max(...told.map((each) => heightOf(each, width))) + below;
  return Math.max(
    heightShare(height, end - screen.headEnd),
    widthShare(told, width),
    widthShare(buttons, width - ANSWER.padding),
  );
}
