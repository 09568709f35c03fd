import type { ContentFinding } from '../../errors.ts';
import type { SceneReading } from '../door.ts';
import { errorAt, hasError, within, type Place } from '../finding.ts';
import type { LanguageText, PackContext } from '../pack-context.ts';
import { readPackFile } from '../pack-file.ts';
import { quotationSchema, type QuotationFile } from '../quotation-schema.ts';
import { own } from '../record.ts';
import { missingReference, resolveSources, shortNames, sourceLineOf } from '../references.ts';
import type { QuoteScene, QuoteWords, Review, Source } from '../scene.ts';
import { readSceneTexts, reviewOf, sameLength, type SceneText, type SceneTexts } from '../scene-text.ts';
import { quotationTextSchema, type QuotationText } from '../text-schema.ts';
import {
  displayWording,
  isWholeSentence,
  joinSentences,
  wearsQuotationMarks,
  wordingHash,
} from '../wording.ts';

/** A quotation read, checked and composed; `cutId` names the part that is shown, null the whole. */
export function readQuotation(context: PackContext, id: string, cutId: string | null): SceneReading {
  const file = `quotations/${id}.json`;
  const reading = readPackFile(context.files, file, quotationSchema);
  if (!reading.ok) return reading;
  const quotation = reading.value;
  const at: Place = { file, path: [] };
  const texts = readSceneTexts(context, 'quotations', id, quotationTextSchema);
  const { sources, findings: unresolved } = resolveSources(context, quotation.sources, (index) =>
    within(at, 'sources', index),
  );
  // Without the first language there is nothing to count against: that it is missing is told already.
  const count = texts.first?.words.sentences.length ?? null;
  const findings = [
    ...texts.findings,
    ...unresolved,
    ...wordingFindings(quotation, texts, at),
    ...speakerFindings(context, quotation, at),
    ...cutFindings(quotation, count, cutId, at),
    ...texts.all.flatMap((text) => sentenceFindings(text, count)),
  ];
  if (hasError(findings) || texts.first === null || count === null) return { ok: false, findings };
  const cut = quotation.cuts.find((candidate) => candidate.id === cutId);
  const scene: QuoteScene = {
    kind: 'quote',
    id,
    sources,
    form: quotation.form,
    speakerId: quotation.speaker,
    original: quotation.original,
    asOf: quotation.asOf,
    cut: cut === undefined ? null : { from: cut.from, to: cut.to, count },
    words: Object.fromEntries(
      texts.all.map((text) => [text.language.tag, quoteWords(context, quotation, text, { texts, sources })]),
    ),
  };
  return { ok: true, scene, related: quotation.related, findings };
}

function quoteWords(
  context: PackContext,
  quotation: QuotationFile,
  text: SceneText<QuotationText>,
  { texts, sources }: { readonly texts: SceneTexts<QuotationText>; readonly sources: readonly Source[] },
): QuoteWords {
  const speaker = own(text.language.text.speakers, quotation.speaker);
  const fallback = own(context.languages[0].text.speakers, quotation.speaker);
  return {
    review: reviewOfQuotation(quotation, text, texts.first),
    text: joinSentences(text.words.sentences),
    sentences: text.words.sentences,
    speaker: (speaker ?? fallback)?.name ?? '',
    credit: (speaker ?? fallback)?.credit ?? '',
    sourceLine: sourceLineOf(context, text.language, sources, (language) => {
      const words = texts.all.find((other) => other.language === language)?.words;
      return words?.sourceLine ?? eventLine(language, quotation, sources);
    }),
  };
}

/**
 * The confirmed wording needs no other review, in whatever language a pack is a draft; a translation is never an original, though its
 * language is the pack's own.
 */
function reviewOfQuotation(
  { original, form }: QuotationFile,
  text: SceneText<QuotationText>,
  first: SceneText<QuotationText> | null,
): Review {
  const signed = reviewOf(text, first);
  if (form === 'reported') return signed;
  if (text.language.tag === original) return 'original';
  return signed === 'original' ? 'reviewed' : signed;
}

