import type { ContentFinding } from '../../../errors.ts';
import type { Place } from '../../finding.ts';
import { readUtf8 } from '../utf8.ts';
import { attributeFlaws } from './attributes.ts';
import { elementFlaws } from './elements.ts';
import { expansionFlaws } from './expansion.ts';
import { findingsOf, flawAt, quote, type SvgFlaw } from './flaws.ts';
import { SVG } from './vocabulary.ts';
import { readXml, type XmlElement } from './xml.ts';

/**
 * Rule C18: what is in a drawing that a drawing may not have. Everything is refused that is not known to be
 * harmless, so that what nobody thought of is refused too.
 */
export function svgFindings(bytes: Uint8Array, place: Place): readonly ContentFinding[] {
  const { text, isWhole } = readUtf8(bytes);
  const flaws = isWhole
    ? drawingFlaws(text)
    : [flawAt(text.length, 'From here on this is not UTF-8: save the drawing in UTF-8.')];
  return findingsOf(flaws, { text, place });
}

function drawingFlaws(text: string): readonly SvgFlaw[] {
  const { elements, flaws, isWhole } = readXml(text);
  const [root] = elements;
  if (root === undefined) return flaws;
  const wrongRoot = rootFlaws(root);
  if (wrongRoot.length > 0) return [...flaws, ...wrongRoot];
  const all = [...flaws, ...elementFlaws(elements), ...attributeFlaws(elements)];
  // Half a drawing lacks what its links lead to.
  return isWhole ? [...all, ...expansionFlaws(elements)] : all;
}

function rootFlaws({ local, uri, name, offset, attributes }: XmlElement): readonly SvgFlaw[] {
  if (local !== 'svg' || uri !== SVG) {
    return [
      flawAt(offset, `The root is <${quote(name)}> and must be <svg xmlns="${SVG}">: save as plain SVG.`),
    ];
  }
  if (attributes.some((attribute) => attribute.name === 'viewBox')) return [];
  const sentence =
    'The drawing has no viewBox, so it cannot be fitted to a screen: write one, as in viewBox="0 0 1920 1080".';
  return [flawAt(offset, sentence)];
}
