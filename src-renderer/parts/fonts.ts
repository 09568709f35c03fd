/**
 * Resolves once the letters of these words can be drawn in both typefaces. Measuring before that measures
 * the fallback. A font that cannot be loaded resolves too: the fallback is what will be seen.
 */
export async function fontsFor(words: string): Promise<void> {
  const fonts = [`400 20px "Source Serif 4 Variable"`, `420 20px "Onest Variable"`];
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, words)));
}

/**
 * Calls back now and whenever the stage changes its size, with the screen's or with the sill's.
 * Returns the end of it.
 */
export function onStageSize(element: Element, fit: () => void): () => void {
  const stage = element.closest('[data-stage]') ?? document.documentElement;
  const observer = new ResizeObserver(() => fit());
  observer.observe(stage);
  return () => observer.disconnect();
}
