import type { ContentFinding } from '../../errors.ts';
import { errorAt, warningAt, within, type Place } from '../finding.ts';
import type { PackContext } from '../pack-context.ts';
import { framingOf, placeBox, type Framing, type PlaceBox } from '../pictures/svg/places.ts';
import { readXml } from '../pictures/svg/xml.ts';
import { widthEm } from '../reading/set-text.ts';
import { SET } from '../reading/typefaces.ts';
import type { SignWord, SlideSigns } from '../scene.ts';
import type { SceneText } from '../scene-text.ts';
import type { SlideFile } from '../slide-schema.ts';
import type { SlideText } from '../text-schema.ts';

/** How tall capitals are in the sans, in em (its own `capHeight`). */
const CAPITAL_EM = 0.707;

/** A word set smaller than this share of its place's height is lost on its sign. */
const LEAST_SHARE = 0.5;

/** What the drawing of a slide is asked for. */
interface SignsAsked {
  readonly slide: SlideFile;
  readonly texts: readonly SceneText<SlideText>[];
  readonly at: Place;
}

/**
 * The words of a slide's signs in each language that has one, fitted to their places in the picture; null where no
 * place is named. Rule C25: the places are there, and words fit them.
 */
export function slideSigns(
  context: PackContext,
  { slide, texts, at }: SignsAsked,
): { readonly signs: SlideSigns | null; readonly findings: readonly ContentFinding[] } {
  const withWord = texts.filter(({ words }) => words.sign !== undefined);
  if (slide.signs.length === 0) return { signs: null, findings: withWord.map(withoutPlace) };
  const { boxes, framing } = placesOf(context, slide);
  const missing = slide.signs.flatMap((id, index) =>
    boxes[index] === null ? [placeMissing(slide, id, within(at, 'signs', index))] : [],
  );
  if (missing.length > 0 || framing === null) return { signs: null, findings: missing };
  const found = boxes.filter((box) => box !== null);
  const placed = withWord.map((text) => ({ text, words: found.map((box) => wordIn(box, text)) }));
  return {
    signs: {
      ...framing,
      words: Object.fromEntries(placed.map(({ text, words }) => [text.language.tag, words])),
    },
    findings: placed
      .filter(({ words }) =>
        words.some(({ size }, index) => size < LEAST_SHARE * (found[index]?.height ?? 0)),
      )
      .map(({ text }) => tooLong(text)),
  };
}

/** What a drawing says of the places that are asked for, in their order. */
interface DrawnPlaces {
  readonly boxes: readonly (PlaceBox | null)[];
  readonly framing: Framing | null;
}

const placesByPack = new WeakMap<PackContext['pictures'], Map<string, DrawnPlaces>>();

/** A drawing that many slides show is read once a pack. */
function placesOf(context: PackContext, slide: SlideFile): DrawnPlaces {
  const ofPack = placesByPack.get(context.pictures) ?? new Map<string, DrawnPlaces>();
  placesByPack.set(context.pictures, ofPack);
  const asked = JSON.stringify([slide.picture, ...slide.signs]);
  const places = ofPack.get(asked) ?? readPlaces(drawingOf(context, slide), slide.signs);
  ofPack.set(asked, places);
  return places;
}

function readPlaces(drawing: string, ids: readonly string[]): DrawnPlaces {
  const { elements } = readXml(drawing);
  return { boxes: ids.map((id) => placeBox(elements, id)), framing: framingOf(elements) };
}

/** A photograph has no places. */
function drawingOf({ files }: PackContext, { picture }: SlideFile): string {
  return picture.endsWith('.svg') ? (files.readText(picture) ?? '') : '';
}

/** As tall as its place, or as wide; its capitals stand in the middle of it. */
function wordIn({ x, y, width, height }: PlaceBox, { words }: SceneText<SlideText>): SignWord {
  const text = words.sign ?? '';
  const size = Math.min(height, width / widthEm(SET.strong(text)));
  return {
    text,
    x: rounded(x + width / 2),
    y: rounded(y + (height + CAPITAL_EM * size) / 2),
    size: rounded(size),
  };
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

function placeMissing({ picture }: SlideFile, id: string, place: Place): ContentFinding {
  const sentence = `${picture} has no <rect id="${id}"> with x, y, width and height and outside every transform: name one it has.`;
  return errorAt('C25', place, sentence);
}

function withoutPlace(text: SceneText<SlideText>): ContentFinding {
  const sentence =
    'No sign of this slide has a place for the word: name the places under "signs", or leave it out.';
  return warningAt('C25', within(text.place, 'sign'), sentence);
}

function tooLong(text: SceneText<SlideText>): ContentFinding {
  const sentence =
    'The word is too long for its place on the sign and would be set small: write a shorter one.';
  return warningAt('C25', within(text.place, 'sign'), sentence);
}
