import { expect, it } from 'vitest';
import { dayConfig, dayTop } from '../../../src-renderer/charts/day-config.ts';
import { daySlots, highest, lowest, worstSlot } from '../../../src-renderer/charts/day-slots.ts';

const minutes = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ at: `09:${String(index).padStart(2, '0')}`, value }));

it('few minutes are a bar each', () => {
  expect(daySlots(minutes([1, null, 3]), highest)).toEqual(minutes([1, null, 3]));
});

it('many minutes are put together, every one in one bar, and the worst is what is seen', () => {
  const day = minutes(Array.from({ length: 60 }, (_, index) => index % 7));
  const slots = daySlots(day, highest, 12);
  expect(slots).toHaveLength(12);
  const worst = slots.map((_, index) =>
    Math.max(...day.slice(index * 5, index * 5 + 5).map(({ value }) => value ?? 0)),
  );
  expect(slots.map(({ value }) => value)).toEqual(worst);
  expect(daySlots(day, lowest, 12)[0]).toEqual({ at: '09:00', value: 0 });
});

it('a stretch in which nothing was drawn has no value', () => {
  expect(daySlots(minutes([null, null, 60, 58]), lowest, 2)).toEqual([
    { at: '09:00', value: null },
    { at: '09:02', value: 58 },
  ]);
});

it('the worst is named where it was last', () => {
  const slots = daySlots(minutes([5, 9, 9, null]), highest);
  expect(worstSlot(slots, highest)).toBe(2);
  expect(worstSlot(slots, lowest)).toBe(0);
  expect(worstSlot(daySlots(minutes([null]), lowest), lowest)).toBe(-1);
});

it('bars stand on zero and end at the highest', () => {
  const slots = daySlots(minutes([200, null, 400]), highest);
  const palette = { paper: 'p', data: ['1', '2', '3'], rest: 'r', restFurrow: 'f' } as const;
  const config = dayConfig(slots, { palette, devicePixelRatio: 1 });
  expect(config.data.datasets[0]?.data).toEqual([200, 0, 400]);
  expect(config.options?.scales?.['y']).toMatchObject({ min: 0, max: 400 });
  expect(dayTop([])).toBe(1);
});
