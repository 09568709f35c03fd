import { unreachable } from '../../errors.ts';
import { within, type Place } from '../finding.ts';
import { own } from '../record.ts';
import type {
  LanguageTag,
  QuoteScene,
  QuoteWords,
  Scene,
  SituationWords,
  SlideWords,
  StatisticWords,
  Wording,
} from '../scene.ts';
import { SCENE_FOLDERS } from '../scene-folders.ts';
import type { FontName } from './letter-widths.ts';

/** A text that a scene shows in one language. */
export interface ShownText {
  /** Where an editor finds it. */
  readonly place: Place;
  readonly text: string;
  readonly font: FontName;
  /** `sentence`: what is read first. `title` and `label`: a few words. `source`: there for who looks for it. */
  readonly role: 'sentence' | 'title' | 'label' | 'source';
}

/** Where a scene's words in a language lie. */
export type PlaceOfWords = (language: LanguageTag) => Place;

/** Places in the languages' own files, where the words of most packs lie. */
export function inLanguageFiles({ kind, id }: Scene): PlaceOfWords {
  return (language) => within(languageFile(language), SCENE_FOLDERS[kind], id);
}

/** Everything a scene shows in a language, of a cut quotation the cut; empty where it has no words in it. */
export function shownTexts(scene: Scene, language: LanguageTag, placeOf: PlaceOfWords): readonly ShownText[] {
  switch (scene.kind) {
    case 'quote': {
      const words = own(scene.words, language);
      return words === undefined ? [] : quoteTexts(scene, words, { language, placeOf });
    }
    case 'statistic': {
      const words = own(scene.words, language);
      return words === undefined ? [] : statisticTexts(words, placeOf(language), placeOf);
    }
    case 'slide': {
      const words = own(scene.words, language);
      if (words === undefined) return [];
      const [onSigns] = own(scene.signs?.words ?? {}, language) ?? [];
      const sign =
        onSigns === undefined ? [] : [sansText('label', onSigns.text, within(placeOf(language), 'sign'))];
      return [...slideTexts(words, placeOf(language), placeOf), ...sign];
    }
    case 'situation': {
      const words = own(scene.words, language);
      return words === undefined ? [] : situationTexts(words, placeOf(language), placeOf);
    }
    default:
      return unreachable(scene);
  }
}

/** The sentences of a quotation that a scene shows: its cut, or all. */
export function shownSentences({ cut }: QuoteScene, { sentences }: QuoteWords): readonly string[] {
  return cut === null ? sentences : sentences.slice(cut.from, cut.to);
}

function quoteTexts(
  scene: QuoteScene,
  words: QuoteWords,
  { language, placeOf }: { readonly language: LanguageTag; readonly placeOf: PlaceOfWords },
): readonly ShownText[] {
  const font = scene.form === 'quotation' ? 'serif' : 'sans';
  const first = scene.cut?.from ?? 0;
  const place = placeOf(language);
  const speaker = within(languageFile(language), 'speakers', scene.speakerId);
  return [
    ...shownSentences(scene, words).map((text, index): ShownText => ({
      place: within(place, 'sentences', first + index),
      text,
      font,
      role: 'sentence',
    })),
    { place: within(speaker, 'name'), text: words.speaker, font: 'sans', role: 'label' },
    { place: within(speaker, 'credit'), text: words.credit, font: 'sans', role: 'label' },
    sourceText(words.sourceLine, placeOf),
  ];
}

function statisticTexts(words: StatisticWords, place: Place, placeOf: PlaceOfWords): readonly ShownText[] {
  const sentences = (['before', 'lead', 'comparison', 'asOf', 'note'] as const).flatMap((name) => {
    const text = words[name];
    return text === null ? [] : [sansText('sentence', text, within(place, name))];
  });
  return [
    ...sentences,
    sansText('title', words.number, within(place, 'number')),
    ...words.parts.map(({ id, label }) => sansText('label', label, within(place, 'parts', id))),
    ...Object.entries(words.marks).map(([name, mark]) =>
      sansText('label', mark, within(place, 'marks', name)),
    ),
    sourceText(words.sourceLine, placeOf),
  ];
}

function slideTexts(words: SlideWords, place: Place, placeOf: PlaceOfWords): readonly ShownText[] {
  const caution = words.safetyLine;
  return [
    sansText('title', words.title, within(place, 'title')),
    ...words.lines.map((line, index) => sansText('sentence', line, within(place, 'lines', index))),
    ...(caution === null ? [] : [sansText('source', caution, within(place, 'caution'))]),
    sourceText(words.sourceLine, placeOf),
  ];
}

function situationTexts(words: SituationWords, place: Place, placeOf: PlaceOfWords): readonly ShownText[] {
  const { situation, question, answers, message, safetyLine } = words;
  return [
    sansText('sentence', situation, within(place, 'situation')),
    ...(question === null ? [] : [sansText('sentence', question, within(place, 'question'))]),
    ...Object.entries(answers).flatMap(([id, { text, feedback }]) => [
      sansText('sentence', text, within(place, 'answers', id)),
      sansText('sentence', feedback, within(place, 'feedback', id)),
    ]),
    sansText('sentence', message, within(place, 'message')),
    sansText('source', safetyLine, within(place, 'caution')),
    sourceText(words.sourceLine, placeOf),
  ];
}

/** A source line may be the first language's: then it is mended there. */
function sourceText({ lang, text }: Wording, placeOf: PlaceOfWords): ShownText {
  return sansText('source', text, within(placeOf(lang), 'sourceLine'));
}

function languageFile(language: LanguageTag): Place {
  return { file: `text/${language}.json`, path: [] };
}

function sansText(role: ShownText['role'], text: string, place: Place): ShownText {
  return { place, text, font: 'sans', role };
}
