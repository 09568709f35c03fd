import type { ContentFinding } from '../../errors.ts';
import { errorAt, within, type Place } from '../finding.ts';
import { own } from '../record.ts';
import type { SituationWords } from '../scene.ts';
import type { SceneText } from '../scene-text.ts';
import type { SituationFile } from '../situation-schema.ts';
import { fillTemplate } from '../template.ts';
import type { SituationText } from '../text-schema.ts';
import { isWholeSentence } from '../wording.ts';

/** Rules C4 and C8 on the answers of a situation in one language: each has its words and what is said to it, and no other. */
export function answerFindings(
  { answers }: SituationFile,
  text: SceneText<SituationText>,
): readonly ContentFinding[] {
  const ids = answers.map(({ id }) => id);
  return (['answers', 'feedback'] as const).flatMap((field) => [
    ...ids
      .filter((id) => own(text.words[field], id) === undefined)
      .map((id) =>
        errorAt('C8', within(text.place, field, id), `The answer "${id}" has no words here: write them.`),
      ),
    ...Object.keys(text.words[field])
      .filter((id) => !ids.includes(id))
      .map((id) =>
        errorAt('C4', within(text.place, field, id), `There is no answer "${id}": take the words away.`),
      ),
  ]);
}

/** Rules C6 and C12 on the words of a situation in one language: whole sentences, and nothing to be filled in. */
export function situationSentenceFindings(text: SceneText<SituationText>): readonly ContentFinding[] {
  const { situation, question, answers, feedback, message, alt } = text.words;
  const named = (field: string, labels: Readonly<Record<string, string>>): readonly Said[] =>
    Object.entries(labels).map(([id, words]) => [within(text.place, field, id), words]);
  const said: readonly Said[] = [
    [within(text.place, 'situation'), situation],
    ...(question === undefined ? [] : [[within(text.place, 'question'), question] as const]),
    ...named('answers', answers),
    ...named('feedback', feedback),
    [within(text.place, 'message'), message],
    [within(text.place, 'alt'), alt],
  ];
  return said.flatMap(([place, words]) => [
    ...(isWholeSentence(words) ? [] : [errorAt('C6', place, 'This is not a whole sentence: end it as one.')]),
    ...fillTemplate(words, {}).unknown.map((name) =>
      errorAt('C12', place, `Nothing is computed in a situation: take {${name}} away.`),
    ),
  ]);
}

type Said = readonly [place: Place, words: string];

/**
 * What a visitor can take as advice (rule C24). The other answers name what people do and should not: they are shown to be
 * chosen, never to be followed, and what is said to them is advice again.
 */
export function adviceOf({ answers }: SituationFile, words: SituationWords): readonly string[] {
  const { situation, question, message, safetyLine } = words;
  const said = answers.flatMap(({ id, isSafe }) => {
    const answer = own(words.answers, id);
    if (answer === undefined) return [];
    return isSafe ? [answer.text, answer.feedback] : [answer.feedback];
  });
  return [situation, question ?? '', ...said, message, safetyLine];
}
