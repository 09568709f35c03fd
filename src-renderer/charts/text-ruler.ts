/** How a piece of text is set. */
export interface TextStyle {
  readonly sizePx: number;
  readonly weight: number;
  /** Letter spacing in em; 0 when not given. */
  readonly spacing?: number;
}

/** The ink of one line at size 1, from its start and its baseline. */
export interface Ink {
  /** Empty space before the first ink. */
  readonly left: number;
  readonly width: number;
  readonly ascent: number;
  /** 0 when nothing hangs below the baseline. */
  readonly descent: number;
  /** Where the font puts the baseline in a line as high as the font itself, and how high that is. */
  readonly fontAscent: number;
  readonly fontHeight: number;
}

/** Measures text without laying it out. */
export interface TextRuler {
  /** Width of one line in pixels. */
  width(text: string, style: TextStyle): number;
  ink(text: string, style: Omit<TextStyle, 'sizePx'>): Ink;
}

/** Large enough that rounding of glyphs to pixels does not show in the ratios. */
const REFERENCE_PX = 200;

/** The page's letters are hinted and spaced a little differently from the canvas's: leave room for it. */
const ALLOWANCE = 1.015;

/** A ruler that measures with a canvas in the given font family. The font must have been loaded. */
export function canvasRuler(family: string): TextRuler {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('No 2d canvas to measure text with');
  const measure = (text: string, { sizePx, weight, spacing = 0 }: TextStyle): TextMetrics => {
    context.font = `${weight} ${sizePx}px ${family}`;
    context.letterSpacing = `${spacing * sizePx}px`;
    return context.measureText(text);
  };
  return {
    width: (text, style) => measure(text, style).width * ALLOWANCE,
    ink: (text, style) => {
      const metrics = measure(text, { ...style, sizePx: REFERENCE_PX });
      return {
        left: -metrics.actualBoundingBoxLeft / REFERENCE_PX,
        width: (metrics.actualBoundingBoxLeft + metrics.actualBoundingBoxRight) / REFERENCE_PX,
        ascent: metrics.actualBoundingBoxAscent / REFERENCE_PX,
        descent: Math.max(0, metrics.actualBoundingBoxDescent / REFERENCE_PX),
        fontAscent: metrics.fontBoundingBoxAscent / REFERENCE_PX,
        fontHeight: (metrics.fontBoundingBoxAscent + metrics.fontBoundingBoxDescent) / REFERENCE_PX,
      };
    },
  };
}
