import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generatePack, sceneCopies } from '../fixtures/generate-pack.ts';
import { folderFiles } from '../../src-main/pack-files.ts';
import { checkPack } from '../../src-shared/content/check.ts';
import { openPack } from '../../src-shared/content/open-pack.ts';
import { interleave } from '../../src-shared/programme/order.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generated-pack-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('kinds come in turn, and every scene has an id of its own', () => {
  const copies = sceneCopies({ quotations: ['q1'], statistics: ['items', 'area'], slides: ['s01'] }, 8);
  expect(copies.map(({ id }) => id)).toEqual([
    'q1',
    'items',
    's01',
    'q1-2',
    'area',
    's01-2',
    'q1-3',
    'items-2',
  ]);
  expect(copies[7]).toEqual({ folder: 'statistics', like: 'items', id: 'items-2' });
});

it('a pack larger than the bundled one has as many scenes as asked for, and not one finding against it', () => {
  generatePack(folder, 50);
  const files = folderFiles(folder);
  const opened = openPack(files, interleave);
  if (!opened.ok) throw new Error('The generated pack does not open');
  expect(opened.pack.front.sections).toEqual({ voices: 17, figures: 17, safe: 16, check: 5 });
  expect(opened.pack.front.loopLength).toBe(50);
  expect(checkPack(files, '2026-01-01').filter(({ level }) => level !== 'note')).toEqual([]);
});

it('words lie scene by scene, so that nothing large is read at the start', () => {
  generatePack(folder, 40);
  const files = folderFiles(folder);
  expect(files.readText('text/en.json')).not.toContain('"quotations"');
  expect(files.list('text/ru/statistics')).toHaveLength(13);
});
