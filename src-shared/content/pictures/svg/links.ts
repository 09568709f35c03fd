import { declarationsOf } from './style.ts';
import { linkId, urlIds } from './values.ts';
import { XLINK } from './vocabulary.ts';
import type { XmlAttribute, XmlElement } from './xml.ts';

/**
 * How an element draws with another one. `once`: a use, a clip path or a mask draws it one time. `each`:
 * colours and the ends of lines are inherited, so it is drawn anew for each element inside. `points`: a marker
 * stands at each point of each line inside.
 */
export type LinkWeight = 'once' | 'each' | 'points';

export interface Link {
  readonly id: string;
  readonly weight: LinkWeight;
  /** Where the attribute stands that says so. */
  readonly offset: number;
}

const EACH: ReadonlySet<string> = new Set(['fill', 'stroke', 'marker-start', 'marker-end']);
const POINTS: ReadonlySet<string> = new Set(['marker', 'marker-mid']);

/** The other elements of the drawing that an element draws with. */
export function linksOf({ attributes }: XmlElement): readonly Link[] {
  return attributes.flatMap((attribute) => {
    const { local, uri, value, offset } = attribute;
    if (local === 'href' && (uri === '' || uri === XLINK)) return hrefLinks(attribute);
    if (uri !== '') return [];
    const painted = local === 'style' ? (declarationsOf(value) ?? []) : [{ property: local, value }];
    return painted.flatMap(({ property, value: paint }) =>
      urlIds(paint).map((id) => ({ id, weight: weightOf(property), offset })),
    );
  });
}

function hrefLinks({ value, offset }: XmlAttribute): readonly Link[] {
  const id = linkId(value);
  return id === null ? [] : [{ id, weight: 'once', offset }];
}

function weightOf(property: string): LinkWeight {
  if (POINTS.has(property)) return 'points';
  return EACH.has(property) ? 'each' : 'once';
}
