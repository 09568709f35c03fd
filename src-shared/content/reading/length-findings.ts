import type { ContentFinding } from '../../errors.ts';
import { noteAt, warningAt, type Place } from '../finding.ts';
import type { LanguageTag, Scene } from '../scene.ts';
import { sentenceLimit, type ReadingLimits } from './limits.ts';
import { sentenceOver, wordsOver } from './sentences.ts';
import type { ShownText } from './shown-texts.ts';

/** What a scene's words in one language are held against, and where they lie. */
export interface LengthsAsked {
  readonly language: LanguageTag;
  readonly limits: ReadingLimits;
  readonly place: Place;
}

/** Rule C19 on a scene in one language: sentences and screens that ask too much of a reader who stands. */
export function lengthFindings(
  scene: Scene,
  texts: readonly ShownText[],
  { language, limits, place: whole }: LengthsAsked,
): readonly ContentFinding[] {
  const most = sentenceLimit(limits, scene.kind, language);
  return [
    ...texts
      .filter(({ role }) => role === 'sentence')
      .flatMap(({ text, place }) => sentenceFindings(scene, { text, place, language, most })),
    ...screenFindings(scene, texts, { whole, most: limits.screenWords[scene.kind] }),
  ];
}

interface SentenceAsked {
  readonly text: string;
  readonly place: Place;
  readonly language: LanguageTag;
  readonly most: number;
}

/** What a person said cannot be said shorter by us: that is a note, and about what is shown of it. */
function sentenceFindings(
  scene: Scene,
  { text, place, language, most }: SentenceAsked,
): readonly ContentFinding[] {
  const long = sentenceOver(most, text, language);
  if (long === null) return [];
  const count = `A sentence of ${long.words} words, and ${most} are easily read`;
  return scene.kind === 'quote' && scene.form === 'quotation'
    ? [noteAt('C19', place, `${count}. Nobody may shorten it: show it in a cut of its own.`)]
    : [warningAt('C19', place, `${count}: make two of it ("${opening(long.sentence)} …").`)];
}

function screenFindings(
  scene: Scene,
  texts: readonly ShownText[],
  { whole, most }: { readonly whole: Place; readonly most: number },
): readonly ContentFinding[] {
  const counted = texts.filter(
    ({ role }) => role === 'sentence' || (role === 'label' && scene.kind === 'statistic'),
  );
  const words = wordsOver(
    most,
    counted.map(({ text }) => text),
  );
  const [first] = counted;
  if (words === null || first === undefined) return [];
  const count = `${words} words on one screen, and ${most} are read in the time it stands`;
  if (scene.kind !== 'quote') return [warningAt('C19', whole, `${count}: say it shorter.`)];
  return scene.cut === null
    ? [noteAt('C19', whole, `${count}: let the loop show a cut of it, of whole sentences.`)]
    : [warningAt('C19', first.place, `${count}: cut it into fewer whole sentences.`)];
}

function opening(sentence: string): string {
  return sentence.split(/\s+/u).slice(0, 4).join(' ');
}
