import type { PowerMonitor, PowerSaveBlocker } from 'electron';

/** What of Electron knows of sleep. */
export interface PowerSenses {
  readonly powerMonitor: PowerMonitor;
  readonly powerSaveBlocker: PowerSaveBlocker;
}

/** What is known of the display's sleep. */
interface Power {
  /** Whether the display is kept on. */
  readonly staysAwake: () => boolean;
}

/**
 * Keeps the display on, and tells when the machine has slept or was locked (rule U5): its clocks then show something else than
 * expected.
 */
export function watchPower({ powerMonitor, powerSaveBlocker }: PowerSenses, woken: () => void): Power {
  let blocker = powerSaveBlocker.start('prevent-display-sleep');
  const wake = (): void => {
    // Seen on no machine, but promised by none: what kept the display on may be gone after a sleep.
    if (!powerSaveBlocker.isStarted(blocker)) blocker = powerSaveBlocker.start('prevent-display-sleep');
    woken();
  };
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
  return { staysAwake: () => powerSaveBlocker.isStarted(blocker) };
}
