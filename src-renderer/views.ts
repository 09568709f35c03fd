import type { Scene } from '../src-shared/content/scene.ts';
import type { SectionPlace } from '../src-shared/contract.ts';
import type { Session } from '../src-shared/session/session.ts';

/** What can fill the screen above the sill. */
export type View =
  | {
      readonly type: 'scene';
      readonly scene: Scene;
      readonly held: boolean;
      readonly place: SectionPlace | null;
    }
  | { readonly type: 'doors' }
  | { readonly type: 'still-there' }
  | { readonly type: 'fault' };

/** How a view comes in: at once, over the one before it, or from a side. */
export type Motion = 'none' | 'cross' | 'next' | 'previous';

/** A view on its way in, standing, or on its way out. `preparing`: being measured and drawn, not seen yet. */
export interface Layer {
  /** Unique as long as the page lives. */
  readonly id: number;
  /** What was wanted when it was made. */
  readonly key: string;
  readonly view: View;
  readonly state: 'preparing' | 'entering' | 'settled' | 'leaving';
  readonly motion: Motion;
}

/** What the session wants on the screen. `key` is the same exactly as long as the same thing is wanted. */
export type Wanted = { readonly key: string } & (
  | { readonly type: 'loop'; readonly position: number }
  | { readonly type: 'item'; readonly place: SectionPlace }
  | { readonly type: 'doors' }
  | { readonly type: 'still-there' }
);

/** The view a session calls for. */
export function wantedBy(session: Session): Wanted {
  if (session.mode === 'attract') {
    return { key: `loop:${session.loop.position}`, type: 'loop', position: session.loop.position };
  }
  if (session.mode === 'still-there') return { key: 'still-there', type: 'still-there' };
  const { place } = session;
  if (place.at === 'doors') return { key: 'doors', type: 'doors' };
  return { key: `item:${place.section}:${place.index}`, type: 'item', place };
}

/** The motion from what is on screen to what is wanted: sideways within a section, else a cross-fade. */
export function motionBetween(from: View | null, to: View): Motion {
  if (from === null) return 'none';
  if (from.type !== 'scene' || to.type !== 'scene' || !from.held || !to.held) return 'cross';
  if (from.place === null || to.place === null || from.place.section !== to.place.section) return 'cross';
  return to.place.index >= from.place.index ? 'next' : 'previous';
}
