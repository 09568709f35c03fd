import { TURN_TRIAL_MS } from '../../src-shared/operator/turn-trial.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { Timer } from '../timer.ts';

type Turn = Settings['screenTurn'];

/** A turn of the screen on trial (rule O8). */
export interface TurnTrial {
  /** Turns the screen; it turns back by itself unless it is kept. */
  begin(turn: Turn): void;
  keep(): void;
  /** Nobody is there any more who could keep it: it turns back at once. */
  end(): void;
}

/** Held in main: whatever becomes of the page that asked, a picture that nobody can read any more turns back. */
export function turnTrial(settings: Pick<SettingsStore, 'now' | 'change'>, timer: Timer): TurnTrial {
  let onTrial: { readonly before: Turn; readonly cancel: () => void } | null = null;
  const keep = (): void => {
    onTrial?.cancel();
    onTrial = null;
  };
  const end = (): void => {
    const before = onTrial?.before;
    keep();
    if (before !== undefined) void settings.change({ screenTurn: before });
  };
  return {
    begin(turn) {
      // Another one tried meanwhile: what it goes back to is what was there before the first.
      const before = onTrial?.before ?? settings.now().screenTurn;
      keep();
      onTrial = { before, cancel: timer.after(TURN_TRIAL_MS, end) };
      void settings.change({ screenTurn: turn });
    },
    keep,
    end,
  };
}
