import { changedPack, smallPack } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const AZ_SIGN = ['text/az.json', 'slides', 'stop', 'sign'] as const;
const SIGNS = ['slides/stop.json', 'signs'] as const;

const PICTURE = ['pictures/stop.svg'] as const;
const PLACE = '<rect id="local-word" x="100" y="200" width="160" height="40"/>';

const drawingOf = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080">${inside}</svg>`;

/** The small pack whose slide shows a sign, with the local word on it. */
export function signPack(): Record<string, unknown> {
  const pack = changedPack(changedPack(smallPack(), SIGNS, ['local-word']), AZ_SIGN, 'MİNA');
  return changedPack(pack, PICTURE, drawingOf(PLACE));
}

/** Rule C25: the word on a sign stands on a place of the picture, and fits it. */
export const SIGN_BENDS: readonly Bend[] = [
  {
    rule: 'C25: a place that the picture lacks',
    of: signPack,
    at: [...SIGNS, 0],
    bent: 'another-word',
    finds: 'C25 error',
    says: 'pictures/stop.svg has no <rect id="another-word"> with x, y, width and height',
  },
  {
    rule: 'C25: a place that is moved',
    of: signPack,
    at: PICTURE,
    bent: drawingOf(`<g transform="scale(2)">${PLACE}</g>`),
    mended: drawingOf(`<g>${PLACE}</g>`),
    finds: 'C25 error',
    where: 'slides/stop.json /signs/0',
    says: 'and outside every transform',
  },
  {
    rule: 'C25: a word without a place',
    of: signPack,
    at: SIGNS,
    bent: [],
    mended: ['local-word'],
    finds: 'C25 warning',
    where: 'text/az.json /slides/stop/sign',
    says: 'No sign of this slide has a place for the word: name the places under "signs", or leave it out.',
  },
  {
    rule: 'C25: a word that is too long',
    of: signPack,
    at: AZ_SIGN,
    bent: 'MİNA TƏHLÜKƏSİ VAR',
    mended: 'MİNALAR',
    finds: 'C25 warning',
    says: 'The word is too long for its place on the sign and would be set small: write a shorter one.',
  },
];