/** Event, place and publication in one line, or undefined where a language lacks one of them. */
function eventLine(
  language: LanguageText,
  quotation: QuotationFile,
  sources: readonly Source[],
): string | undefined {
  const names = shortNames(language, sources);
  if (quotation.event === undefined || names === undefined) return names;
  const event = own(language.text.events, quotation.event);
  return event === undefined ? undefined : `${event}. ${names}`;
}

/** Rule C5: nobody changed the wording, and what is shown is that wording. */
function wordingFindings(
  quotation: QuotationFile,
  texts: SceneTexts<QuotationText>,
  at: Place,
): readonly ContentFinding[] {
  const findings: ContentFinding[] = [];
  if (quotation.sha256 === undefined) {
    const sentence =
      'Nobody has confirmed this wording yet: compare it with the publication letter by letter, then run `npm run content -- confirm DIR ID`.';
    findings.push(errorAt('C5', within(at, 'verbatim'), sentence));
  } else if (wordingHash(quotation.verbatim) !== quotation.sha256) {
    const sentence =
      'The wording is not the one that was confirmed: put it back, or compare it with the publication and confirm it again.';
    findings.push(errorAt('C5', within(at, 'verbatim'), sentence));
  }
  const original = texts.all.find((text) => text.language.tag === quotation.original);
  if (original === undefined || quotation.form === 'reported') return findings;
  const shown = joinSentences(original.words.sentences);
  if (shown !== displayWording(quotation.verbatim)) {
    const sentence = `The sentences, joined by spaces, are not the wording in ${at.file} with its final comma as a full stop: copy it letter by letter.`;
    findings.push(errorAt('C5', within(original.place, 'sentences'), sentence));
  }
  return findings;
}

function speakerFindings(
  context: PackContext,
  quotation: QuotationFile,
  at: Place,
): readonly ContentFinding[] {
  const findings: ContentFinding[] = [];
  const [first] = context.languages;
  if (!context.speakers.has(quotation.speaker)) {
    findings.push(
      missingReference('speaker', quotation.speaker, context.speakers.keys(), within(at, 'speaker')),
    );
  } else if (own(first.text.speakers, quotation.speaker) === undefined) {
    const place = { file: first.file, path: ['speakers', quotation.speaker] };
    findings.push(errorAt('C8', place, `The speaker has no name in ${first.name}: write it.`));
  }
  if (quotation.event !== undefined && own(first.text.events, quotation.event) === undefined) {
    findings.push(
      missingReference('event', quotation.event, Object.keys(first.text.events), within(at, 'event')),
    );
  }
  return findings;
}

/** Rule C6: a cut is whole sentences, and the one that is asked for exists. */
function cutFindings(
  quotation: QuotationFile,
  count: number | null,
  cutId: string | null,
  at: Place,
): readonly ContentFinding[] {
  const findings = quotation.cuts.flatMap((cut, index) => {
    if (count === null || (cut.from < cut.to && cut.to <= count)) return [];
    const sentence = `The cut "${cut.id}" runs from ${cut.from} to ${cut.to}, but there are ${count} sentences, counted from 0.`;
    return [errorAt('C6', within(at, 'cuts', index), sentence)];
  });
  const ids = quotation.cuts.map((cut) => cut.id);
  if (new Set(ids).size < ids.length)
    findings.push(errorAt('C3', within(at, 'cuts'), 'Two cuts have the same id: rename one.'));
  if (cutId !== null && !ids.includes(cutId))
    findings.push(missingReference('cut', cutId, ids, within(at, 'cuts')));
  return findings;
}

/** Rules C6 to C8 on the sentences of one language. */
function sentenceFindings(text: SceneText<QuotationText>, count: number | null): readonly ContentFinding[] {
  const { sentences } = text.words;
  const findings = count === null ? [] : [...sameLength(text, 'sentences', sentences.length, count)];
  for (const [index, sentence] of sentences.entries()) {
    const place = within(text.place, 'sentences', index);
    if (!isWholeSentence(sentence))
      findings.push(errorAt('C6', place, 'This is not a whole sentence: end it as one.'));
    if (wearsQuotationMarks(sentence)) {
      findings.push(errorAt('C7', place, 'Take the quotation marks away: the screen draws them.'));
    }
  }
  return findings;
}
