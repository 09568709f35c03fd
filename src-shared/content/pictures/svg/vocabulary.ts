/** The namespace of SVG, and those of the attributes that may have a prefix. */
export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Elements that draw, or that others draw with. What is not here is refused. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon text tspan use symbol view clipPath mask
  linearGradient radialGradient stop pattern marker`.split(/\s+/),
);

/** Attributes that place and measure. */
export const GEOMETRY: ReadonlySet<string> = new Set(
  `viewBox preserveAspectRatio zoomAndPan x y width height rx ry cx cy r d points x1 y1 x2 y2 fx fy fr dx dy rotate
  textLength lengthAdjust pathLength offset gradientUnits gradientTransform spreadMethod patternUnits
  patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits
  refX refY orient`.split(/\s+/),
);

/**
 * Properties that paint, as attributes and in "style". Left out are those that move things (animation,
 * transition), fetch things (filter, cursor, background, content), or carry scripts of old browsers (behavior).
 */
export const PROPERTIES: ReadonlySet<string> = new Set(
  `alignment-baseline baseline-shift block-progression clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering cx cy d direction display dominant-baseline enable-background fill
  fill-opacity fill-rule font font-family font-feature-settings font-kerning font-optical-sizing font-size
  font-size-adjust font-stretch font-style font-variant font-variant-alternates font-variant-caps
  font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings
  font-weight glyph-orientation-horizontal glyph-orientation-vertical height image-rendering inline-size isolation
  kerning letter-spacing line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
  overflow paint-order pointer-events r rx ry shape-inside shape-margin shape-padding shape-rendering solid-color
  solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-decoration-color
  text-decoration-line text-decoration-style text-indent text-orientation text-rendering text-transform transform
  transform-box transform-origin unicode-bidi vector-effect visibility white-space width word-spacing writing-mode x
  y`.split(/\s+/),
);

/** Attributes that say something of an element; nothing is drawn or fetched by them. */
export const WORDS: ReadonlySet<string> = new Set(
  'id class role lang version baseProfile focusable'.split(' '),
);
