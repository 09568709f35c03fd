/** How the application ends. Start scripts and Windows' Shell Launcher map these to "restart" or "stop". */
export const EXIT = {
  /** Left on purpose. */
  done: 0,
  /** `--check` found that the kiosk cannot show what it was asked to, or the application is damaged. */
  failed: 1,
  /** An argument is wrong: starting again the same way cannot help. */
  usage: 2,
  /** Another kiosk already runs with this user-data folder. */
  alreadyRunning: 3,
  /** The operator asked for a new start: whoever looks after the process starts it again. */
  restart: 4,
  /** The window was closed from within, against the lock: to be started again. */
  lostWindow: 5,
} as const;

/** Ends the application at once, with a sentence on standard error for whoever started it. */
export function leave(code: (typeof EXIT)[keyof typeof EXIT], sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  // Electron's `process.exit` returns before all is over: who is asked meanwhile shall know.
  process.exitCode = code;
  process.exit(code);
}
