import { expect, it } from 'vitest';
import { examine } from '../../../src-main/examination.ts';
import { machineDisk } from '../../../src-main/kioskpack/disk.ts';
import { selfTestBook } from '../../../src-main/self-test/self-test-book.ts';
import type { ContentFinding } from '../../../src-shared/errors.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

const finding = (level: ContentFinding['level']): ContentFinding => ({
  code: 'C1',
  level,
  file: 'pack.json',
  pointer: '',
  sentence: 'Something.',
});

function book(changes: { found?: readonly ContentFinding[]; nowMs?: number; incidents?: number } = {}) {
  return selfTestBook({
    userData: temporaryFolder(),
    disk: machineDisk,
    inUse: () => ({ folder: '/pack', refusal: null }) as never,
    examine: () => examine([changes.found ?? []].values(), () => 0),
    staysAwake: () => true,
    processes: () => [process.pid],
    nowMs: () => changes.nowMs ?? Date.parse('2027-03-05T10:00:00'),
    incidents: () => changes.incidents ?? 0,
  });
}

it('Q2: looks at the disk, the content and what is kept', async () => {
  const { verdicts, clock } = await book({ found: [finding('warning'), finding('note')] }).look();
  expect(verdicts.disk?.state).toBe('good');
  expect(verdicts.content).toMatchObject({ state: 'good', values: { n: 1 } });
  expect(verdicts.pin?.state).toBe('mend');
  expect(clock).toMatchObject({ time: '2027-03-05 10:00', isPlausible: true });
});

it.each([
  ['content with an error', { found: [finding('error')] }, 'content'],
  ['a clock without a battery', { nowMs: 0 }, 'clock'],
  ['pages that ended', { incidents: 2 }, 'recovery'],
] as const)('Q2: %s is to be mended', async (_name, changes, check) => {
  expect((await book(changes).look()).verdicts[check]?.state).toBe('mend');
});

it('Q6: what was left to do last is kept in this run, with the time', () => {
  const selfTest = book();
  expect(selfTest.last()).toBeNull();
  selfTest.done({ toDo: ['touch'] });
  selfTest.done({ toDo: [] });
  expect(selfTest.last()).toEqual({ at: '2027-03-05 10:00', toDo: [] });
});
