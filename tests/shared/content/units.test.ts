import { describe, expect, it } from 'vitest';
import { FORMULA_NAMES, unitProblem, type FormulaName } from '../../../src-shared/content/arithmetic.ts';
import { unitSchema } from '../../../src-shared/content/fields.ts';
import { dimensionOf, FREE_UNIT, UNIT_NAMES, UNITS } from '../../../src-shared/content/units.ts';

const IN_HECTARES = 'is computed from hectares';
const OF_A_NUMBER = 'is computed from a number, and this is a share';

describe('units', () => {
  it.each([
    ['hectare', 'area', 'har'],
    ['square-kilometre', 'area', 'km2'],
    ['square-metre', 'area', 'm2'],
    ['kilometre', 'length', 'km'],
    ['metre', 'length', 'm'],
    ['kilogram', 'mass', 'kg'],
    ['tonne', 'mass', 't'],
    ['year', 'time', 'a'],
    ['month', 'time', 'mo'],
    ['day', 'time', 'd'],
    ['hour', 'time', 'h'],
    ['%', 'share', '%'],
    ['us-dollar', 'money', '{USD}'],
    ['euro', 'money', '{EUR}'],
    ['person', 'count', '{person}'],
    ['mine', 'count', '{mine}'],
    ['state', 'count', '{state}'],
    ['household', 'count', '{household}'],
    ['item', 'count', '{item}'],
    ['date', 'date', '{date}'],
  ] as const)('A6: %s measures %s, and UCUM writes it %s', (unit, dimension, ucum) => {
    expect(dimensionOf(unit)).toBe(dimension);
    expect(UNITS[unit].ucum).toBe(ucum);
  });

  it('A6: the list is closed, and no unit of it is written as an annotation', () => {
    expect(UNIT_NAMES).toHaveLength(20);
    expect(UNIT_NAMES.filter((name) => FREE_UNIT.test(name))).toEqual([]);
  });

  it.each(['{school}', '{state or area}', '{məktəb}', '{person (at least)}', '{ha/day}', '{constructor}'])(
    'A6: %s is anything else that is counted',
    (unit) => {
      expect(unitSchema.safeParse(unit).success).toBe(true);
      expect(dimensionOf(unit)).toBe('count');
    },
  );

  it.each([
    'school',
    '{}',
    '{ }',
    '{ school}',
    '{school }',
    '{sch{oo}l}',
    '{school',
    'school}',
    'constructor',
    '',
  ])('A6: %j is no unit', (unit) => {
    expect(unitSchema.safeParse(unit).success).toBe(false);
  });
});

describe('formulas and units', () => {
  it.each<[FormulaName, string, string | null]>([
    ['square-kilometres', 'hectare', null],
    ['square-kilometres', 'square-kilometre', IN_HECTARES],
    ['square-kilometres', '{hectares of land}', IN_HECTARES],
    ['square-side', 'hectare', null],
    ['square-side', 'square-metre', IN_HECTARES],
    ['football-pitches', 'hectare', null],
    ['football-pitches', 'person', IN_HECTARES],
    ['football-pitches', '%', IN_HECTARES],
    ['per-day', 'person', null],
    ['per-day', '{school}', null],
    ['per-day', '%', OF_A_NUMBER],
    ['millions', 'mine', null],
    ['millions', '%', OF_A_NUMBER],
    ['share-percent', 'person', null],
    ['share-percent', '%', null],
  ])('A6: %s of %s: %s', (formula, unit, problem) => {
    if (problem === null) expect(unitProblem(formula, unit)).toBeNull();
    else expect(unitProblem(formula, unit)).toContain(problem);
  });

  it('A6: every formula takes some unit of the list', () => {
    for (const formula of FORMULA_NAMES) {
      expect(
        UNIT_NAMES.some((unit) => unitProblem(formula, unit) === null),
        formula,
      ).toBe(true);
    }
  });
});
