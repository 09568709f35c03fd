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
  /** The stretches of one line at size 1, from its start, whose ink hangs below the baseline: commas. */
  hanging(text: string, style: Omit<TextStyle, 'sizePx'>): readonly Stretch[];
}

/** A stretch along a line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Large enough that rounding of glyphs to pixels does not show in the ratios. */
const REFERENCE_PX = 200;

/** Round digits reach a little below the baseline; what hangs deeper than this is a comma or a tail. */
const HANGING = 0.05;

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
  const at = (style: Omit<TextStyle, 'sizePx'>): TextStyle => ({ ...style, sizePx: REFERENCE_PX });
  return {
    width: (text, style) => measure(text, style).width * ALLOWANCE,
    ink: (text, style) => {
      const metrics = measure(text, at(style));
      return {
        left: -metrics.actualBoundingBoxLeft / REFERENCE_PX,
        width: (metrics.actualBoundingBoxLeft + metrics.actualBoundingBoxRight) / REFERENCE_PX,
        ascent: metrics.actualBoundingBoxAscent / REFERENCE_PX,
        descent: Math.max(0, metrics.actualBoundingBoxDescent / REFERENCE_PX),
        fontAscent: metrics.fontBoundingBoxAscent / REFERENCE_PX,
        fontHeight: (metrics.fontBoundingBoxAscent + metrics.fontBoundingBoxDescent) / REFERENCE_PX,
      };
    },
    hanging: (text, style) => {
      const signs = [...text];
      return signs.flatMap((sign, index) => {
        if (measure(sign, at(style)).actualBoundingBoxDescent < HANGING * REFERENCE_PX) return [];
        const from = measure(signs.slice(0, index).join(''), at(style)).width / REFERENCE_PX;
        return [{ from, to: from + measure(sign, at(style)).width / REFERENCE_PX }];
      });
    },
  };
}
