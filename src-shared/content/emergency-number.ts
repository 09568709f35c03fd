/** Numbers that call for help in one country or another, and would be wrong in the next. */
const KNOWN = '(?:101|102|103|104|110|112|113|911|999)';

/** Not part of a word, of a larger number ("6,112", "1999") or of a smaller one ("112.5"). */
const BEFORE = '(?<![\\p{L}\\p{N}]|\\p{N}[.,\\u00a0\\u202f])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,\\u00a0\\u202f]\\p{N})';

const GAP = '[^\\S\\n]+';

/** Words that follow a telephone number and count nothing. */
const NO_NOUN = [
  `(?:or|and|və|yaxud|ya da|или|и|ou|et)${GAP}${KNOWN}(?!${GAP}\\p{L})`,
  `in(?!${GAP}\\p{N})`,
  'is|now|for|if|at|immediately',
  'nömrə\\p{L}*|zəng',
  'это|немедленно|сразу|номер\\p{L}*',
  'est|pour|immédiatement',
].join('|');

/** "112 states", "112 %", "112-ci", "112-й": a count, a share, a place in a row. */
const COUNTED = `${GAP}(?!(?:${NO_NOUN})(?!\\p{L}))\\p{L}|[^\\S\\n]*%|\\p{Pd}(?:c[iıuü]|й|я|е|го|му|ю|х)(?!\\p{L})`;

const CALL =
  'call|dial|ring|phone|zəng|telefon\\p{L}*|(?:по)?звон\\p{L}*|набер\\p{L}*|набир\\p{L}*|телефон\\p{L}*|appel\\p{L}*|compos\\p{L}*|téléphon\\p{L}*';
const BETWEEN = '[\\s:"“«(]+(?:(?:the|emergency|number|le|au|по|на|номер\\p{L}*|numéro)[\\s:"“«(]+)*';
const CLAUSE_ENDS = '(?=[^\\S\\n]*(?:[.,;:!?)"”»]|$))';

/**
 * A telephone number that somebody is told to call (rule C24): an emergency number that counts nothing, any short number
 * after "call", or a number with its country's code. "112 states" is a count, and 1999 a year.
 */
export const EMERGENCY_NUMBER = new RegExp(
  [
    `${BEFORE}${KNOWN}${AFTER}(?!${COUNTED})`,
    `(?<!\\p{L})(?:${CALL})${BETWEEN}(?:${KNOWN}${AFTER}|\\p{N}{2,4}${CLAUSE_ENDS})`,
    '\\+\\p{N}(?:[\\s()\\p{Pd}]*\\p{N}){6,}',
  ].join('|'),
  'iu',
);
