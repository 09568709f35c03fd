import { flawAt, quote } from './flaws.ts';
import type { XmlWalk } from './xml.ts';

/** Adds to the walk what a drawing may not have besides elements, and the place where it stops being XML. */
export function listenForTheRest(walk: XmlWalk): void {
  const { parser, text, flaws } = walk;
  const refuse = (begins: string, sentence: string): void => {
    if (!walk.isLost)
      flaws.push(flawAt(Math.max(0, text.lastIndexOf(begins, parser.position - 1)), sentence));
  };
  parser.on('doctype', () => {
    refuse('<!DOCTYPE', 'A DOCTYPE names things outside the drawing: delete it, or save as plain SVG.');
  });
  parser.on('processinginstruction', ({ target }) => {
    refuse('<?', `<?${quote(target)}?> tells programs to do something: delete it, or save as plain SVG.`);
  });
  parser.on('cdata', () => {
    refuse('<![CDATA[', 'Web pages read a CDATA section otherwise: write its words plainly.');
  });
  parser.on('comment', (comment) => {
    // A web page takes such a comment for ended, and reads what is in it.
    if (/^-?>/.test(comment)) refuse('<!--', 'Web pages read this comment otherwise: delete it.');
  });
  parser.on('xmldecl', ({ encoding = 'UTF-8', version }) => {
    if (!/^utf-?8$/i.test(encoding)) refuse('<?', 'The drawing says it is not in UTF-8: save it in UTF-8.');
    if (version !== '1.0') refuse('<?', 'The drawing is not XML 1.0: save as plain SVG.');
  });
  parser.on('error', ({ message }) => {
    const what = quote(message.replace(/\.$/, ''));
    const at = Math.min(text.length, Math.max(0, parser.position - 1));
    if (!walk.isLost) flaws.push(flawAt(at, `This is not well-formed XML (${what}): save as plain SVG.`));
    walk.isLost = true;
  });
}
