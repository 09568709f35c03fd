import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src-shared/units.ts';

/** A span as a clock prints it: `3:07`, `1:02:30` from an hour on. */
export function inMinutes(ms: number): string {
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const seconds = String(Math.floor((ms % MINUTE_MS) / SECOND_MS)).padStart(2, '0');
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}

/** The time of day where the machine is, `14:05`. @param _nowMs the page's own moment, so that it is asked again when that goes on. */
export function timeOfDay(_nowMs: number): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
