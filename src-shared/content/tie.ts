/** What a line break must not part: the space after each of these is made a no-break space. */
const TIES: readonly RegExp[] = [
  // The thousands of a number: "600 000".
  /(?<=\d) (?=\d{3}(?!\d))/g,
  // A measure: "105 × 68 m".
  /(?<=\d) (?=×)/g,
  /(?<=×) (?=\d)/g,
  /(?<=\d) (?=(?:m|km|km²|м|км|км²|%)(?![\p{L}\p{N}]))/gu,
  // The day of a month: "26 May".
  /(?<=(?:^|[^\d.,\u00a0])\d{1,2}) (?=\p{L})/gu,
];

const NO_BREAK_SPACE = '\u00a0';

/** The same words, with numbers, measures and dates that stay together at the end of a line. */
export function tie(text: string): string {
  return TIES.reduce((tied, space) => tied.replace(space, NO_BREAK_SPACE), text);
}
