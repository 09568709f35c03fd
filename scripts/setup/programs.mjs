// Where programs are on this machine.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium and Chrome under the names that Linux gives them. */
const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const BROWSER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium for tests: CHROMIUM_PATH when set, else the first one found; undefined when there is none. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return (
    BROWSER_NAMES.map(findProgram).find((path) => path !== undefined) ?? BROWSER_PLACES.find(isExecutable)
  );
}

/**
 * The full path of a program on the PATH, or undefined.
 * @param {string} name
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} name */
export function isProgram(name) {
  return findProgram(name) !== undefined;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
