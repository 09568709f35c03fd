import { describe, expect, it } from 'vitest';
import { ownKb, parseStat, pssKb, treeOf } from '../../scripts/bench/processes.ts';

// As Linux 6.1 prints it, the name changed to one that would mislead whoever counts spaces or brackets.
const STAT =
  '1439 (odd ) S 7 (x) S 1367 1364 1241 0 -1 4194560 13031 0 12 0 48 9 3 4 20 0 15 0 521025 1185713440 20372 0 0';

const ROLLUP = `55d1c0a00000-7ffd2b5f2000 ---p 00000000 00:00 0                          [rollup]
Rss:              157204 kB
Pss:               80211 kB
Pss_Anon:          60100 kB
Pss_Shmem:          1000 kB
Pss_Dirty:         60200 kB
SwapPss:               5 kB
`;

describe('a process', () => {
  it('is read whatever its name holds', () => {
    expect(parseStat(STAT)).toEqual({ pid: 1439, parentPid: 1367, cpuTicks: 57 });
  });

  it.each([[''], ['1439 (electron)'], ['1439 (electron) S 1 2 3']])('%j is none', (text) => {
    expect(parseStat(text)).toBeNull();
  });
});

describe('an application', () => {
  const process = (pid: number, parentPid: number) => ({ pid, parentPid, cpuTicks: 1 });
  const all = [
    process(1, 0),
    process(40, 30),
    process(20, 10),
    process(10, 1),
    process(30, 10),
    process(21, 1),
  ];

  it('is its process with all that it started, at any depth, each once', () => {
    expect(treeOf(10, all).map(({ pid }) => pid)).toEqual([10, 20, 30, 40]);
  });

  it('that has ended has no processes', () => {
    expect(treeOf(99, all)).toEqual([]);
  });
});

it('memory is the proportional share, not what is only resident or dirty', () => {
  expect(pssKb(ROLLUP)).toBe(80211);
});

it('what a process allocated itself is told apart from the files it shares', () => {
  expect(ownKb(ROLLUP)).toBe(61_100);
});

it('a process whose memory cannot be told counts nothing', () => {
  expect([pssKb(''), ownKb('')]).toEqual([0, 0]);
});
