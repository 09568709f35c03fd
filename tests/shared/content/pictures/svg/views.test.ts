import { describe, expect, it } from 'vitest';
import { viewIds } from '../../../../../src-shared/content/pictures/svg/views.ts';
import { svg } from '../pictures.ts';

describe('viewIds', () => {
  it.each([
    ['in order', svg('<view id="b"/><view id="a" viewBox="0 0 1 1"/>'), ['b', 'a']],
    ['however they are written', svg("<g><view viewBox='0 0 1 1'\n id = 'a&amp;b'></view></g>"), ['a&b']],
    ['with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:view id="a"/></s:svg>', ['a']],
    ['after a byte order mark', `\uFEFF${svg('<view id="a"/>')}`, ['a']],
    ['not those in comments', svg('<!-- <view id="a"/> -->'), []],
    ['not those of other languages', svg('<view xmlns="urn:x" id="a"/>'), []],
    ['not those without an id', svg('<view/>'), []],
    ['not other elements', svg('<g id="view"/>'), []],
    [
      'before the place where a drawing breaks',
      '<svg xmlns="http://www.w3.org/2000/svg"><view id="a"/><',
      ['a'],
    ],
    ['of nothing', '', []],
  ])('C18: views are found %s', (_, drawing, ids) => {
    expect(viewIds(drawing)).toEqual(ids);
  });
});
