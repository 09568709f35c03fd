/** A finger on an element, moved and lifted by the test. */
export interface Finger {
  move(acrossPx: number, alongPx?: number): void;
  lift(): void;
  /** The system takes the touch for itself. */
  cancel(): void;
}

/** Puts a finger on the middle of an element. */
export function finger(element: Element, pointerId = 1): Finger {
  const { left, top, width, height } = element.getBoundingClientRect();
  let clientX = left + width / 2;
  let clientY = top + height / 2;
  const send = (type: string) =>
    element.dispatchEvent(
      new PointerEvent(type, { pointerId, pointerType: 'touch', bubbles: true, clientX, clientY }),
    );
  send('pointerdown');
  return {
    move(acrossPx, alongPx = 0) {
      clientX += acrossPx;
      clientY += alongPx;
      send('pointermove');
    },
    lift: () => void send('pointerup'),
    cancel: () => void send('pointercancel'),
  };
}

/** One finger that goes sideways over an element. */
export function drag(element: Element, acrossPx: number): void {
  const one = finger(element);
  one.move(acrossPx);
  one.lift();
}
