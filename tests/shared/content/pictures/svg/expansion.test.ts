import { describe, expect, it } from 'vitest';
import { svg, told } from '../pictures.ts';

const CIRCLE = 'is drawn with itself, in a circle';
const TOO_MANY = 'more than 100,000 elements';
const TOO_DEEP = 'nested more than 100 deep';

function times(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

/** Groups that each draw the one before, ten times by what is given. */
function laughs(generations: number, draw: (id: string) => string): string {
  return `<g id="l0"><path d="M0 0"/></g>${times(generations, (index) => `<g id="l${index + 1}">${draw(`l${index}`).repeat(10)}</g>`)}`;
}

describe('drawings that grow when they are drawn', () => {
  it.each([
    ['a use of what is around it', '<g id="a"><g><use href="#a"/></g></g>'],
    ['a use of the whole', '<use href="#root"/>'],
    ['a use of itself', '<use id="a" href="#a"/>'],
    ['two that use each other', '<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'],
    ['a symbol in itself', '<symbol id="a"><use href="#a"/></symbol>'],
    ['a pattern painted with itself', '<pattern id="a"><path fill="url(#a)"/></pattern>'],
    [
      'a pattern painted with itself by its style',
      '<pattern id="a"><path style="stroke:url(#a)"/></pattern>',
    ],
    ['a clip path clipped by itself', '<clipPath id="a" clip-path="url(#a)"/>'],
    ['a mask in a mask', '<mask id="a"><g mask="url(#b)"/></mask><mask id="b"><g mask="url(#a)"/></mask>'],
    ['a marker at its own ends', '<marker id="a"><path marker-end="url(#a)"/></marker>'],
    [
      'gradients that build on each other',
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>',
    ],
  ])('C18: %s is refused', (_, inside) => {
    const findings = told(svg(inside, ' id="root"'));
    expect(findings).toEqual([expect.stringContaining(CIRCLE)]);
  });

  it.each([
    ['uses', laughs(5, (id) => `<use href="#${id}"/>`)],
    ['uses with the older link', laughs(5, (id) => `<use xlink:href="#${id}"/>`)],
    ['masks', laughs(5, (id) => `<g mask="url(#${id})"/>`)],
    ['patterns', laughs(5, (id) => `<path fill="url(#${id})"/>`)],
    ['patterns in style', laughs(5, (id) => `<path style="fill:url('#${id}')"/>`)],
    [
      'patterns that all inside inherits',
      `<pattern id="p0"><path/></pattern>${times(5, (index) => `<pattern id="p${index + 1}"><g fill="url(#p${index})">${'<path/>'.repeat(10)}</g></pattern>`)}`,
    ],
    [
      'patterns that all inside inherits by style',
      `<pattern id="p0"><path/></pattern>${times(5, (index) => `<pattern id="p${index + 1}"><g style="stroke:url(#p${index})">${'<path/>'.repeat(10)}</g></pattern>`)}`,
    ],
    ...['marker-start', 'marker-end'].map((property): [string, string] => [
      `a marker at each ${property}`,
      `<marker id="m">${'<path/>'.repeat(200)}</marker><g ${property}="url(#m)">${'<path/>'.repeat(600)}</g>`,
    ]),
    [
      'a marker at each of many points',
      `<marker id="m">${'<path/>'.repeat(100)}</marker><path marker-mid="url(#m)" d="${'h1'.repeat(1000)}"/>`,
    ],
    [
      'a marker at each point of what is used',
      `<path id="p" d="${'h1'.repeat(1000)}"/><marker id="m">${'<path/>'.repeat(100)}</marker><g marker="url(#m)"><use href="#p"/></g>`,
    ],
  ])('C18: copies of copies by %s are counted and refused', (_, inside) => {
    expect(told(svg(inside))).toEqual([expect.stringContaining(TOO_MANY)]);
  });

  it.each([
    ['three generations of ten', laughs(3, (id) => `<use href="#${id}"/>`)],
    ['nine thousand tufts of grass', `<path id="t"/>${'<use href="#t"/>'.repeat(9000)}`],
    [
      'nine thousand lines of one gradient',
      `<linearGradient id="a">${'<stop/>'.repeat(20)}</linearGradient><g fill="url(#a)">${'<path/>'.repeat(9000)}</g>`,
    ],
    [
      'arrows',
      `<marker id="m"><path/></marker><g marker-end="url(#m)">${'<path d="M0 0h9"/>'.repeat(900)}</g>`,
    ],
    [
      'a group clipped by what is in it',
      '<g clip-path="url(#c)"><clipPath id="c"><path id="p"/></clipPath><use href="#p"/></g>',
    ],
  ])('C18: %s are no finding', (_, inside) => {
    expect(told(svg(inside))).toEqual([]);
  });

  it.each([
    [99, []],
    [100, [expect.stringContaining('Elements are nested more than 100 deep')]],
    [5000, [expect.stringContaining('Elements are nested more than 100 deep')]],
  ])('C18: %d groups in one another', (depth, expected) => {
    expect(told(svg('<g>'.repeat(depth) + '</g>'.repeat(depth)))).toEqual(expected);
  });

  it.each([
    ['forwards', (index: number) => index + 1],
    ['backwards', (index: number) => index - 1],
  ])('C18: what uses what uses what, %s, is nested too', (_, next) => {
    const chain = (count: number): string =>
      svg(
        `<g id="g-1"/><g id="g${count}"/>${times(count, (index) => `<use id="g${index}" href="#g${next(index)}"/>`)}`,
      );
    expect(told(chain(90))).toEqual([]);
    expect(told(chain(300)).join('\n')).toContain(TOO_DEEP);
  });

  it('C18: nineteen thousand uses in a chain do not exhaust the stack', () => {
    const chain = times(19_000, (index) => `<use id="g${index}" href="#g${index + 1}"/>`);
    expect(told(svg(chain)).join('\n')).toContain(TOO_DEEP);
  });

  it.each([
    [19_999, []],
    [20_000, [expect.stringContaining('more than 20,000 elements')]],
  ])('C18: %d elements and their root', (count, expected) => {
    expect(told(svg('<g/>'.repeat(count)))).toEqual(expected);
  });
});
