import { describe, expect, it } from 'vitest';
import { eventOfKey } from '../../../src-shared/talk/keys.ts';

const key = (name: string, code = name) => eventOfKey({ key: name, code }, false)?.type ?? null;

describe('keys of a talk', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    [' ', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Enter', 'enter'],
    ['Escape', 'escape'],
    ['F5', 'show'],
    ['.', 'black'],
    ['MediaTrackNext', 'next'],
    ['MediaTrackPrevious', 'back'],
    ['7', 'digit'],
    ['Tab', null],
    ['F1', null],
    ['constructor', null],
  ])('R9: %s', (name, expected) => {
    expect(key(name)).toBe(expected);
  });

  it.each([
    ['b', 'KeyB', 'black'],
    ['и', 'KeyB', 'black'],
    ['w', 'KeyW', 'white'],
    ['g', 'KeyG', 'go-to'],
    ['l', 'KeyL', 'next-language'],
    ['t', 'KeyT', 'reset-clock'],
    ['s', 'KeyS', 'swap'],
  ])('R9: %s on any keyboard', (name, code, expected) => {
    expect(key(name, code)).toBe(expected);
  });

  it('R9: arrows turn round where words go to the left', () => {
    expect(eventOfKey({ key: 'ArrowLeft', code: 'ArrowLeft' }, true)).toEqual({ type: 'next' });
  });
});
