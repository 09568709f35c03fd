import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fontRules } from '../../../src-main/handout/fonts.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fonts-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('holds each typeface once, and in itself', () => {
  const rule = '@font-face{font-family:Onest;src:url(./onest-latin.woff2)format("woff2")}';
  writeFileSync(join(folder, 'onest-latin.woff2'), 'bytes');
  writeFileSync(join(folder, 'index.css'), `${rule}body{color:red}`);
  writeFileSync(join(folder, 'operator.css'), rule);
  const base64 = Buffer.from('bytes').toString('base64');
  expect(fontRules(folder)).toBe(
    `@font-face{font-family:Onest;src:url(data:font/woff2;base64,${base64})format("woff2")}`,
  );
});

it('says so where there is none', () => {
  expect(() => fontRules(folder)).toThrow('no style sheet with typefaces');
});
