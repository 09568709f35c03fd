/** A colour as the three shares of linear light, red, green and blue, from 0 to 1. */
export type Light = readonly [number, number, number];

type Matrix = readonly [Light, Light, Light];

/**
 * What is left of a colour to eyes that lack one kind of cone, as matrices over linear RGB. G. M. Machado, M. M. Oliveira,
 * L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE Transactions on
 * Visualization and Computer Graphics 15 (6), 2009, severity 1.0.
 */
export const SIGHTS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** Names of the kinds of sight. */
export type Sight = keyof typeof SIGHTS;

/** A colour (#rrggbb) as light; sRGB's own curve (IEC 61966-2-1). */
export function lightOf(colour: string): Light {
  const share = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [share(1), share(3), share(5)];
}

/** How different two colours are to someone: the distance in CIELAB (CIE 1976, ΔE*ab), white D65. About 2 can be told. */
export function differenceTo(sight: Sight, one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => labOf(times(SIGHTS[sight], lightOf(colour))));
  if (a === undefined || b === undefined) throw new Error('A colour is missing');
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function times(matrix: Matrix, [x, y, z]: Light): Light {
  const row = ([a, b, c]: Light): number => Math.min(1, Math.max(0, a * x + b * y + c * z));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** CIE XYZ of sRGB light, relative to its white, and CIELAB of that (CIE 15). */
function labOf([red, green, blue]: Light): readonly [number, number, number] {
  const x = curved((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curved(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curved((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curved(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}
