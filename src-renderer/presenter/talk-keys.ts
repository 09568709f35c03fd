import { eventOfKey } from '../../src-shared/talk/keys.ts';
import { isControl, isRightToLeft } from '../targets.ts';
import type { TalkPage } from './talk-page.svelte.ts';

/**
 * Keys and clickers, on both screens. Whoever walks through the controls with Tab presses them with Enter and space; a control that a
 * finger or a mouse pressed does not keep the keyboard, so that space leads on.
 */
export function answersKeys(page: TalkPage): (target: Window) => () => void {
  return (target) => {
    const key = (event: KeyboardEvent): void => {
      const { target: focused } = event;
      const isPress = ['Enter', ' '].includes(event.key);
      if (event.key === 'Tab' || (isPress && isControl(focused))) return;
      const meant = eventOfKey(event, isRightToLeft(document.documentElement));
      if (meant === null) return;
      event.preventDefault();
      // A key that is held down leads on once: a talk is not leafed through by accident.
      if (!event.repeat) page.act(meant);
    };
    const click = ({ detail }: MouseEvent): void => {
      if (detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    target.addEventListener('keydown', key);
    target.addEventListener('click', click);
    return () => {
      target.removeEventListener('keydown', key);
      target.removeEventListener('click', click);
    };
  };
}
