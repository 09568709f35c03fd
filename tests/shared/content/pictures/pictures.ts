import { crc32, deflateSync } from 'node:zlib';
import { DEFAULT_PICTURE_LIMITS } from '../../../../src-shared/content/pictures/limits.ts';
import { pictureFindings } from '../../../../src-shared/content/pictures/picture.ts';

/**
 * The smallest pictures of each type, 3 × 2 pixels unless the name says otherwise, made with ImageMagick 6.9,
 * cwebp 1.2 and avifenc 0.11 from one PNG. Two are turned: a photograph by its Exif, an AVIF by its `irot`.
 */
export const TINY = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAABlBMVEX/AAAAAP9sof2OAAAADElEQVQI12NgYHgAAADkAOF67cd7AAAAAElFTkSuQmCC',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAaEAEAAQUAAAAAAAAAAAAAAAAAAQIDE1OS/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIbPe219SAYPP//Z',
  'progressive jpeg':
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUAQEAAAAAAAAAAAAAAAAAAAAE/9oADAMBAAIQAxAAAAGEGP8A/8QAFhAAAwAAAAAAAAAAAAAAAAAAAAER/9oACAEBAAEFAqz/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AX//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AX//xAAVEAEBAAAAAAAAAAAAAAAAAAAAMf/aAAgBAQAGPwKv/8QAFhAAAwAAAAAAAAAAAAAAAAAAAGGR/9oACAEBAAE/IXqf/9oADAMBAAIAAwAAABDz/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxB//8QAFRABAQAAAAAAAAAAAAAAAAAAAPH/2gAIAQEAAT8Qtn//2Q==',
  webp: 'UklGRjoAAABXRUJQVlA4IC4AAADwAQCdASoDAAIAAsBMJaACdLoAAwkG+4AA/vWjIsNov4oLhFi3v4czrtKjAAAA',
  'lossless webp': 'UklGRh4AAABXRUJQVlA4TBIAAAAvAkAAAA8Q87//8x8O5iCi/xE=',
  'webp with alpha':
    'UklGRlwAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAiIiI////AFZQOCAuAAAAsAEAnQEqAwACAALATCWgAnQBDv4C7AD+9aMiw2i//JT/6Vv7d+Pfkc70qMAAAA==',
  'animated webp':
    'UklGRoQAAABXRUJQVlA4WAoAAAACAAAAAwAAAQAAQU5JTQYAAAD/////AABBTk1GKAAAAAAAAAAAAAMAAAEAAGQAAAJWUDhMDwAAAC8DQAAABxD9j/4HIqL/AQBBTk1GKAAAAAAAAAAAAAMAAAEAAGQAAABWUDhMDwAAAC8DQAAABxDR//4HIqL/AQA=',
  avif: 'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAC4AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAMAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAA0ABoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAADZtZGF0EgAKCDgEKwgIaDSAMiAYwA0000QAQcG9sto0beSph1t2xloaBsoSeyyxTuH+oA==',
  'turned avif':
    'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAD8bWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABJAAAAC4AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAdGlwcnAAAABUaXBjbwAAABRpc3BlAAAAAAAAAAMAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAA0ABoAAAAAJaXJvdAEAAAAYaXBtYQAAAAAAAAABAAEFAQKDBIUAAAA2bWRhdBIACgg4BCsICGg0gDIgGMANNNNEAEHBvbLaNG3kqYdbdsZaGgbKEnsssU7h/qA=',
} as const;

export type Tiny = keyof typeof TINY;

export function tiny(name: Tiny): Uint8Array {
  return Uint8Array.from(Buffer.from(TINY[name], 'base64'));
}

/** Letters as bytes, one each (Latin 1), and bytes as they are, one after the other. */
export function bytesOf(...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
}

/** The same bytes with some of them replaced from an offset on. */
export function withBytes(
  bytes: Uint8Array,
  at: number,
  replacement: string | readonly number[],
): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(bytesOf(replacement), at);
  return changed;
}

/** A number in four bytes, the highest one first. */
export function long(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A number in four bytes, the lowest one first. */
export function longLittle(value: number): Uint8Array {
  return long(value).reverse();
}

/** One chunk of a PNG, with the checksum that zlib computes. */
export function pngChunk(type: string, contents: string | Uint8Array | readonly number[] = ''): Uint8Array {
  const body = bytesOf(type, contents);
  return bytesOf(long(body.length - 4), body, long(crc32(body)));
}

export const PNG_SIGNATURE = '\u0089PNG\r\n\u001a\n';

export function pngHeader(
  widthPx: number,
  heightPx: number,
  rest: readonly number[] = [8, 0, 0, 0, 0],
): Uint8Array {
  return pngChunk('IHDR', bytesOf(long(widthPx), long(heightPx), rest));
}

/** Sixteen grey pixels: enough for 4 × 3, each line with its filter. */
export const PNG_PIXELS = pngChunk('IDAT', deflateSync(new Uint8Array(16)));
export const PNG_END = pngChunk('IEND');

/** A PNG of the chunks given. */
export function png(...chunks: readonly Uint8Array[]): Uint8Array {
  return bytesOf(PNG_SIGNATURE, ...chunks);
}

/** An SVG with the root that every drawing has. */
export function svg(inside: string, rootAttributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${rootAttributes}>${inside}</svg>`;
}

/** The findings of a picture as `code level sentence`. The tiny ones are not warned of for being so. */
export function told(picture: Uint8Array | string, file = 'pictures/p.svg', limits = {}): readonly string[] {
  const bytes = typeof picture === 'string' ? Uint8Array.from(Buffer.from(picture)) : picture;
  const findings = pictureFindings(bytes, {
    file,
    limits: { ...DEFAULT_PICTURE_LIMITS, leastSidePx: 1, ...limits },
  });
  for (const finding of findings) {
    if (finding.file !== file || finding.pointer !== '') throw new Error('A finding names another place.');
  }
  return findings.map(({ code, level, sentence }) => `${code} ${level} ${sentence}`);
}
