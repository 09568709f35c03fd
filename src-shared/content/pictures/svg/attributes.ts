import { isAllowed } from './elements.ts';
import { flawAt, quote, type SvgFlaw } from './flaws.ts';
import { declarationsOf, isProperty } from './style.ts';
import { holdsAddress, linkId, valueFlaw, type ValueFlaw } from './values.ts';
import { isViewBox } from './view-box.ts';
import { GEOMETRY, PROPERTIES, WORDS, XLINK, XML, XMLNS } from './vocabulary.ts';
import type { XmlAttribute, XmlElement } from './xml.ts';

/**
 * What is wrong with the attributes of elements that are allowed; of others nothing is said but that they are
 * not.
 */
export function attributeFlaws(elements: readonly XmlElement[]): readonly SvgFlaw[] {
  return elements
    .filter(isAllowed)
    .flatMap(({ attributes }) => attributes)
    .flatMap((attribute) => {
      const sentences = attributeSentences(attribute);
      return sentences.map((sentence) => flawAt(attribute.offset, sentence));
    });
}

function attributeSentences(attribute: XmlAttribute): readonly string[] {
  const name = quote(attribute.name);
  const { value } = attribute;
  if (/^on/i.test(attribute.local)) return [`${name} starts a program, and a picture has none: delete it.`];
  switch (purposeOf(attribute)) {
    case 'declaration':
      return isNamespace(value) ? [] : [`${name} is not the name of a namespace: delete it.`];
    case 'link':
      return linkId(value) === null ? [outside(name)] : [];
    case 'style':
      return styleSentences(value);
    case 'words':
      return holdsAddress(value) ? [`${name} holds an address, and a picture needs none: delete it.`] : [];
    case 'value':
      return valueSentences(attribute);
    case null:
      return [`${name} is not an attribute the kiosk knows: save as plain SVG.`];
  }
}

type Purpose = 'declaration' | 'link' | 'style' | 'words' | 'value';

/** What an attribute is for; null for one that a drawing may not have. */
function purposeOf({ local, uri }: XmlAttribute): Purpose | null {
  if (uri === XMLNS) return 'declaration';
  if (local === 'href' && (uri === '' || uri === XLINK)) return 'link';
  if (uri === XML) return local === 'space' || local === 'lang' ? 'words' : null;
  if (uri !== '') return null;
  if (local === 'style') return 'style';
  if (WORDS.has(local) || /^(?:aria|data)-[\w.-]+$/.test(local)) return 'words';
  return GEOMETRY.has(local) || PROPERTIES.has(local) ? 'value' : null;
}

/** Names of namespaces look like addresses of the web, and nobody goes there. */
function isNamespace(value: string): boolean {
  return /^\s*https?:/i.test(value) || !holdsAddress(value);
}

function valueSentences({ name, local, value }: XmlAttribute): readonly string[] {
  if (local === 'viewBox' && !isViewBox(value)) {
    return ['viewBox is not four numbers: write it as in viewBox="0 0 1920 1080", the last two above 0.'];
  }
  return sentencesOf(name, valueFlaw(value));
}

function styleSentences(style: string): readonly string[] {
  const declarations = declarationsOf(style);
  if (declarations === null) {
    return ['style is not a plain list of properties: save as SVG with presentation attributes.'];
  }
  return declarations.flatMap(({ property, value }) =>
    isProperty(property)
      ? sentencesOf(`${property} in style`, valueFlaw(value))
      : [`${quote(property)} in style is not a property the kiosk knows: save as plain SVG.`],
  );
}

function sentencesOf(name: string, flaw: ValueFlaw | null): readonly string[] {
  if (flaw === null) return [];
  if (flaw === 'outside') return [outside(name)];
  return [
    `${name} has a value that the kiosk does not know: save as plain SVG, with plain colours and numbers.`,
  ];
}

function outside(name: string): string {
  return `${name} leads out of the drawing, and only #id of its own is shown: embed what it names as paths, and save as plain SVG.`;
}
