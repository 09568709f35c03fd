import { describe, expect, it } from 'vitest';
import { Layers } from '../../src-renderer/layers.svelte.ts';
import type { Layer, Neighbour, View } from '../../src-renderer/views.ts';
import { slide } from './scenes-to-show.ts';

const item = (index: number): View => ({
  type: 'scene',
  scene: slide(`s${index}`),
  held: true,
  place: { section: 'safe', index },
  related: [],
});
const keyOf = (index: number): string => `item:safe:${index}`;
const beside = (side: Neighbour['side'], index: number): Neighbour => ({
  side,
  key: keyOf(index),
  place: { section: 'safe', index },
});

/** The layers as keys and states, in the order in which they lie over each other. */
const told = ({ all }: Layers): readonly string[] => all.map(({ key, state }) => `${key} ${state}`);
const idOf = ({ all }: Layers, key: string): number =>
  all.find((layer: Layer) => layer.key === key)?.id ?? Number.NaN;

/** Layers on which the item at this place stands, with these neighbours ready. */
function standing(index: number, neighbours: readonly Neighbour[]): Layers {
  const layers = new Layers();
  layers.show(item(index), keyOf(index));
  layers.ready(idOf(layers, keyOf(index)));
  layers.settled(idOf(layers, keyOf(index)), []);
  for (const neighbour of neighbours) {
    layers.prepare(item(neighbour.place.index), neighbour);
    layers.ready(idOf(layers, neighbour.key));
  }
  return layers;
}

const BOTH = [beside('previous', 3), beside('next', 5)] as const;

describe('layers', () => {
  it('E4: neighbours are made ready and wait, and the item stays in view', () => {
    const layers = standing(4, BOTH);
    expect(told(layers)).toEqual(['item:safe:4 settled', 'item:safe:3 beside', 'item:safe:5 beside']);
    expect(layers.onView?.key).toBe(keyOf(4));
    expect(layers.only?.key).toBe(keyOf(4));
  });

  it('E4: one that is taken comes in over the item, last, and the other one is gone', () => {
    const layers = standing(4, BOTH);
    expect(layers.takeFromBeside(keyOf(3))).toBe(true);
    expect(told(layers)).toEqual(['item:safe:4 leaving', 'item:safe:3 entering']);
    expect(layers.onView).toMatchObject({ motion: 'previous' });
  });

  it('E4: what it leaves behind waits beside it', () => {
    const layers = standing(4, BOTH);
    layers.takeFromBeside(keyOf(5));
    layers.settled(idOf(layers, keyOf(5)), [beside('previous', 4), beside('next', 6)]);
    expect(told(layers)).toEqual(['item:safe:5 settled', 'item:safe:4 beside']);
    expect(layers.missing([beside('previous', 4), beside('next', 6)])).toEqual([beside('next', 6)]);
  });

  it('E4: one that is taken before it is ready comes in when it is', () => {
    const layers = standing(4, []);
    layers.prepare(item(5), beside('next', 5));
    expect(layers.takeFromBeside(keyOf(5))).toBe(true);
    expect(told(layers)).toEqual(['item:safe:4 settled', 'item:safe:5 preparing']);
    layers.ready(idOf(layers, keyOf(5)));
    expect(told(layers)).toEqual(['item:safe:4 leaving', 'item:safe:5 entering']);
  });

  it('E4: one that is not there cannot be taken', () => {
    expect(standing(4, BOTH).takeFromBeside(keyOf(9))).toBe(false);
  });

  it('E4: none is made ready twice', () => {
    const layers = standing(4, BOTH);
    layers.prepare(item(5), beside('next', 5));
    expect(layers.all).toHaveLength(3);
  });

  it('E4: something else that is wanted sends them away', () => {
    const layers = standing(4, BOTH);
    layers.show({ type: 'doors' }, 'doors');
    expect(told(layers)).toEqual(['item:safe:4 settled', 'doors preparing']);
    expect(layers.only).toBeNull();
  });

  it('of two that are wanted in a hurry the second is prepared, and the first never comes', () => {
    const layers = standing(4, []);
    layers.show(item(7), keyOf(7));
    layers.show(item(8), keyOf(8));
    expect(told(layers)).toEqual(['item:safe:4 settled', 'item:safe:8 preparing']);
  });

  it('news of a layer that has gone, or has come already, changes nothing', () => {
    const layers = standing(4, BOTH);
    const before = layers.all;
    layers.ready(idOf(layers, keyOf(4)));
    expect(layers.settled(idOf(layers, keyOf(3)), [])).toBeNull();
    expect(layers.drop(99)).toBeNull();
    expect(layers.all).toEqual(before);
  });
});
