import type { ContentFinding } from '../../errors.ts';
import { contestedFindings, standardFindings } from '../contested.ts';
import type { SceneReading } from '../door.ts';
import { hasError, within, type Place } from '../finding.ts';
import type { PackContext } from '../pack-context.ts';
import { readPackFile } from '../pack-file.ts';
import { resolveSources, shortNames, sourceLineOf } from '../references.ts';
import type { AnswerWords, SituationScene, SituationWords, Source } from '../scene.ts';
import { readSceneTexts, reviewOf, type SceneText, type SceneTexts } from '../scene-text.ts';
import { situationSchema, type SituationFile } from '../situation-schema.ts';
import { situationTextSchema, type SituationText } from '../text-schema.ts';
import { adviceOf, answerFindings, situationSentenceFindings } from './situation-checks.ts';
import { cautionFindings, pictureFindings, safetyFindings, sourceLineFindings } from './slide-checks.ts';

/** A situation read, checked and composed. */
export function readSituation(context: PackContext, id: string): SceneReading {
  const file = `situations/${id}.json`;
  const reading = readPackFile(context.files, file, situationSchema);
  if (!reading.ok) return reading;
  const situation = reading.value;
  const at: Place = { file, path: [] };
  const texts = readSceneTexts(context, 'situations', id, situationTextSchema);
  const { sources, findings: unresolved } = resolveSources(context, situation.sources, (index) =>
    within(at, 'sources', index),
  );
  const findings: ContentFinding[] = [
    ...texts.findings,
    ...unresolved,
    ...pictureFindings(context, { picture: situation.picture, panels: null }, at),
    // What a visitor is told here is advice throughout: the note is no choice.
    ...safetyFindings(context, { ...situation, safetyNote: true }, at),
    ...standardFindings(context, situation, at),
    ...texts.all.flatMap((text) => [
      ...answerFindings(situation, text),
      ...situationSentenceFindings(text),
      ...cautionFindings(text, texts.first),
    ]),
  ];
  if (hasError(findings) || texts.first === null) return { ok: false, findings };
  const words = texts.all.map(
    (text) => [text, situationWords(context, situation, text, { texts, sources })] as const,
  );
  findings.push(
    ...words.flatMap(([text, shown]) => [
      ...sourceLineFindings(context, text.place, shown),
      ...contestedFindings(context, situation, text, adviceOf(situation, shown)),
    ]),
  );
  if (hasError(findings)) return { ok: false, findings };
  const scene: SituationScene = {
    kind: 'situation',
    id,
    sources,
    hour: situation.hour,
    picture: `kiosk://content/${situation.picture}`,
    answers: situation.answers,
    words: Object.fromEntries(words.map(([text, shown]) => [text.language.tag, shown])),
  };
  return { ok: true, scene, related: situation.related, findings };
}

interface SituationParts {
  readonly texts: SceneTexts<SituationText>;
  readonly sources: readonly Source[];
}

function situationWords(
  context: PackContext,
  { answers }: SituationFile,
  text: SceneText<SituationText>,
  { texts, sources }: SituationParts,
): SituationWords {
  const { words, language } = text;
  const safetyNote = language.text.safetyNote ?? '';
  const said = answers.map(({ id }): readonly [string, AnswerWords] => [
    id,
    { text: words.answers[id] ?? '', feedback: words.feedback[id] ?? '' },
  ]);
  return {
    review: reviewOf(text, texts.first),
    situation: words.situation,
    question: words.question ?? null,
    answers: Object.fromEntries(said),
    message: words.message,
    alt: words.alt,
    safetyNote,
    safetyLine: words.caution === undefined ? safetyNote : `${words.caution} ${safetyNote}`,
    sourceLine: sourceLineOf(
      context,
      language,
      sources,
      (candidate) =>
        texts.all.find((other) => other.language === candidate)?.words.sourceLine ??
        shortNames(candidate, sources),
    ),
  };
}
