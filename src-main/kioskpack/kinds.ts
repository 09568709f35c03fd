import { extname } from 'node:path';

/** What a pack consists of: its records and words, and pictures. Scripts, pages and fonts are the kiosk's own. */
const CONTENT_ENDINGS = new Set(['.json', '.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif']);

/** Pictures in these formats are packed already; deflate would only cost time. */
const PACKED_ENDINGS = new Set(['.png', '.jpg', '.jpeg', '.webp', '.avif']);

/** Whether a pack may hold a file of this name. */
export function isContentFile(path: string): boolean {
  return CONTENT_ENDINGS.has(extname(path).toLowerCase());
}

/** Whether a file is worth compressing. */
export function isCompressible(path: string): boolean {
  return !PACKED_ENDINGS.has(extname(path).toLowerCase());
}
