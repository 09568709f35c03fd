import type { DoorSection, Section } from '../content/scene.ts';
import type { Answer, Place, SessionRules, Trail } from './session.ts';

/** Where a visitor stands, and where Back leads from there. */
export interface Stand {
  readonly place: Place;
  readonly cameFrom: Place | null;
}

type Item = Extract<Place, { readonly at: 'item' }>;

export const AT_DOORS: Stand = { place: { at: 'doors' }, cameFrom: null };

/** An item within its section's bounds: before the first is the first, after the last the last (rule S9). */
export function itemAt(section: Section, index: number, { sections }: SessionRules): Place {
  const last = sections[section] - 1;
  if (last < 0) return AT_DOORS.place;
  return { at: 'item', section, index: Math.min(Math.max(index, 0), last), sheet: false };
}

/**
 * The item before or after the one held, within its section; without one, where the visitor is (rule S4). After the last
 * situation comes the last page of the check (rule S12).
 */
export function besideIn({ place, cameFrom }: Stand, way: 'next' | 'previous', rules: SessionRules): Stand {
  const last = rules.sections.check - 1;
  if (place.at === 'check-end')
    return { place: way === 'previous' ? itemAt('check', last, rules) : place, cameFrom };
  if (place.at !== 'item') return { place, cameFrom };
  if (place.section === 'check' && place.index === last && way === 'next')
    return { place: { at: 'check-end' }, cameFrom };
  return { place: itemAt(place.section, place.index + (way === 'next' ? 1 : -1), rules), cameFrom };
}

/** A section's index, at the item that is held there. Back leads to that item again (rule S10). */
export function indexFrom({ place }: Stand, section: DoorSection, { sections }: SessionRules): Stand {
  if (sections[section] === 0) return AT_DOORS;
  const index = 'section' in place && place.section === section ? place.index : 0;
  return { place: { at: 'index', section, index }, cameFrom: place.at === 'item' ? closed(place) : null };
}

/** An item opened from its section's index, to which Back leads, from the doors, or from another item (rule S10). */
export function openedFrom({ place, cameFrom }: Stand, opened: Place): Stand {
  if (place.at === 'index') return { place: opened, cameFrom: place };
  const isStep = place.at === 'item' && opened.at === 'item' && place.section === opened.section;
  return { place: opened, cameFrom: isStep ? cameFrom : null };
}

/** An item to which a link led from another one (rule S10). */
export function followedFrom({ place }: Stand, followed: Place): Stand {
  return { place: followed, cameFrom: place.at === 'item' ? closed(place) : null };
}

/** One step back: the sheet, then the way one came, then the doors; null out of the visit (rules S4 and S10). */
export function backFrom({ place, cameFrom }: Stand): Stand | null {
  if (place.at === 'doors') return null;
  if (place.at === 'item' && place.sheet) return { place: closed(place), cameFrom };
  if (cameFrom === null) return AT_DOORS;
  return { place: cameFrom.at === 'index' ? openAt(cameFrom, place) : cameFrom, cameFrom: null };
}

/** Whether two places hold the same item; places that hold none are of one kind. */
export function isSameItem(one: Place, other: Place): boolean {
  if (one.at !== 'item' || other.at !== 'item') return one.at === other.at;
  return one.section === other.section && one.index === other.index;
}

/** What was seen, with the item of a place (rule S11). */
export function seenWith(seen: Trail['seen'], place: Place): Trail['seen'] {
  if (place.at !== 'item' || seen[place.section].includes(place.index)) return seen;
  return { ...seen, [place.section]: [...seen[place.section], place.index] };
}

/** The answers of a visit with another one, which takes the place of an earlier one to the same situation (rule S12). */
export function answersWith(answers: readonly Answer[], { id, answer, isSafe }: Answer): readonly Answer[] {
  const given: Answer = { id, answer, isSafe };
  if (!answers.some((other) => other.id === id)) return [...answers, given];
  return answers.map((other) => (other.id === id ? given : other));
}

function closed(item: Item): Item {
  return { ...item, sheet: false };
}

/** An index opens again at the item to which the visitor has walked on meanwhile. */
function openAt(index: Extract<Place, { readonly at: 'index' }>, place: Place): Place {
  return place.at === 'item' && place.section === index.section ? { ...index, index: place.index } : index;
}
