import { describe, expect, it } from 'vitest';
import { bytesOf, svg, tiny, told, type Tiny } from './pictures.ts';

describe('the type of a picture', () => {
  it.each<[Tiny, string]>([
    ['png', 'png'],
    ['jpeg', 'jpg'],
    ['jpeg', 'jpeg'],
    ['progressive jpeg', 'JPG'],
    ['webp', 'webp'],
    ['lossless webp', 'webp'],
    ['webp with alpha', 'webp'],
    ['avif', 'avif'],
    ['turned avif', 'avif'],
  ])('C17: a whole %s named .%s has no finding', (name, ending) => {
    expect(told(tiny(name), `pictures/p.${ending}`)).toEqual([]);
  });

  it.each<[Tiny, string, string]>([
    ['png', 'pictures/p.jpg', 'this is PNG: rename it to pictures/p.png'],
    ['jpeg', 'pictures/p.png', 'this is JPEG: rename it to pictures/p.jpg'],
    ['webp', 'pictures/a.b.png', 'this is WebP: rename it to pictures/a.b.webp'],
    ['avif', 'pictures/p', 'this is AVIF: rename it to pictures/p.avif'],
    ['png', 'pictures/p.svg', 'this is PNG: rename it to pictures/p.png'],
  ])('C17: a %s that is named %s is told its right name', (name, file, sentence) => {
    expect(told(tiny(name), file)).toEqual([
      `C17 error By its contents ${sentence}, here and where it is named.`,
    ]);
  });

  it('C17: a drawing that is named as a photograph is judged as a drawing', () => {
    expect(told(svg('<script/>'), 'pictures/p.png')).toEqual([
      expect.stringContaining('C17 error By its contents this is SVG: rename it to pictures/p.svg'),
      expect.stringContaining('C18 error Line 1, column'),
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', bytesOf(''), 'The file is empty'],
    ['GIF', bytesOf('GIF89a', [1, 0, 1, 0]), 'a GIF picture'],
    ['BMP', bytesOf('BM', [70, 0, 0, 0]), 'a BMP picture'],
    ['TIFF', bytesOf('II*\0', [8, 0, 0, 0]), 'a TIFF picture'],
    ['TIFF, the other way round', bytesOf('MM\0*', [0, 0, 0, 8]), 'a TIFF picture'],
    ['HEIC', bytesOf([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic'), 'a HEIC photograph'],
    ['HEIF', bytesOf([0, 0, 0, 20], 'ftypmif1', [0, 0, 0, 0], 'miaf'), 'a HEIC photograph'],
    ['MP4', bytesOf([0, 0, 0, 20], 'ftypisom', [0, 0, 2, 0], 'mp41'), 'a film'],
    ['a sound', bytesOf('RIFF', [4, 0, 0, 0], 'WAVE'), 'no picture of a type that is known here'],
    ['JPEG XL', bytesOf([0xff, 0x0a, 0xfa]), 'a JPEG XL picture'],
    ['JPEG XL in a box', bytesOf([0, 0, 0, 12], 'JXL \r\n\u0087\n'), 'a JPEG XL picture'],
    ['JPEG 2000', bytesOf([0, 0, 0, 12], 'jP  \r\n\u0087\n'), 'a JPEG 2000 picture'],
    ['an icon', bytesOf([0, 0, 1, 0, 1, 0]), 'an icon'],
    ['Photoshop', bytesOf('8BPS', [0, 1]), 'a Photoshop file'],
    ['PDF', bytesOf('%PDF-1.7'), 'a PDF document'],
    ['PostScript', bytesOf('%!PS-Adobe-3.0 EPSF-3.0'), 'a PostScript file'],
    ['ZIP', bytesOf('PK\u0003\u0004'), 'a ZIP archive'],
    ['SVGZ', bytesOf([0x1f, 0x8b, 8, 0]), 'SVGZ'],
    ['HTML', bytesOf('\n<!DOCTYPE html><html></html>'), 'a web page'],
    ['HTML without a doctype', bytesOf('<HTML lang="en">'), 'a web page'],
    ['Git LFS', bytesOf('version https://git-lfs.github.com/spec/v1\noid sha256:00'), 'Git LFS'],
    ['plain words', bytesOf('a picture of a field'), 'no picture of a type that is known here'],
    ['zeros', new Uint8Array(9), 'no picture of a type that is known here'],
    ['UTF-16 with its mark', bytesOf([0xff, 0xfe], '<\0s\0v\0g\0'), 'UTF-16'],
    ['UTF-16 without its mark', bytesOf('\0<\0s\0v\0g'), 'UTF-16'],
  ])('C17: %s is no picture for the kiosk and is called by its name', (_, bytes, name) => {
    expect(told(bytes)).toEqual([expect.stringMatching(/^C17 error .*: .*\.$/)]);
    expect(told(bytes)[0]).toContain(name);
  });
});
