import { flawAt, quote, type SvgFlaw } from './flaws.ts';
import { ELEMENTS, SVG } from './vocabulary.ts';
import type { XmlElement } from './xml.ts';

const MOVES = 'moves the drawing, and nothing on the screen moves by itself: delete it.';
const WEB_PAGE = 'is a piece of a web page: delete it, or draw it.';
const EFFECT =
  'is an effect that small machines draw slowly: flatten it into paths, or save the picture as WebP.';
const FONT = 'brings letters along: convert text to paths (Path, Object to Path).';

/**
 * Why elements are refused that drawing programs, or people with other things in mind, put into drawings; by
 * lower-case name.
 */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['script', 'is a program, and a picture has none: delete it, or save as plain SVG.'],
  ['handler', 'is a program, and a picture has none: delete it.'],
  ['foreignobject', 'is a piece of a web page: convert its text to paths, and save as plain SVG.'],
  [
    'style',
    'may fetch what it names (@import, url): save as SVG with presentation attributes instead of style sheets.',
  ],
  ['image', 'draws another file: trace it into paths, or use that file itself as the picture.'],
  ['a', 'is a link, and the kiosk leads nowhere: ungroup it, or save as plain SVG.'],
  ['animate', MOVES],
  ['animatecolor', MOVES],
  ['animatemotion', MOVES],
  ['animatetransform', MOVES],
  ['set', MOVES],
  ['discard', MOVES],
  ['filter', EFFECT],
  ['iframe', WEB_PAGE],
  ['object', WEB_PAGE],
  ['embed', WEB_PAGE],
  ['video', WEB_PAGE],
  ['audio', WEB_PAGE],
  ['canvas', WEB_PAGE],
  ['font', FONT],
  ['font-face', FONT],
  ['textpath', 'is text along a path: convert it to paths (Path, Object to Path).'],
  ['switch', 'chooses between parts of the drawing: keep one part, and save as plain SVG.'],
  [
    'metadata',
    'is not shown: delete it (Inkscape: optimized SVG without metadata), and write the source into sources.json.',
  ],
]);

/** What is wrong with the elements themselves: kinds that are not allowed, and words that are no words. */
export function elementFlaws(elements: readonly XmlElement[]): readonly SvgFlaw[] {
  return elements.flatMap((element) => {
    const reason = refusal(element);
    if (reason !== null) return [flawAt(element.offset, `<${quote(element.name)}> ${reason}`)];
    const around = elements[element.parent];
    // A web page reads the inside of these as a web page.
    const isInWords = around !== undefined && ['title', 'desc'].includes(around.local);
    return isInWords
      ? [flawAt(element.offset, `<${around.local}> holds words only: take <${element.local}> out of it.`)]
      : [];
  });
}

/** Whether an element is one that a drawing may have. */
export function isAllowed({ uri, local }: XmlElement): boolean {
  return uri === SVG && ELEMENTS.has(local);
}

function refusal(element: XmlElement): string | null {
  if (isAllowed(element)) return null;
  const reason = REASONS.get(element.local.toLowerCase());
  if (reason !== undefined) return reason;
  if (element.uri === SVG && element.local.startsWith('fe')) return EFFECT;
  if (element.uri !== SVG) return 'belongs to a program or a web page, not to SVG: save as plain SVG.';
  return 'is not an element the kiosk shows: convert it to paths, and save as plain SVG.';
}
