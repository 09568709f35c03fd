import { mediaTypeOf } from '../media-types.ts';
import { headersFor } from './headers.ts';
import type { ServedFolders } from './served-file.ts';
import { servedFile } from './served-file.ts';

/** What a request to `kiosk://` is answered with, before anything is read. */
export type Answer =
  | { readonly served: true; readonly file: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly served: false; readonly status: 404 | 405 };

/**
 * G5: a file of ours with its type and headers, for those who only read. The pack's host serves pictures and nothing
 * else: a script or a page that lies in a pack is not even there.
 */
export function answerTo(
  request: { readonly method: string; readonly url: string },
  folders: ServedFolders,
  chromiumMajor: number,
): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { served: false, status: 405 };
  const found = servedFile(request.url, folders);
  const type = found === null ? null : mediaTypeOf(found.file);
  if (found === null || type === null) return { served: false, status: 404 };
  if (found.host === 'content' && !type.startsWith('image/')) return { served: false, status: 404 };
  return {
    served: true,
    file: found.file,
    headers: { ...headersFor(found.host, chromiumMajor), 'Content-Type': type },
  };
}
