import type { Preferences, SessionEvent } from './session.ts';
import { TEXT_SIZES } from './session.ts';

/** What a visitor chooses by an event; null when it is about something else (rule S5). */
export function choiceOf(preferences: Preferences, event: SessionEvent): Partial<Preferences> | null {
  switch (event.type) {
    case 'language':
      return { language: event.language, original: false };
    case 'text-size':
      return { textSize: afterIn(TEXT_SIZES, preferences.textSize) };
    case 'contrast':
      return { contrast: preferences.contrast === 'high' ? 'normal' : 'high' };
    case 'reach':
      return { reach: preferences.reach === 'low' ? 'normal' : 'low' };
    case 'motion':
      return { motion: preferences.motion === 'less' ? 'full' : 'less' };
    case 'original':
      return { original: !preferences.original };
    default:
      return null;
  }
}

function afterIn<T>(steps: readonly [T, ...T[]], current: T): T {
  return steps[steps.indexOf(current) + 1] ?? steps[0];
}
