import { SECOND_MS } from '../units.ts';

/** How long a turned screen waits for somebody to keep it. */
export const TURN_TRIAL_MS = 15 * SECOND_MS;
