/** Words and the breaking space between them; a no-break space holds. */
const BREAKING_SPACE = /[ \n\t]+/u;

/**
 * The text in lines no wider than `maxWidth`, broken at spaces only. A single word that is wider stays whole
 * and sticks out, so the caller must compare the result with what it has.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  widthOf: (line: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(BREAKING_SPACE)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** The width of the widest line; 0 when there is none. */
export function widest(lines: readonly string[], widthOf: (line: string) => number): number {
  return Math.max(0, ...lines.map(widthOf));
}
