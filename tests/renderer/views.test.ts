import { describe, expect, it } from 'vitest';
import type { SectionPlace } from '../../src-shared/contract.ts';
import type { View } from '../../src-renderer/views.ts';
import { motionBetween, neighboursOf, wantedBy } from '../../src-renderer/views.ts';
import { play } from '../shared/session/events.ts';
import { quote } from './scenes-to-show.ts';

const scene = quote('q1');
const held = (section: SectionPlace['section'], index: number): View => ({
  type: 'scene',
  scene,
  held: true,
  place: { section, index },
  related: [],
});
const inLoop: View = {
  type: 'scene',
  scene,
  held: false,
  place: { section: 'voices', index: 0 },
  related: [],
};
const doors: View = { type: 'doors' };
const stillThere: View = { type: 'still-there' };

describe('how a view comes in', () => {
  it.each([
    ['the first, at once', null, inLoop, 'none'],
    ['the fault, when it is the first, at once', null, { type: 'fault' }, 'none'],
    ['from scene to scene of the loop', inLoop, inLoop, 'cross'],
    ['from the loop to an item', inLoop, held('voices', 3), 'cross'],
    ['from an item to the loop', held('voices', 3), inLoop, 'cross'],
    ['from the doors to an item', doors, held('safe', 0), 'cross'],
    ['from an item to the doors', held('safe', 0), doors, 'cross'],
    ['from an item to the question', held('safe', 0), stillThere, 'cross'],
    ['to the next item', held('safe', 1), held('safe', 2), 'next'],
    ['to the item before', held('safe', 2), held('safe', 1), 'previous'],
    ['to an item of another section', held('safe', 1), held('figures', 2), 'cross'],
    [
      'to an item of no place',
      held('safe', 1),
      { type: 'scene', scene, held: true, place: null, related: [] },
      'cross',
    ],
  ] satisfies readonly (readonly [string, View | null, View, string])[])('%s', (_name, from, to, motion) => {
    expect(motionBetween(from, to)).toBe(motion);
  });
});

describe('what the session wants on the screen', () => {
  const open = { type: 'open', section: 'safe', index: 4 } as const;

  it.each([
    ['the loop', play(), { key: 'loop:0', type: 'loop', position: 0 }],
    [
      'the loop, a scene on',
      play([5, { type: 'scene-failed', position: 0 }]),
      { key: 'loop:1', type: 'loop', position: 1 },
    ],
    ['the doors', play([5, { type: 'doors' }]), { key: 'doors', type: 'doors' }],
    [
      'an index',
      play([5, open], [6, { type: 'index', section: 'safe' }]),
      { key: 'index:safe', type: 'index', section: 'safe', index: 4 },
    ],
    ['an item', play([5, open]), { key: 'item:safe:4', type: 'item', place: { section: 'safe', index: 4 } }],
    [
      'the question',
      play([5, open], [60_005, { type: 'alarm' }]),
      { key: 'still-there', type: 'still-there' },
    ],
  ])('%s', (_name, session, wanted) => {
    expect(wantedBy(session)).toMatchObject(wanted);
  });

  it('stays the same while a visitor changes what is not the view', () => {
    const before = wantedBy(play([5, open]));
    for (const type of ['source', 'text-size', 'contrast', 'touch'] as const) {
      expect(wantedBy(play([5, open], [6, { type }])).key, type).toBe(before.key);
    }
  });

  it('stays the same while the countdown runs', () => {
    const asked = [
      [5, open],
      [60_005, { type: 'alarm' }],
    ] as const;
    expect(wantedBy(play(...asked, [63_000, { type: 'alarm' }])).key).toBe(wantedBy(play(...asked)).key);
  });
});

describe('the neighbours of an item', () => {
  const sections = { voices: 7, figures: 11, safe: 14, check: 5 };
  const near = (index: number) =>
    neighboursOf(play([5, { type: 'open', section: 'safe', index }]), sections).map(
      ({ side, key }) => `${side} ${key}`,
    );

  it('E4: are one on each side, and none beyond the ends of the section', () => {
    expect(near(4)).toEqual(['next item:safe:5', 'previous item:safe:3']);
    expect(near(0)).toEqual(['next item:safe:1']);
    expect(near(13)).toEqual(['previous item:safe:12']);
  });

  it.each([
    ['in the loop', play()],
    ['at the doors', play([5, { type: 'doors' }])],
    ['in an index', play([5, { type: 'index', section: 'safe' }])],
    [
      'under the question',
      play([5, { type: 'open', section: 'safe', index: 4 }], [60_005, { type: 'alarm' }]),
    ],
  ])('E4: are none %s', (_name, session) => {
    expect(neighboursOf(session, sections)).toEqual([]);
  });
});
