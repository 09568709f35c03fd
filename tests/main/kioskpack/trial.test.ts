import { describe, expect, it } from 'vitest';
import type { PackPointer } from '../../../src-main/kioskpack/pointer.ts';
import { decideStart } from '../../../src-main/kioskpack/trial.ts';

const pointer = (current: string | null, previous: string | null, starts: number | null): PackPointer => ({
  formatVersion: 1,
  current,
  previous,
  trial: starts === null ? null : { starts },
});

describe('which installed pack a start plays', () => {
  it.each<[string, PackPointer, readonly string[], PackPointer, string | null]>([
    ['a proven pack plays', pointer('b', 'a', null), ['a', 'b'], pointer('b', 'a', null), null],
    [
      'nothing installed: the one of the kiosk',
      pointer(null, 'a', null),
      ['a'],
      pointer(null, 'a', null),
      null,
    ],
    ['a pack on trial has its first start', pointer('b', 'a', 0), ['a', 'b'], pointer('b', 'a', 1), null],
    [
      'after a start without a scene, the one before',
      pointer('b', 'a', 1),
      ['a', 'b'],
      pointer('a', null, null),
      'showed no scene: a plays',
    ],
    ['after many as well', pointer('b', 'a', 7), ['a', 'b'], pointer('a', null, null), 'a plays'],
    [
      'with none before, the one of the kiosk',
      pointer('b', null, 1),
      ['b'],
      pointer(null, null, null),
      'comes with the kiosk plays',
    ],
    [
      'with the one before gone as well',
      pointer('b', 'a', 1),
      ['b'],
      pointer(null, null, null),
      'comes with the kiosk plays',
    ],
    [
      'a folder that is gone: the one before',
      pointer('b', 'a', null),
      ['a'],
      pointer('a', null, null),
      'folder of b is gone: a plays',
    ],
    [
      'a folder that is gone, on trial',
      pointer('b', 'a', 0),
      ['a'],
      pointer('a', null, null),
      'folder of b is gone: a plays',
    ],
    [
      'both gone: the one of the kiosk',
      pointer('b', 'a', null),
      [],
      pointer(null, null, null),
      'comes with the kiosk plays',
    ],
  ])('%s', (_what, before, there, after, sentence) => {
    const decision = decideStart(before, (name) => there.includes(name));
    expect(decision.pointer).toEqual(after);
    if (sentence === null) expect(decision.sentence).toBeNull();
    else expect(decision.sentence).toContain(sentence);
  });

  it('a start that changes nothing gives the very pointer, so that nothing need be written', () => {
    const before = pointer('b', 'a', null);
    expect(decideStart(before, () => true).pointer).toBe(before);
  });
});
