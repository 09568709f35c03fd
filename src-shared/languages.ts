/**
 * The interface's words, one file a language in `assets/languages`. `{n}` and `{total}` stand for numbers.
 * A key that is missing here is a compile error where it is used, and a finding where a file lacks it.
 */
export const INTERFACE_KEYS = [
  'touchToExplore',
  'home',
  'back',
  'next',
  'previous',
  'close',
  'startOver',
  'continue',
  'stillThere',
  'stillThereExplained',
  'secondsShort',
  'placeOf',
  'controls',
  'language',
  'textSize',
  'contrast',
  'lessMotion',
  'reach',
  'readAloud',
  'source',
  'sourcePublished',
  'sourcePublisher',
  'sourceChecked',
  'sourceDateUnknown',
  'sourceNoAddress',
  'checkedPrimary',
  'checkedVerified',
  'checkedSecondHand',
  'takeItWithYou',
  'opensOnYourPhone',
  'openADoor',
  'voices',
  'voicesExplained',
  'figures',
  'figuresExplained',
  'staySafe',
  'staySafeExplained',
  'allVoices',
  'allFigures',
  'allPictures',
  'rangeOf',
  'listBack',
  'listOn',
  'storyPath',
  'pictureNumber',
  'pictureSeen',
  'seenOf',
  'seeAlso',
  'check',
  'answerSafe',
  'answerUnsafe',
  'nextSituation',
  'toRemember',
  'checkThanks',
  'draftNote',
  'translatedNote',
  'showOriginal',
  'showFirst',
  'showTranslation',
  'partOf',
  'asTable',
  'faultTitle',
  'opensQuote',
  'closesQuote',
] as const;

export type InterfaceKey = (typeof INTERFACE_KEYS)[number];
export type InterfaceWords = Readonly<Record<InterfaceKey, string>>;

/** The words with each `{name}` replaced; a name without a value stays as it is, so that a test can see it. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/**
 * Which way a language is written, by the script that its tag names or that it is usually written in. From a table of
 * scripts and not from the engine's `textInfo`: the oldest engine the kiosk runs on and the newest answer alike.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script) ? 'rtl' : 'ltr';
}
