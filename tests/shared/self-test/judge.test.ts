import { describe, expect, it } from 'vitest';
import { CHECKS, toDo, verdict, type Verdicts } from '../../../src-shared/self-test/checks.ts';
import { judge, LEAST_FREE_BYTES, type MachineFacts } from '../../../src-shared/self-test/judge.ts';

const WELL: MachineFacts = {
  clock: { time: '2026-11-29 09:00', zone: 'Asia/Baku', isPlausible: true },
  disk: { refusal: null, freeBytes: 8_000_000_000 },
  staysAwake: true,
  networkSockets: 0,
  content: { isOther: false, errors: 0, warnings: 2 },
  isPinKept: true,
  incidents: 0,
};
const PEOPLE = ['touch', 'sound', 'colours', 'upright', 'letters', 'clock'] as const;

describe('a machine that is well', () => {
  it('Q2: is good in everything that it can tell by itself; the rest is for a person', () => {
    const verdicts = judge(WELL);
    expect(new Set(Object.values(verdicts).map(({ state }) => state))).toEqual(new Set(['good']));
    expect(toDo(verdicts)).toEqual(PEOPLE);
  });

  it('Q2: of a system that cannot be looked into, nothing is claimed', () => {
    const verdicts = judge({ ...WELL, networkSockets: null });
    expect(verdicts.network?.state).toBe('unknown');
    expect(toDo(verdicts)).toEqual(PEOPLE);
  });
});

describe('what is to be mended is said', () => {
  it.each([
    ['clock', { clock: { ...WELL.clock, isPlausible: false } }, 'selfTestClockCannotBe'],
    ['disk', { disk: { refusal: 'EROFS', freeBytes: 0 } }, 'selfTestDiskRefused'],
    ['disk', { disk: { refusal: null, freeBytes: LEAST_FREE_BYTES - 1 } }, 'selfTestDiskLow'],
    ['awake', { staysAwake: false }, 'selfTestAwakeMend'],
    ['network', { networkSockets: 1 }, 'selfTestNetworkMend'],
    ['content', { content: { isOther: false, errors: 1, warnings: 0 } }, 'selfTestContentMend'],
    ['content', { content: { isOther: true, errors: 0, warnings: 0 } }, 'selfTestContentRefused'],
    ['pin', { isPinKept: false }, 'selfTestPinMend'],
    ['recovery', { incidents: 3 }, 'selfTestRecoveryMend'],
  ] as const)('Q2, Q3: %s: %j', (check, facts, says) => {
    const verdicts = judge({ ...WELL, ...facts });
    expect(verdicts[check]).toMatchObject({ state: 'mend', says });
    expect(toDo(verdicts)).toContain(check);
  });

  it('Q3: exactly so much free is enough, and what nobody can tell is no fault', () => {
    for (const freeBytes of [LEAST_FREE_BYTES, null])
      expect(judge({ ...WELL, disk: { refusal: null, freeBytes } }).disk?.state).toBe('good');
  });
});

describe('the doors', () => {
  const all = (state: 'good' | 'mend' | 'unknown'): Verdicts =>
    Object.fromEntries(CHECKS.map((check) => [check, verdict(check, state, 'selfTestGood')]));

  it('Q1: stay shut while nobody has looked at something', () => {
    expect(toDo({})).toEqual(CHECKS);
    const { touch, ...others } = all('good');
    expect(touch).toBeDefined();
    expect(toDo(others)).toEqual(['touch']);
  });

  it('Q1: open when all is good, or cannot be told here', () => {
    expect(toDo(all('good'))).toEqual([]);
    expect(toDo(all('unknown'))).toEqual([]);
    expect(toDo(all('mend'))).toEqual(CHECKS);
  });
});
