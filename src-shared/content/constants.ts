/** Hectares in a square kilometre, by definition of the hectare (10,000 m²). */
export const HECTARES_PER_SQUARE_KILOMETRE = 100;

/**
 * A football pitch in metres: 105 × 68, the size asked for at international matches. It is a stated constant
 * and not from any report, so it is always printed beside the number it gives.
 */
export const PITCH_LENGTH_METRES = 105;
export const PITCH_WIDTH_METRES = 68;

/** A pitch in hectares: 105 × 68 m = 7,140 m² = 0.714 ha. */
export const PITCH_HECTARES = (PITCH_LENGTH_METRES * PITCH_WIDTH_METRES) / 10_000;

/** How many pitches fill a square kilometre: 140.06. */
export const PITCHES_PER_SQUARE_KILOMETRE = HECTARES_PER_SQUARE_KILOMETRE / PITCH_HECTARES;
