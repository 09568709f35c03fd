import { expect, it } from 'vitest';
import { fieldsOf } from '../../../src-shared/self-test/touch-fields.ts';

it.each([
  [1920, 1080, { columns: 14, rows: 8 }],
  [1080, 1920, { columns: 8, rows: 14 }],
  [1280, 720, { columns: 14, rows: 8 }],
  [1024, 768, { columns: 11, rows: 8 }],
  [0, 0, { columns: 1, rows: 1 }],
])('Q5: a screen of %d × %d is laid out in nearly square fields', (widthPx, heightPx, fields) => {
  expect(fieldsOf(widthPx, heightPx)).toEqual(fields);
});
