import { letters } from './bytes.ts';
import { brandsOf } from './iso-boxes.ts';

/** The types of picture that the kiosk shows. */
export type PictureType = 'png' | 'jpeg' | 'webp' | 'avif' | 'svg';

/**
 * What a file is by its bytes, whatever its name: a picture the kiosk shows, or a sentence about what it is
 * instead.
 */
export type TypeTold =
  | { readonly isShown: true; readonly type: PictureType }
  | { readonly isShown: false; readonly sentence: string };

const SHOWN = 'PNG, JPEG, WebP, AVIF or SVG';

/** How files begin that end up in a folder of pictures and are none that the kiosk shows. */
const OTHERS: readonly (readonly [name: string, ...begins: string[]])[] = [
  ['a GIF picture', 'GIF8'],
  ['a BMP picture', 'BM'],
  ['a TIFF picture or a raw photograph', 'II*\0', 'II+\0', 'MM\0*', 'MM\0+'],
  ['a JPEG XL picture', '\u00ff\n', '\0\0\0\fJXL '],
  ['a JPEG 2000 picture', '\0\0\0\fjP  ', '\u00ff\u004f\u00ff\u0051'],
  ['an icon', '\0\0\u0001\0', '\0\0\u0002\0'],
  ['a Photoshop file', '8BPS'],
  ['a PDF document', '%PDF'],
  ['a PostScript file', '%!PS', '\u00c5\u00d0\u00d3\u00c6'],
  ['a ZIP archive or an office document', 'PK\u0003\u0004', 'PK\u0005\u0006'],
];

/** Tells what a file is from its first bytes. */
export function typeOf(bytes: Uint8Array): TypeTold {
  if (bytes.length === 0) return isNot('The file is empty: copy the picture anew.');
  const start = letters(bytes, 0, 1024);
  const brands = brandsOf(bytes);
  if (start.startsWith('PNG', 1)) return shown('png');
  if (start.startsWith('\u00ff\u00d8\u00ff')) return shown('jpeg');
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return shown('webp');
  if (brands.includes('avif') || brands.includes('avis')) return shown('avif');
  if (brands.length > 0) return otherMedia(brands);
  return textType(start) ?? otherType(start);
}

/** Files that are written in letters, or null for others. */
function textType(start: string): TypeTold | null {
  if (/^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(start)) {
    return isNot('This is text in UTF-16, and a drawing is written in UTF-8: save it as plain SVG.');
  }
  if (start.startsWith('\u001f\u008b')) {
    return isNot('This is a compressed file (SVGZ is one): save it as plain SVG, uncompressed.');
  }
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(text)) {
    return isNot('This is a web page, as when a download fails: fetch the picture anew.');
  }
  if (text.startsWith('<')) return shown('svg');
  if (!text.startsWith('version https://git-lfs')) return null;
  return isNot('This is a note of Git LFS in place of the picture: run "git lfs pull".');
}

/** Photographs of telephones and films have the same outer form as AVIF. */
function otherMedia(brands: readonly string[]): TypeTold {
  const isHeic = brands.some((brand) => /^(?:he[iv]|mif1|msf1)/.test(brand));
  return saveAs(isHeic ? 'a HEIC photograph' : 'a film');
}

function otherType(start: string): TypeTold {
  const other = OTHERS.find(([, ...begins]) => begins.some((signature) => start.startsWith(signature)));
  if (other !== undefined) return saveAs(other[0]);
  return isNot(`This is no picture of a type that is known here: it must be ${SHOWN}.`);
}

function shown(type: PictureType): TypeTold {
  return { isShown: true, type };
}

function isNot(sentence: string): TypeTold {
  return { isShown: false, sentence };
}

function saveAs(what: string): TypeTold {
  return isNot(`This is ${what}, which the kiosk does not show: save the picture as ${SHOWN}.`);
}
