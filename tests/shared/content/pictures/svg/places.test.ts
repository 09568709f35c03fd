import { describe, expect, it } from 'vitest';
import { framingOf, placeBox } from '../../../../../src-shared/content/pictures/svg/places.ts';
import { readXml } from '../../../../../src-shared/content/pictures/svg/xml.ts';
import { svg } from '../pictures.ts';

const placeIn = (drawing: string) => placeBox(readXml(drawing).elements, 'a');
const framing = (drawing: string) => framingOf(readXml(drawing).elements);

describe('C25: the place for a word', () => {
  it.each([
    ['as it is written', '<rect id="a" x="10" y="-2.5" width="176" height="38"/>', [10, -2.5, 176, 38]],
    ['in groups that leave it there', '<g><g><rect id="a" width="8" height="4"/></g></g>', [0, 0, 8, 4]],
  ])('is read %s', (_, drawing, [x, y, width, height]) => {
    expect(placeIn(svg(drawing))).toEqual({ x, y, width, height });
  });

  it.each([
    ['not there', '<rect id="b" width="8" height="4"/>'],
    ['another element', '<path id="a" d="M0 0"/>'],
    ['moved', '<rect id="a" width="8" height="4" transform="scale(2)"/>'],
    ['in what is moved', '<g transform="scale(2)"><g><rect id="a" width="8" height="4"/></g></g>'],
    ['a share of what is around it', '<rect id="a" width="50%" height="4"/>'],
    ['without a height', '<rect id="a" width="8"/>'],
    ['without an area', '<rect id="a" width="8" height="0"/>'],
  ])('is none when it is %s', (_, drawing) => {
    expect(placeIn(svg(drawing))).toBeNull();
  });
});

describe('C25: how a drawing is laid into a box', () => {
  const ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080"';

  it('is its own way, with the part that each view shows', () => {
    const views = '<view id="square" viewBox="920 80 1000 1000"/>';
    expect(framing(`${ROOT} preserveAspectRatio="xMidYMax slice">${views}</svg>`)).toEqual({
      fill: 'xMidYMax slice',
      views: { landscape: '0 0 1920 1080', square: '920 80 1000 1000', portrait: '0 0 1920 1080' },
    });
  });

  it('is whole, in the middle, where it does not say how (SVG 2, 8.6)', () => {
    expect(framing(`${ROOT}/>`)?.fill).toBe('xMidYMid meet');
  });

  it('is not known of one without a size', () => {
    expect(framing('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBeNull();
    expect(framing('')).toBeNull();
  });
});
