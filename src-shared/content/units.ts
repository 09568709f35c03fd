/** What a unit measures; formulas ask for it (rule A6). `count` is a number of things or people. */
export type Dimension = 'area' | 'length' | 'mass' | 'time' | 'money' | 'share' | 'count' | 'date';

interface Unit {
  readonly dimension: Dimension;
  /** The code of UCUM (The Unified Code for Units of Measure), where it has one. */
  readonly ucum: string;
}

/** The closed list of units. Whatever else is counted is written `{school}`, as UCUM writes annotations. */
export const UNITS = {
  '%': { dimension: 'share', ucum: '%' },
  hectare: { dimension: 'area', ucum: 'har' },
  'square-kilometre': { dimension: 'area', ucum: 'km2' },
  'square-metre': { dimension: 'area', ucum: 'm2' },
  kilometre: { dimension: 'length', ucum: 'km' },
  metre: { dimension: 'length', ucum: 'm' },
  kilogram: { dimension: 'mass', ucum: 'kg' },
  tonne: { dimension: 'mass', ucum: 't' },
  year: { dimension: 'time', ucum: 'a' },
  month: { dimension: 'time', ucum: 'mo' },
  day: { dimension: 'time', ucum: 'd' },
  hour: { dimension: 'time', ucum: 'h' },
  'us-dollar': { dimension: 'money', ucum: '{USD}' },
  euro: { dimension: 'money', ucum: '{EUR}' },
  person: { dimension: 'count', ucum: '{person}' },
  item: { dimension: 'count', ucum: '{item}' },
  mine: { dimension: 'count', ucum: '{mine}' },
  state: { dimension: 'count', ucum: '{state}' },
  household: { dimension: 'count', ucum: '{household}' },
  /** Only in facts.json: a day that is known, such as 4 April. */
  date: { dimension: 'date', ucum: '{date}' },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitName = keyof typeof UNITS;

/** Names of the closed list, in its order. */
export const UNIT_NAMES: readonly UnitName[] = Object.keys(UNITS).filter((name) => isUnitName(name));

/** Anything else that is counted: `{school}`, `{state or area}`, `{person (at least)}`. */
export const FREE_UNIT = /^\{[^\s{}](?:[^{}]*[^\s{}])?\}$/;

/** What a unit measures; anything in braces is a count. */
export function dimensionOf(unit: string): Dimension {
  return isUnitName(unit) ? UNITS[unit].dimension : 'count';
}

function isUnitName(name: string): name is UnitName {
  return Object.hasOwn(UNITS, name);
}
