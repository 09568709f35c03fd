import { expect, it } from 'vitest';
import { incidentsIn } from '../../../src-main/self-test/incidents.ts';

const crashed = { reason: 'crashed', times: 2, lastAt: '2026-11-24 09:30' };
const scene = { sceneId: 'q1', pack: 'small 1.0.0' };

it.each([
  ['nothing', [], [], false, 0],
  ['pages that ended', [crashed, { ...crashed, reason: 'hung', times: 1 }], [], false, 3],
  ['what was planned', [{ ...crashed, reason: 'night' }], [], false, 0],
  ['a scene that was set aside', [], [scene], false, 1],
  ['safe mode', [], [], true, 1],
] as const)('Q2: %s', (_name, restarts, quarantined, safeMode, count) => {
  expect(incidentsIn({ restarts, quarantined, safeMode })).toBe(count);
});
