import type { SaxesTagNS } from 'saxes';
import { printNumber } from '../../numbers.ts';
import { flawAt } from './flaws.ts';
import type { XmlElement, XmlWalk } from './xml.ts';

/**
 * A person groups things a dozen deep, the bundled story five; browsers draw a picture by calling themselves
 * once a level.
 */
export const MOST_LEVELS = 100;
/** As many as a traced photograph has. The largest picture of the bundled story has 215. */
const MOST_ELEMENTS = 20_000;

/** Adds each element to the walk as it opens, with the places where it and its attributes begin. */
export function listenForElements(walk: XmlWalk): void {
  const { parser, text, elements } = walk;
  /** Places in the list of the elements that are not closed yet. */
  const open: number[] = [];
  /** Where the attributes of the tag being read begin, by name. */
  const offsets = new Map<string, number>();
  let tagAt = 0;
  let readUpTo = 0;
  parser.on('opentagstart', ({ name }) => {
    offsets.clear();
    tagAt = text.lastIndexOf('<', parser.position - 1);
    readUpTo = tagAt + 1 + name.length;
  });
  parser.on('attribute', ({ name }) => {
    offsets.set(name, afterSpace(text, readUpTo));
    readUpTo = parser.position;
  });
  parser.on('opentag', (tag) => {
    if (walk.isLost) return;
    const excess = excessOf(open.length, elements.length);
    if (excess !== null) {
      walk.isLost = true;
      walk.flaws.push(flawAt(tagAt, excess));
      return;
    }
    elements.push(elementOf(tag, { tagAt, offsets, parent: open.at(-1) ?? -1 }));
    open.push(elements.length - 1);
  });
  parser.on('closetag', () => {
    open.pop();
  });
}

interface Around {
  readonly tagAt: number;
  readonly offsets: ReadonlyMap<string, number>;
  readonly parent: number;
}

function elementOf(tag: SaxesTagNS, { tagAt, offsets, parent }: Around): XmlElement {
  const { name, local, uri } = tag;
  const attributes = Object.values(tag.attributes).map((attribute) => ({
    name: attribute.name,
    local: attribute.local,
    uri: attribute.uri,
    value: attribute.value,
    offset: offsets.get(attribute.name) ?? tagAt,
  }));
  return { name, local, uri, attributes, offset: tagAt, parent };
}

/** Why one more element is too much, or null. */
function excessOf(levels: number, count: number): string | null {
  if (levels >= MOST_LEVELS) return `Elements are nested more than ${MOST_LEVELS} deep: ungroup them.`;
  if (count < MOST_ELEMENTS) return null;
  return `There are more than ${printNumber(MOST_ELEMENTS, 'en')} elements: simplify the drawing, or save it as WebP.`;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}
