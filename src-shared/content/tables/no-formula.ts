/** What a spreadsheet takes for the beginning of a formula, after any number of our own apostrophes. */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A negative number is a number to a spreadsheet, and harmless. */
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)?$/;

/** Whether a spreadsheet would take a cell's text for a formula and reckon, or worse. */
export function isLikeFormula(text: string): boolean {
  return LIKE_A_FORMULA.test(text);
}

/** A cell's text as no spreadsheet takes it for a formula. */
export function noFormula(text: string): string {
  return isLikeFormula(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}
