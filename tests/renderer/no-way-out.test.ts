import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseBrowserHabits } from '../../src-renderer/no-way-out.ts';

let end: () => void;
beforeEach(() => {
  end = refuseBrowserHabits(window);
});
afterEach(() => end());

/** Whether an event that bubbles from the page is refused. */
const refused = (event: Event): boolean => !document.body.dispatchEvent(event);
const options = { bubbles: true, cancelable: true };

describe('habits of a browser', () => {
  it.each([
    'contextmenu',
    'selectstart',
    'dragstart',
    'dragover',
    'drop',
    'copy',
    'cut',
    'paste',
    'auxclick',
  ])('G8: %s is refused', (name) => expect(refused(new Event(name, options))).toBe(true));

  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, true],
    [4, true],
  ])('G8: of the buttons of a mouse only the first does anything: %i', (button, isRefused) => {
    expect(refused(new MouseEvent('mousedown', { ...options, button }))).toBe(isRefused);
    expect(refused(new MouseEvent('mouseup', { ...options, button }))).toBe(isRefused);
  });

  it('G8: a wheel with Control does not zoom; alone it scrolls', () => {
    expect(refused(new WheelEvent('wheel', { ...options, ctrlKey: true }))).toBe(true);
    expect(refused(new WheelEvent('wheel', options))).toBe(false);
  });

  it('G2: the page calls itself nothing else', () => {
    const { href } = location;
    history.pushState(null, '', '/elsewhere');
    expect(location.href).toBe(href);
  });

  it('G8: an end is an end', () => {
    end();
    expect(refused(new Event('copy', options))).toBe(false);
  });
});
