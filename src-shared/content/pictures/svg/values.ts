/** Why a value is not trusted: it names something outside the drawing, or nobody here knows what it does. */
export type ValueFlaw = 'outside' | 'unknown';

/** Functions a value may use. `url` may too, for `url(#id)` alone. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  `var rgb rgba hsl hsla calc matrix translate translatex translatey scale scalex scaley rotate skewx
  skewy`.split(/\s+/),
);
const LONGEST_FUNCTION = 24;
const LONGEST_ID = 200;

/**
 * What no value needs: escapes that spell a name otherwise, comments that part it, rules, blocks, and the colon
 * and double slash that every address outside has, however it is spelt.
 */
const ADDRESS = /:|\/\//;
const NEVER = /[\\@{}<>;]|\/\*/;

/** An id of the drawing itself. A percent sign is refused: `#%61` is `#a` to a browser. */
const ID = `#([^\\s"'()%\\\\]{1,${LONGEST_ID}})`;
const OWN_URL = new RegExp(`^\\(\\s*(?:${ID}|"${ID}"|'${ID}')\\s*\\)`);
const OWN_LINK = new RegExp(`^${ID}$`);

interface Call {
  /** In lower case; empty where a bracket has no name before it. */
  readonly name: string;
  /** Where its opening bracket stands. */
  readonly at: number;
}

/** What is wrong with the value of a property or of an attribute that measures, or null. */
export function valueFlaw(value: string): ValueFlaw | null {
  if (NEVER.test(value)) return 'unknown';
  if (ADDRESS.test(value)) return 'outside';
  for (const { name, at } of callsIn(value)) {
    if (name === 'url' && urlId(value, at) === null) return 'outside';
    if (name !== 'url' && !FUNCTIONS.has(name)) return 'unknown';
  }
  return null;
}

/** The ids that a value names by `url(#id)`. */
export function urlIds(value: string): readonly string[] {
  const urls = [...callsIn(value)].filter(({ name }) => name === 'url');
  return urls.map(({ at }) => urlId(value, at)).filter((id) => id !== null);
}

/** The id that an href of the drawing itself names, or null for one that leads elsewhere. */
export function linkId(href: string): string | null {
  return OWN_LINK.exec(href)?.[1] ?? null;
}

/**
 * Whether words hold an address: what is drawn does not follow it, yet no picture needs one. Spaces and control
 * characters are left out first, since browsers leave them out of addresses.
 */
export function holdsAddress(words: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const bare = words.replace(/[\s\u0000-\u001f\u007f-\u009f]/g, '');
  return /(?:javascript|vbscript|livescript|https?|ftp|file|blob|filesystem):|data:[\w+.-]*[/,;]/i.test(bare);
}

/**
 * Read backwards from each bracket: a pattern for names would try a long text without brackets at each of its
 * letters.
 */
function* callsIn(value: string): Generator<Call> {
  for (let at = value.indexOf('('); at >= 0; at = value.indexOf('(', at + 1)) {
    const before = value.slice(Math.max(0, at - LONGEST_FUNCTION), at).trimEnd();
    yield { name: /[\w-]*$/.exec(before)?.[0].toLowerCase() ?? '', at };
  }
}

function urlId(value: string, at: number): string | null {
  const match = OWN_URL.exec(value.slice(at, at + LONGEST_ID + 40));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}
