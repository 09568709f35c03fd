/**
 * Runs in the page: waits for a finger and says how many milliseconds after it landed the first frame was over in which the
 * screen looked different. What a style says counts at the value it has reached, so that a transition that begins with
 * what was there before is no answer yet. Rejects when nothing has changed for so long.
 */
export function watchAnswer(patienceMs: number): { readonly answer: Promise<number> } {
  const looksOf = (element: Element): readonly string[] => {
    const { opacity, transform, color, backgroundColor, borderBlockEndColor } = getComputedStyle(element);
    return [opacity, transform, color, backgroundColor, borderBlockEndColor];
  };
  const look = (touched: Element): string => {
    const layers = [...document.querySelectorAll<HTMLElement>('.layer')].filter(
      ({ dataset }) => dataset['state'] !== 'preparing',
    );
    const parts = [touched, ...[...touched.querySelectorAll('*')].slice(0, 24)];
    return JSON.stringify([layers.length, [...layers, ...parts].map(looksOf)]);
  };
  const answer = new Promise<number>((resolve, reject) => {
    const landed = ({ target, timeStamp }: Event): void => {
      if (!(target instanceof Element)) return;
      const touched = target.closest('button, .layer') ?? target;
      const before = look(touched);
      const watch = (): void => {
        if (performance.now() - timeStamp > patienceMs) reject(new Error(`No answer to ${touched.outerHTML}`));
        else if (touched.isConnected && look(touched) === before) requestAnimationFrame(watch);
        // The next frame begins when this one is on its way to the glass.
        else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
      };
      requestAnimationFrame(watch);
    };
    window.addEventListener('pointerdown', landed, { capture: true, once: true });
  });
  // In an object, so that the driver comes back before there is an answer.
  return { answer };
}
