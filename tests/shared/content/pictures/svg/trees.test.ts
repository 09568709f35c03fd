import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewIds } from '../../../../../src-shared/content/pictures/svg/views.ts';
import { svg, told } from '../pictures.ts';

/** A drawing that is allowed: a tree of groups and shapes with attributes that are allowed. */
interface Tree {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly children: readonly Tree[];
}

const attribute = fc.constantFrom(
  'fill="red"',
  'transform="translate(1 2)"',
  'style="stroke:#000;fill:none"',
  'aria-label="a field"',
  'd="M0 0h9"',
  'xml:space="preserve"',
  'opacity=".5"',
);
const name = fc.constantFrom('g', 'path', 'defs', 'symbol', 'text', 'clipPath', 'pattern', 'svg', 'rect');
const element = { name, attributes: fc.uniqueArray(attribute, { maxLength: 3 }) };
const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.record({ ...element, children: fc.constant([]) }),
    fc.record({ ...element, children: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
})).tree;

function size({ children }: Tree): number {
  return 1 + children.reduce((sum, child) => sum + size(child), 0);
}

interface Planted {
  readonly at: number;
  readonly element: string;
  readonly attribute: string;
}

/** The tree as text, with something planted into its element number `at`. */
function written(root: Tree, planted: Planted | null): string {
  let number = -1;
  const write = ({ name: tag, attributes, children }: Tree): string => {
    number += 1;
    const isHere = number === planted?.at;
    const all = isHere ? [...attributes, planted.attribute] : attributes;
    const inside = (isHere ? planted.element : '') + children.map(write).join('\n');
    return `<${[tag, ...all].join(' ')}>${inside}</${tag}>`;
  };
  return svg(write(root));
}

const PROGRAMS = [
  '<script/>',
  '<script>alert(1)</script>',
  '<SCRIPT/>',
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>',
  '<foreignObject/>',
  '<style>a{}</style>',
  '<a href="javascript:alert(1)"/>',
  '<set attributeName="href"/>',
  '<image href="a.png"/>',
];
const HANDLERS = [
  'onload="a"',
  'ONCLICK="a"',
  'href="javascript:a"',
  'xlink:href="a.svg"',
  'mask="url(a.svg#b)"',
  'filter="url(#a)"',
  'xml:base="a"',
];

describe('trees', () => {
  it('C18: a tree of what is allowed has no finding', () => {
    fc.assert(
      fc.property(tree, (root) => {
        expect(told(written(root, null))).toEqual([]);
      }),
    );
  });

  it('C18: a program is found wherever it stands in a tree', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.constantFrom(...PROGRAMS), (root, seed, program) => {
        const planted = { at: seed % size(root), element: program, attribute: '' };
        expect(told(written(root, planted))).toContainEqual(expect.stringContaining('C18 error Line'));
      }),
      { numRuns: 500 },
    );
  });

  it('C18: an attribute that starts or fetches something is found wherever it stands in a tree', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.constantFrom(...HANDLERS), (root, seed, handler) => {
        const planted = { at: seed % size(root), element: '', attribute: handler };
        expect(told(written(root, planted))).toContainEqual(expect.stringContaining('C18 error Line'));
      }),
      { numRuns: 500 },
    );
  });

  it('C18: an address is found in whatever attribute it stands', () => {
    const address = fc.constantFrom(
      'javascript:a',
      'JAVA\tscript:a',
      'data:text/html,a',
      'http://a',
      'https://a',
      ' data:;base64,a',
    );
    const where = fc.constantFrom(
      'id',
      'class',
      'role',
      'aria-label',
      'data-a',
      'fill',
      'd',
      'style',
      'href',
      'xlink:href',
      'xml:lang',
      'transform',
      'unknown',
    );
    fc.assert(
      fc.property(address, where, fc.constantFrom('', 'a', 'fill:'), (value, attributeName, before) => {
        expect(told(svg(`<g ${attributeName}="${before}${value}"/>`))).toContainEqual(
          expect.stringContaining('C18 error'),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('C18: text that looks like a drawing raises nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '/',
        '</',
        '"',
        "'",
        '=',
        ' ',
        '\n',
        '<g',
        '<use',
        '</g>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
      ),
      fc.constantFrom(
        '&',
        '&#x',
        ';',
        'url(',
        ')',
        '#a',
        'id',
        'href',
        'style',
        ':',
        'xmlns',
        '<!DOCTYPE',
        '[',
        ']',
        'viewBox',
        '\0',
        '😀',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isInside) => {
        const text = isInside ? svg(pieces.join('')) : `<svg ${pieces.join('')}`;
        expect(() => [told(text), viewIds(text)]).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});
