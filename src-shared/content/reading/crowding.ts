import type { ContentFinding } from '../../errors.ts';
import { errorAt, warningAt, type Place } from '../finding.ts';
import { countWords } from '../words.ts';
import { SCREENS, type Screen } from './screens.ts';
import { leastRoomEm, lineCount, type SetText } from './set-text.ts';
import { ALLOWANCE } from './typefaces.ts';

/** How full the fuller of the smallest screens is with words of the least size they may be set in. */
export interface Crowding {
  /** What the words take of the room they have: above 1 they do not fit. */
  readonly share: number;
  readonly screen: Screen;
  /** What there is too much of, if so. */
  readonly of: 'sentences' | 'labels';
}

/** Words that do not fit: where they stand, or the longest of them, all of them, and what would help. */
export interface CrowdedWords {
  readonly place: Place;
  readonly text: string;
  /** An imperative that a number of words follows: "shorten it". */
  readonly remedy: string;
}

/** A text in a type size, with its line height in sizes. Sizes are in cqmin. */
export interface Paragraph {
  readonly set: SetText;
  readonly size: number;
  readonly leading: number;
}

/** Words that take more than this of their room are not only smaller than the look allows: they cannot be read. */
const UNREADABLE = 1.15;

/** The height of a paragraph in a column this wide, in cqmin. */
export function heightOf({ set, size, leading }: Paragraph, room: number): number {
  return lineCount(set, room / size / ALLOWANCE) * size * leading;
}

/** What the longest word of some paragraphs takes of a column's width: above 1 it sticks out. */
export function widthShare(paragraphs: readonly Paragraph[], room: number): number {
  return Math.max(0, ...paragraphs.map(({ set, size }) => (leastRoomEm(set) * size * ALLOWANCE) / room));
}

/** The share of a room that words of this height take; a room that a chart leaves nothing of is a cqmin high. */
export function heightShare(height: number, room: number): number {
  return height / Math.max(1, room);
}

/** The fuller of the smallest screens. */
export function fullest(of: Crowding['of'], shareOn: (screen: Screen) => number): Crowding {
  return SCREENS.map((screen) => ({ of, screen, share: shareOn(screen) })).reduce(fuller);
}

/** The fuller of two. */
export function fuller(one: Crowding, other: Crowding): Crowding {
  return other.share > one.share ? other : one;
}

/** Rule C21: words that do not fit are warned of; words that could not be read are an error. */
export function crowdingFindings(
  { share, screen }: Crowding,
  { place, text, remedy }: CrowdedWords,
): readonly ContentFinding[] {
  if (share <= 1) return [];
  const percent = Math.ceil((share - 1) * 100);
  const tooMany = Math.max(1, Math.round(countWords(text) * (1 - 1 / share)));
  const advice = `${remedy}, by about ${tooMany} ${tooMany === 1 ? 'word' : 'words'}`;
  const long = `it is ${percent} % too long for ${screen.says}`;
  return share > UNREADABLE
    ? [errorAt('C21', place, `This cannot be set readably, ${long}: ${advice}.`)]
    : [warningAt('C21', place, `Even in the smallest letters ${long}: ${advice}.`)];
}
