import { describe, expect, it } from 'vitest';
import { nearestRank, spreadOf, type Measurement } from '../../scripts/bench/figures.ts';
import { portIn } from '../../scripts/bench/page.ts';
import { benchRequest } from '../../scripts/bench/request.ts';
import { printTable } from '../../scripts/bench/table.ts';

it.each([
  [[5], 5, 5, 5],
  [[3, 1, 2], 2, 1, 3],
  [[10, 9, 100], 10, 9, 100],
  [[4, 1, 3, 2], 2.5, 1, 4],
  [[2, 2, 1], 2, 1, 2],
])('%j has the median %d and lies from %d to %d', (values, median, lowest, highest) => {
  const given = [...values];
  expect(spreadOf(values)).toEqual({ median, lowest, highest });
  expect(values).toEqual(given);
});

it('no values have no median', () => {
  expect(() => spreadOf([])).toThrow('no median of no values');
});

it.each([
  [[7], 7],
  [[4, 1, 3, 2], 4],
  [Array.from({ length: 20 }, (_, index) => 20 - index), 19],
  [Array.from({ length: 100 }, (_, index) => index + 1), 95],
])('the 95th percentile of %j is %d', (values, rank) => {
  expect(nearestRank(values, 0.95)).toBe(rank);
});

it('no values have no ranks', () => {
  expect(() => nearestRank([], 0.95)).toThrow('no rank among no values');
});

describe('the table', () => {
  const measurements: readonly Measurement[] = [
    {
      what: 'start',
      unit: 's',
      subjects: [
        { name: 'empty', values: [0.4, 0.42, 0.5] },
        { name: 'kiosk', values: [0.63] },
      ],
    },
    {
      what: 'processor time',
      unit: '% of a core',
      subjects: [
        { name: 'empty', values: [0] },
        { name: 'kiosk', values: [23.44, 123.4] },
      ],
    },
  ];

  it('lines up, holds each subject against the first, and has no ratio to nothing', () => {
    expect(printTable(measurements).split('\n')).toEqual([
      '| what           | subject | median           | lowest to highest | ratio | runs |',
      '| -------------- | ------- | ---------------- | ----------------- | ----- | ---- |',
      '| start          | empty   | 0.42 s           | 0.40 to 0.50      | 1.00  | 3    |',
      '| start          | kiosk   | 0.63 s           |                   | 1.50  | 1    |',
      '| processor time | empty   | 0.00 % of a core |                   |       | 1    |',
      '| processor time | kiosk   | 73.4 % of a core | 23.4 to 123       |       | 2    |',
    ]);
  });
});

describe('npm run bench', () => {
  it('measures all there is when nothing is said, and each part once in its order', () => {
    expect(benchRequest([])).toEqual({ parts: ['start', 'memory', 'cpu', 'touch', 'scale'], runs: 7 });
    expect(benchRequest(['--only', 'scale, start,scale', '--runs', '3'])).toEqual({
      parts: ['start', 'scale'],
      runs: 3,
    });
  });

  it.each([
    [['--only', 'speed'], '--only speed: known are start, memory, cpu, touch, scale.'],
    [['--only', ''], '--only : known are'],
    [['--runs', '0'], '--runs 0: expected a number from 1 to 30.'],
    [['--runs', '31'], '--runs 31: expected'],
    [['--runs', '2.5'], '--runs 2.5: expected'],
    [['--fast'], "Unknown option '--fast'"],
    [['start'], "Unexpected argument 'start'"],
  ])('%j is answered with a sentence and the usage', (given, sentence) => {
    const answer = benchRequest(given);
    expect(answer).toContain(sentence);
    expect(answer).toContain('Usage: npm run bench');
  });
});

it.each([
  ['\nDevTools listening on ws://127.0.0.1:34119/devtools/browser/a97011b5\nmore\n', 34119],
  ['Debugger listening on ws://127.0.0.1:34119/a97011b5', null],
  ['', null],
])('%j names the port %s', (standardError, port) => {
  expect(portIn(standardError)).toBe(port);
});
