import type { ContentFinding } from '../../errors.ts';
import type { SceneReading } from '../door.ts';
import { contestedFindings, standardFindings } from '../contested.ts';
import { errorAt, hasError, within, type Place } from '../finding.ts';
import type { PackContext } from '../pack-context.ts';
import { readPackFile } from '../pack-file.ts';
import { resolveSources, shortNames, sourceLineOf } from '../references.ts';
import type { SlideScene, SlideWords, Source } from '../scene.ts';
import { readSceneTexts, reviewOf, sameLength, type SceneText, type SceneTexts } from '../scene-text.ts';
import { slideSchema, type SlideFile } from '../slide-schema.ts';
import { fillTemplate, type Printed } from '../template.ts';
import { slideTextSchema, type SlideText } from '../text-schema.ts';
import {
  cautionFindings,
  lengthFindings,
  pictureFindings,
  safetyFindings,
  sentenceFindings,
} from './slide-checks.ts';
import { printedFigures, slideFigures } from './slide-figures.ts';
import { slideSigns } from './slide-signs.ts';

/** A slide read, checked and composed; `order` is its place in the story, from 1. */
export function readSlide(context: PackContext, id: string, order: number): SceneReading {
  const file = `slides/${id}.json`;
  const reading = readPackFile(context.files, file, slideSchema);
  if (!reading.ok) return reading;
  const slide = reading.value;
  const at: Place = { file, path: [] };
  const texts = readSceneTexts(context, 'slides', id, slideTextSchema);
  const lines = texts.first?.words.lines.length ?? 0;
  const figures = slideFigures(context, slide, at);
  const { sources, findings: unresolved } = resolveSources(context, slide.sources, (index) =>
    within(at, 'sources', index),
  );
  const signs = slideSigns(context, { slide, texts: texts.all, at });
  const languages = texts.all.map((text) => ({
    text,
    printed: printedFigures(figures.values, text.language.tag),
  }));
  const findings: ContentFinding[] = [
    ...texts.findings,
    ...unresolved,
    ...figures.findings,
    ...pictureFindings(context, slide, at),
    ...signs.findings,
    ...safetyFindings(context, slide, at),
    ...standardFindings(context, slide, at),
    ...lineFindings(context, slide, lines, at),
    ...languages.flatMap(({ text, printed }) => [
      // Without the first language there is nothing to count against: that it is missing is told already.
      ...(lines === 0 ? [] : sameLength(text, 'lines', text.words.lines.length, lines)),
      ...sentenceFindings(text, printed),
      ...cautionFindings(text, texts.first),
    ]),
  ];
  if (hasError(findings) || texts.first === null) return { ok: false, findings };
  const words = languages.map(
    ({ text, printed }) => [text, slideWords(context, slide, text, { texts, sources, printed })] as const,
  );
  findings.push(
    ...words.flatMap(([text, shown]) => [
      ...lengthFindings(context, text, shown),
      ...contestedFindings(context, slide, text, [shown.title, ...shown.lines, shown.safetyLine ?? '']),
    ]),
  );
  if (hasError(findings)) return { ok: false, findings };
  const scene: SlideScene = {
    kind: 'slide',
    id,
    sources,
    order,
    chapter: slide.chapter,
    hour: slide.hour,
    picture: `kiosk://content/${slide.picture}`,
    panels: slide.panels,
    tall: slide.tall,
    footed: slide.footed,
    strongLine: slide.strongLine,
    safetyNote: slide.safetyNote,
    signs: signs.signs,
    words: Object.fromEntries(words.map(([text, shown]) => [text.language.tag, shown])),
  };
  return { ok: true, scene, related: slide.related, findings };
}

interface SlideParts {
  readonly texts: SceneTexts<SlideText>;
  readonly sources: readonly Source[];
  readonly printed: Printed;
}

function slideWords(
  context: PackContext,
  slide: SlideFile,
  text: SceneText<SlideText>,
  parts: SlideParts,
): SlideWords {
  const { words, language } = text;
  const fill = (template: string): string => fillTemplate(template, parts.printed).text;
  return {
    review: reviewOf(text, parts.texts.first),
    title: fill(words.title),
    lines: words.lines.map(fill),
    alt: fill(words.alt),
    safetyLine: safetyLine(slide, text),
    sourceLine: sourceLineOf(
      context,
      language,
      parts.sources,
      (candidate) =>
        parts.texts.all.find((other) => other.language === candidate)?.words.sourceLine ??
        shortNames(candidate, parts.sources),
    ),
  };
}

/** The slide's own caution and the pack's safety note, in the language of the words; null with neither. */
function safetyLine(slide: SlideFile, text: SceneText<SlideText>): string | null {
  const note = slide.safetyNote ? text.language.text.safetyNote : undefined;
  const sentences = [text.words.caution, note].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Rule C10: three lines, or one a panel; the strong line is one of them. */
function lineFindings(
  context: PackContext,
  slide: SlideFile,
  lines: number,
  at: Place,
): readonly ContentFinding[] {
  const findings: ContentFinding[] = [];
  const most = context.limits.slideLines;
  if (slide.panels === null && lines > most) {
    findings.push(
      errorAt('C10', at, `There are ${lines} lines, and a slide holds ${most}: join sentences or drop some.`),
    );
  }
  if (slide.panels !== null && lines > 0 && slide.panels.length !== lines) {
    findings.push(
      errorAt(
        'C10',
        within(at, 'panels'),
        `There are ${slide.panels.length} panels and ${lines} lines: each panel has one line.`,
      ),
    );
  }
  if (slide.strongLine !== null && lines > 0 && slide.strongLine >= lines) {
    findings.push(
      errorAt(
        'C10',
        within(at, 'strongLine'),
        `There are ${lines} lines, counted from 0: there is no line ${slide.strongLine}.`,
      ),
    );
  }
  return findings;
}
