/** How the application ends. Start scripts and Windows' Shell Launcher map these to "restart" or "stop". */
export const EXIT = {
  /** Left on purpose. */
  done: 0,
  /** `--check` found that the kiosk cannot show what it was asked to. */
  checkFailed: 1,
  /** An argument is wrong: starting again the same way cannot help. */
  usage: 2,
  /** Another kiosk already runs with this user-data folder. */
  alreadyRunning: 3,
} as const;
