import { columnsNeeds } from '../../charts/columns-layout.ts';
import type { Frame } from '../../charts/frame.ts';
import { peopleNeeds } from '../../charts/people-layout.ts';
import { squareNeeds } from '../../charts/square-room.ts';
import { stripNeeds } from '../../charts/strip-layout.ts';
import { tallyNeeds } from '../../charts/tally-layout.ts';
import type { Drawable } from './chart-words.ts';

/** The room a chart must be left, in pixels; a width only where it has a column of its own. */
export interface Needs {
  readonly height: number;
  readonly width: number;
  /** For a square beside its words: the room under them for its drawn-out cell. */
  readonly cellHeight: number;
}

/** What a drawable needs of a stage. */
export function needsOf(drawable: Drawable, frame: Frame): Needs {
  const high = (height: number): Needs => ({ height, width: 0, cellHeight: 0 });
  switch (drawable.form) {
    case 'strip':
      return high(stripNeeds(frame, drawable.parts));
    case 'people':
      return high(peopleNeeds(frame, drawable.crowd));
    case 'columns':
      return high(columnsNeeds(frame));
    case 'square':
      return squareNeeds(frame, drawable.figure);
    case 'tally':
      return high(tallyNeeds(frame));
  }
}
