import { SaxesParser } from 'saxes';
import type { SvgFlaw } from './flaws.ts';
import { listenForElements } from './xml-elements.ts';
import { listenForTheRest } from './xml-rest.ts';

export interface XmlAttribute {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** The namespace; empty for an attribute without a prefix. */
  readonly uri: string;
  /** With its entities resolved. */
  readonly value: string;
  /** Where its name begins. */
  readonly offset: number;
}

export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Where its `<` stands. */
  readonly offset: number;
  /** The place in the list of the element around it; -1 for the root. */
  readonly parent: number;
}

/** XML as far as it was read. */
export interface XmlReading {
  /** In the order of the text: an element stands after the one around it. */
  readonly elements: readonly XmlElement[];
  readonly flaws: readonly SvgFlaw[];
  /** Whether the text was read to its end; only then do the elements say what is in it. */
  readonly isWhole: boolean;
}

/** Where a reading stands. The listeners add to it while the parser goes on. */
export interface XmlWalk {
  readonly text: string;
  readonly parser: SaxesParser<typeof OPTIONS>;
  readonly elements: XmlElement[];
  readonly flaws: SvgFlaw[];
  /** Set when nothing that follows is to be looked at. */
  isLost: boolean;
}

/** XML 1.1 is read otherwise in each program, so a text that says it is 1.1 is read as 1.0 and refused. */
const OPTIONS = { xmlns: true, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true } as const;

/**
 * The parser is fed a piece at a time and no further once the text is lost: it looks names up through all open
 * elements, and reports each error anew, so that a hostile text would hold it for minutes.
 */
const PIECE = 4096;

/**
 * Reads XML of a drawing: its elements, and what a drawing may not have besides elements. Nothing is fetched.
 */
export function readXml(text: string): XmlReading {
  const parser = new SaxesParser(OPTIONS);
  const walk: XmlWalk = { text, parser, elements: [], flaws: [], isLost: false };
  listenForElements(walk);
  listenForTheRest(walk);
  for (let at = 0; at < text.length && !walk.isLost; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (!walk.isLost) parser.close();
  return { elements: walk.elements, flaws: walk.flaws, isWhole: !walk.isLost };
}
