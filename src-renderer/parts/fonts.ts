/**
 * Resolves once the letters of these words can be drawn in both typefaces. Measuring before that measures
 * the fallback. A font that cannot be loaded resolves too: the fallback is what will be seen.
 */
export async function fontsFor(words: string): Promise<void> {
  const fonts = [`400 20px "Source Serif 4 Variable"`, `420 20px "Onest Variable"`];
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, words)));
}

/** Calls back once now and again whenever the screen's size changes. Returns the end of it. */
export function onScreenSize(element: Element, fit: () => void): () => void {
  const screen = element.closest('.screen') ?? document.documentElement;
  const observer = new ResizeObserver(() => fit());
  observer.observe(screen);
  return () => observer.disconnect();
}
