import type { Declaration, Literal } from './declarations.ts';

/** A colour by its digits or by a function of them. */
const COLOUR = /#[\da-f]{3,8}(?![\w-])|(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;

/** The named colours of CSS (CSS Color Module Level 4, 6.1). `transparent`, `currentcolor` and `inherit` name none. */
const NAMES =
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen';
const NAMED = new RegExp(`(?<![\\w-])(?:${NAMES.replaceAll(' ', '|')})(?![\\w-])`, 'i');
const ALL_NAMES: ReadonlySet<string> = new Set(NAMES.split(' '));

/** Lengths that stand for themselves. Those in em and percent follow a size that a token gave. */
const LENGTH = /\d(?:px|pt|pc|cm|mm|in|q|rem|vw|vh|vmin|vmax|vi|vb|cqw|cqh|cqi|cqb|cqmin|cqmax)(?![\w-])/i;
const DURATION = /(?<![\w-])\d*\.?\d+m?s(?![\w-])/i;

/** Properties and attributes that paint, the tokens' own included. */
const PAINTS =
  /^--|color$|^(?:background|border|outline|fill|stroke|box-shadow|text-shadow|text-decoration|accent|caret|filter)/;

/** Names under which the page's own style sheets hand a size of type on to where it is set. */
const NAMES_A_SIZE = /^--(?:size|type)-|^--[\w-]+-size$|^--(?:title|line|lead|label|small)$/;

/** What a declaration says in digits where a token says it; null when it does not. */
export function faultOf({ property, value, forced }: Declaration): string | null {
  // Texts, addresses and the names of tokens can hold anything.
  const said = value.replaceAll(/"[^"]*"|'[^']*'|url\([^)]*\)|--[\w-]+/g, ' ');
  if (!forced && PAINTS.test(property) && (COLOUR.test(said) || NAMED.test(said))) return 'a colour';
  if (setsType(property) && LENGTH.test(sizeIn(property, said))) return 'a size of type';
  if (!/^(?:d|points|transform|viewBox)$/.test(property) && DURATION.test(said)) return 'a duration';
  return null;
}

function setsType(property: string): boolean {
  return /^font(?:-size)?$/.test(property) || NAMES_A_SIZE.test(property);
}

/** `font` says the leading after a slash, which is measured against the size. */
function sizeIn(property: string, said: string): string {
  return property === 'font' ? (said.split('/')[0] ?? said) : said;
}

/** The same of code: a colour in a text, or a duration of an animation in digits. */
export function faultOfLiteral({ value, property }: Literal): string | null {
  if (typeof value === 'number') return property === 'duration' && value > 0 ? 'a duration' : null;
  const paints = property !== null && PAINTS.test(property);
  if (COLOUR.test(value) || (paints && ALL_NAMES.has(value.toLowerCase()))) return 'a colour';
  return null;
}
