import type { Entry } from '../src-shared/content/entry.ts';
import type { DoorSection, Scene, Section } from '../src-shared/content/scene.ts';
import type { SectionPlace } from '../src-shared/contract.ts';
import type { Place, Session } from '../src-shared/session/session.ts';
import type { Way } from './swipe.ts';

/** What can fill the screen above the sill. */
export type View =
  | {
      readonly type: 'scene';
      readonly scene: Scene;
      readonly held: boolean;
      readonly place: SectionPlace | null;
      /** What concerns the same thing; offered while the scene is held. */
      readonly related: readonly Entry[];
    }
  | { readonly type: 'doors' }
  /** The list of a section's items, opened at one of them. */
  | { readonly type: 'index'; readonly section: DoorSection; readonly index: number }
  /** The last page of the check. */
  | { readonly type: 'check-end' }
  | { readonly type: 'still-there' }
  | { readonly type: 'fault' };

/** How a view comes in: at once, over the one before it, or from a side. */
export type Motion = 'none' | 'cross' | 'next' | 'previous';

/**
 * A view on its way in, standing, or on its way out. `preparing`: being measured and drawn, not seen yet. `beside`: drawn,
 * and waiting out of sight beside the item in view.
 */
export interface Layer {
  /** Unique as long as the page lives. */
  readonly id: number;
  /** What was wanted when it was made. */
  readonly key: string;
  readonly view: View;
  readonly state: 'preparing' | 'beside' | 'entering' | 'settled' | 'leaving';
  readonly motion: Motion;
  /** Where it waits, or is to wait, until it is wanted; null for what is wanted at once. */
  readonly side: Way | null;
}

/** What the session wants on the screen. `key` is the same exactly as long as the same thing is wanted. */
export type Wanted = { readonly key: string } & (
  | { readonly type: 'loop'; readonly position: number }
  | { readonly type: 'item'; readonly place: SectionPlace }
  | { readonly type: 'index'; readonly section: DoorSection; readonly index: number }
  | { readonly type: 'doors' }
  | { readonly type: 'check-end' }
  | { readonly type: 'still-there' }
);

/** The view a session calls for. */
export function wantedBy(session: Session): Wanted {
  if (session.mode === 'attract') {
    return { key: `loop:${session.loop.position}`, type: 'loop', position: session.loop.position };
  }
  if (session.mode === 'still-there') return { key: 'still-there', type: 'still-there' };
  const { place } = session;
  switch (place.at) {
    case 'doors':
    case 'check-end':
      return { key: place.at, type: place.at };
    case 'index':
      return { key: `index:${place.section}`, type: 'index', section: place.section, index: place.index };
    case 'item':
      return { key: keyOfItem(place), type: 'item', place };
  }
}

function keyOfItem({ section, index }: SectionPlace): string {
  return `item:${section}:${index}`;
}

/** An item that is kept ready because the visitor is likely to go on to it. */
export interface Neighbour {
  readonly side: Way;
  readonly key: string;
  readonly place: SectionPlace;
}

/** The items beside the one a session holds: two, one at an end of the section, none where no item is held. */
export function neighboursOf(
  session: Session,
  sections: Readonly<Record<Section, number>>,
): readonly Neighbour[] {
  if (session.mode !== 'explore' || session.place.at !== 'item') return [];
  const { section, index } = session.place;
  const sides = [
    { side: 'next', index: index + 1 },
    { side: 'previous', index: index - 1 },
  ] as const;
  return sides
    .filter((beside) => beside.index >= 0 && beside.index < sections[section])
    .map((beside) => {
      const place = { section, index: beside.index };
      return { side: beside.side, key: keyOfItem(place), place };
    });
}

/** Whether a session holds the very item that a view shows: its original is shown, and no neighbour's (rule S5). */
export function holds(session: Session, view: View): boolean {
  return (
    session.mode !== 'attract' &&
    view.type === 'scene' &&
    view.place !== null &&
    isAt(session.place, view.place)
  );
}

function isAt(place: Place, { section, index }: SectionPlace): boolean {
  return place.at === 'item' && place.section === section && place.index === index;
}

/** The motion from what is on screen to what is wanted: sideways within a section, else a cross-fade. */
export function motionBetween(from: View | null, to: View): Motion {
  if (from === null) return 'none';
  if (from.type !== 'scene' || to.type !== 'scene' || !from.held || !to.held) return 'cross';
  if (from.place === null || to.place === null || from.place.section !== to.place.section) return 'cross';
  return to.place.index >= from.place.index ? 'next' : 'previous';
}
