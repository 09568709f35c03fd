import { changedPack, smallPack } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const PACK = JSON.stringify(smallPack()['pack.json']);
const SLIDE = JSON.stringify(smallPack()['slides/stop.json']);

/** The small pack whose Azerbaijani words of one scene belong into a file of their own. */
const withoutWords = (): Record<string, unknown> =>
  changedPack(smallPack(), ['text/az.json', 'statistics', 'yearly'], undefined);

/** Rules C1 and C16: files are there, are JSON, and are written in a format that this kiosk reads. */
export const FILE_BENDS: readonly Bend[] = [
  {
    rule: 'C1: a file that is not JSON is named',
    at: ['sources.json'],
    bent: '[\n  {"id": "report",,}\n]',
    finds: 'C1 error',
    says: 'This is not JSON: look at line 2, column 19',
  },
  {
    rule: 'C1: a missing file is named',
    at: ['speakers.json'],
    bent: undefined,
    finds: 'C1 error',
    says: 'There is no such file: add it, or take it out of the list that names it.',
  },
  {
    rule: 'C1: an empty file is named',
    at: ['speakers.json'],
    bent: ' \n',
    finds: 'C1 error',
    says: 'The file is empty: write it anew, or take back the last change.',
  },
  {
    rule: 'C1: letters that were saved in another encoding',
    at: ['speakers.json'],
    bent: '{"speakers":[{"id":"a-speaker","source":"report","note":"caf\uFFFD"}]}',
    mended: '{"speakers":[{"id":"a-speaker","source":"report","note":"café"}]}',
    finds: 'C1 error',
    says: 'These letters are not UTF-8: save the file as UTF-8.',
  },
  {
    rule: 'C1: a missing file of a language is named',
    at: ['text/az.json'],
    bent: undefined,
    finds: 'C1 error',
    says: 'There is no such file',
  },
  {
    rule: 'C1: a scene that is listed and has no file is named',
    at: ['statistics/items.json'],
    bent: undefined,
    finds: 'C1 error',
    says: 'There is no such file',
  },
  {
    rule: 'C1: a key stands once',
    at: ['pack.json'],
    bent: PACK.replace('"id":"small"', '"id":"a","id":"small"'),
    mended: PACK,
    finds: 'C1 error',
    says: '"id" stands twice in one object: the first is lost, rename or remove one.',
  },
  {
    rule: 'C1: a key stands once in a scene',
    at: ['slides/stop.json'],
    bent: SLIDE.replace('{', '{"hour":"dawn",'),
    mended: SLIDE,
    finds: 'C1 error',
    says: '"hour" stands twice',
  },
  {
    rule: 'C1: a key stands once in the words of a single scene',
    of: withoutWords,
    at: ['text/az/statistics/yearly.json'],
    bent: '{"lead":"insan","lead":"nəfər","marks":{"grid":"Xətt."}}',
    mended: '{"lead":"nəfər","marks":{"grid":"Xətt."}}',
    finds: 'C1 error',
    says: '"lead" stands twice',
  },
  {
    rule: 'C16: a format of tomorrow is refused',
    at: ['pack.json', 'formatVersion'],
    bent: 3,
    mended: 2,
    finds: 'C16 error',
    says: 'This pack is written in format 3, and this kiosk reads up to 2: update the kiosk.',
  },
];
