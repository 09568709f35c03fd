import type { ContentFinding } from '../../errors.ts';
import { errorAt, hasError, warningAt, within, type Place } from '../finding.ts';
import type { GuidanceFile } from '../guidance-schema.ts';
import type { PackContext } from '../pack-context.ts';
import { viewIds } from '../pictures/svg/views.ts';
import { wordsOver } from '../reading/sentences.ts';
import { missingReference } from '../references.ts';
import type { SlideWords } from '../scene.ts';
import type { SceneText } from '../scene-text.ts';
import type { SlideFile } from '../slide-schema.ts';
import { fillTemplate, type Printed } from '../template.ts';
import type { SlideText } from '../text-schema.ts';
import { isWholeSentence } from '../wording.ts';

/** Rule C4 on the picture: the file is there, and so is every view that is named. */
export function pictureFindings(
  context: PackContext,
  slide: Pick<SlideFile, 'picture' | 'panels'>,
  at: Place,
): readonly ContentFinding[] {
  const place = within(at, 'picture');
  const name = slide.picture.slice('pictures/'.length);
  if (!context.pictures().has(name)) return [missingReference('picture', name, context.pictures(), place)];
  if (slide.panels === null) return [];
  const views = viewsOf(context, slide.picture);
  return slide.panels.flatMap((panel, index) =>
    views.includes(panel)
      ? []
      : [
          errorAt(
            'C4',
            within(at, 'panels', index),
            `${slide.picture} has no <view id="${panel}">: name one it has.`,
          ),
        ],
  );
}

const viewsByPack = new WeakMap<PackContext['pictures'], Map<string, readonly string[]>>();

/** The views of a picture, which many slides may show: read once a pack. */
function viewsOf({ files, pictures }: PackContext, picture: string): readonly string[] {
  const ofPack = viewsByPack.get(pictures) ?? new Map<string, readonly string[]>();
  viewsByPack.set(pictures, ofPack);
  const views = ofPack.get(picture) ?? viewIds(files.readText(picture) ?? '');
  ofPack.set(picture, views);
  return views;
}

/** What a scene says of its safety advice. */
type Advice = Pick<SlideFile, 'messages' | 'safetyNote' | 'sources'>;

/** Rule C11: safety advice is advice that somebody answers for, and never stands without its note. */
export function safetyFindings(context: PackContext, slide: Advice, at: Place): readonly ContentFinding[] {
  const findings: ContentFinding[] = [];
  if (slide.messages.length > 0 && !slide.safetyNote) {
    findings.push(
      errorAt('C11', within(at, 'safetyNote'), 'Safety advice never stands without its note: write true.'),
    );
  }
  if (slide.safetyNote && slide.messages.length === 0) {
    findings.push(
      errorAt(
        'C11',
        within(at, 'messages'),
        'Safety advice is advice that somebody gives: name the messages of guidance.json it carries.',
      ),
    );
  }
  if (slide.safetyNote) {
    const without = context.languages.filter(({ text }) => text.safetyNote === undefined);
    findings.push(
      ...without.map(({ file }) =>
        errorAt(
          'C11',
          { file, path: ['safetyNote'] },
          'Safety advice needs its note: write it in this language.',
        ),
      ),
    );
  }
  if (slide.messages.length === 0) return findings;
  const { entries: guidance, findings: unread } = context.guidance();
  if (hasError(unread)) return [...findings, ...unread];
  const known = new Set(guidance?.safeMessages.map((message) => message.id));
  for (const [index, id] of slide.messages.entries()) {
    if (!known.has(id))
      findings.push(missingReference('safety message', id, known, within(at, 'messages', index)));
  }
  return [...findings, ...unsourcedMessages(slide, guidance, at)];
}

/** A visitor finds who gives the advice among the sources of the scene. */
function unsourcedMessages(
  slide: Advice,
  guidance: GuidanceFile | null,
  at: Place,
): readonly ContentFinding[] {
  return slide.messages.flatMap((id, index) => {
    const message = guidance?.safeMessages.find((known) => known.id === id);
    if (message === undefined || message.sources.some((source) => slide.sources.includes(source))) return [];
    const sentence = `None of the sources here gives the message ${id}: add one of ${message.sources.join(', ')}.`;
    return [warningAt('C11', within(at, 'messages', index), sentence)];
  });
}

/** Rules C6 and C12 on a slide's words in one language. */
export function sentenceFindings(text: SceneText<SlideText>, printed: Printed): readonly ContentFinding[] {
  const findings: ContentFinding[] = [];
  const check = (template: string, place: Place): void => {
    for (const name of fillTemplate(template, printed).unknown) {
      findings.push(
        errorAt('C12', place, `{${name}} has no value here: name the statistic or fact in "figures".`),
      );
    }
  };
  for (const [index, line] of text.words.lines.entries()) {
    const place = within(text.place, 'lines', index);
    check(line, place);
    if (!isWholeSentence(line))
      findings.push(errorAt('C6', place, 'This is not a whole sentence: end it as one.'));
  }
  check(text.words.title, within(text.place, 'title'));
  check(text.words.alt, within(text.place, 'alt'));
  return findings;
}

/** Rule C10 on what is finally shown: words and source line fit the space there is. */
export function lengthFindings(
  context: PackContext,
  text: SceneText<SlideText>,
  shown: SlideWords,
): readonly ContentFinding[] {
  const { slideWords } = context.limits;
  const findings: ContentFinding[] = [];
  const words = wordsOver(slideWords, shown.lines);
  if (words !== null) {
    findings.push(
      warningAt(
        'C10',
        within(text.place, 'lines'),
        `${words} words, and a slide holds ${slideWords} well: say it shorter.`,
      ),
    );
  }
  return [...findings, ...sourceLineFindings(context, text.place, shown)];
}

/** Rule C10 on the line in the sill. */
export function sourceLineFindings(
  { limits: { sourceCharacters } }: PackContext,
  words: Place,
  shown: Pick<SlideWords, 'sourceLine' | 'safetyLine'>,
): readonly ContentFinding[] {
  const characters = shown.sourceLine.text.length + (shown.safetyLine?.length ?? 0);
  if (characters <= sourceCharacters) return [];
  const sentence = `The source line has ${characters} characters with its safety line, and three lines hold ${sourceCharacters}: shorten it.`;
  return [warningAt('C10', within(words, 'sourceLine'), sentence)];
}

/** Rule C8 on a caution: whoever reads a translation is cautioned too. */
export function cautionFindings(
  text: SceneText<Pick<SlideText, 'caution'>>,
  first: SceneText<Pick<SlideText, 'caution'>> | null,
): readonly ContentFinding[] {
  if (first?.words.caution === undefined || text.words.caution !== undefined) return [];
  return [
    errorAt('C8', within(text.place, 'caution'), 'The first language has a caution here: translate it.'),
  ];
}
