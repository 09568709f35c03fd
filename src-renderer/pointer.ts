/**
 * Hides the pointer until a mouse moves, and again as soon as a finger touches: on a touch screen an arrow
 * is dirt on the picture.
 */
export function pointerHiding(document_: Document): () => void {
  const show = (event: PointerEvent) => {
    const shown = event.pointerType === 'mouse' && (event.movementX !== 0 || event.movementY !== 0);
    if (shown) document_.documentElement.dataset['pointer'] = 'shown';
  };
  const hide = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') document_.documentElement.dataset['pointer'] = 'hidden';
  };
  document_.documentElement.dataset['pointer'] = 'hidden';
  document_.addEventListener('pointermove', show);
  document_.addEventListener('pointerdown', hide);
  return () => {
    document_.removeEventListener('pointermove', show);
    document_.removeEventListener('pointerdown', hide);
  };
}
