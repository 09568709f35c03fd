/** Where the scripts read and write. Everything they make is ignored by git. */
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** What can be thrown away at any time: it is made again. */
export const CACHE = join(ROOT, '.cache');

/** Where electron-vite puts what it builds. */
export const OUT = join(ROOT, 'out');
