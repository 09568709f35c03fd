import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PICTURE_LIMITS } from '../../../../../src-shared/content/pictures/limits.ts';
import { pictureFindings } from '../../../../../src-shared/content/pictures/picture.ts';
import { bytesOf, svg, told } from '../pictures.ts';

const OWN_PICTURES = ['assets/content/pictures', 'src-renderer/pictures'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => `${folder}/${name}`),
);

describe('drawings', () => {
  it('C18: the kiosk comes with twenty drawings', () => {
    expect(OWN_PICTURES).toHaveLength(20);
  });

  it.each(OWN_PICTURES)('C18: %s has no finding', (file) => {
    const at = { file, limits: DEFAULT_PICTURE_LIMITS };
    expect(pictureFindings(readFileSync(file), at)).toEqual([]);
  });

  it.each([
    [
      'with a declaration',
      `<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!-- field -->\n${svg('')}\n`,
    ],
    ['with a byte order mark', `\uFEFF${svg('')}`],
    ['with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:g/></s:svg>'],
    [
      'of Inkscape, plain',
      svg(
        "<g style=\"fill:#f00;-inkscape-font-specification:'Sans, Bold';font-variation-settings:'wght' 700\"/>",
        ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" version="1.1" id="svg8"',
      ),
    ],
    [
      'of Illustrator',
      svg(
        '<g id="Layer_1" data-name="Layer 1"/>',
        ' style="enable-background:new 0 0 9 9;" xml:space="preserve"',
      ),
    ],
    [
      'of Figma',
      svg(
        '<g clip-path="url(#c)" style="mix-blend-mode:multiply"/><defs><clipPath id="c"><rect width="9"/></clipPath></defs>',
        ' width="9" fill="none"',
      ),
    ],
    [
      'with a gradient that builds on another',
      svg(
        '<linearGradient id="a"/><radialGradient id="b" xlink:href="#a"/><path d="M0 0h9" fill="url( \'#b\' ) red" stroke=\'url("#a")\'/>',
      ),
    ],
    [
      'with colours of the house',
      svg('<g fill="var(--il-haze-1, #f6b45a)" style="stroke: var(--il-line,rgb(0 0 0 / 50%))"/>'),
    ],
    [
      'that is turned and measured',
      svg('<g transform="translate (1 2) rotate(3),skewX(-4)" style="transform:scaleX(calc(1 + 1))"/>'),
    ],
    [
      'with words',
      svg(
        '<title>A "field" &amp; more: a path</title><text aria-label="Data: 5">https://example.org</text>',
        ' role="img" lang="az"',
      ),
    ],
    ['with views of itself', svg('<view id="square" viewBox="0,0,1,1" preserveAspectRatio="none"/>')],
  ])('C18: a drawing %s has no finding', (_, drawing) => {
    expect(told(drawing)).toEqual([]);
  });

  /** The smallest drawing that has a finding, its mended twin, and words of the finding. */
  it.each<[string, string, string, string]>([
    [
      'without its namespace',
      '<svg viewBox="0 0 1 1"/>',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      'The root is <svg> and must be <svg xmlns=',
    ],
    ['with another root', '<g xmlns="http://www.w3.org/2000/svg"/>', svg('<g/>'), 'The root is <g>'],
    ['without a viewBox', '<svg xmlns="http://www.w3.org/2000/svg"/>', svg(''), 'no viewBox'],
    [
      'with a broken viewBox',
      svg('<view viewBox="0 0 1"/>'),
      svg('<view viewBox="0 0 1 1"/>'),
      'not four numbers',
    ],
    ['that is not closed', svg('<g>'), svg('<g/>'), 'not well-formed XML (unexpected close tag)'],
    [
      'that ends early',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">',
      svg(''),
      'not well-formed XML (unclosed tag: svg)',
    ],
    ['that goes on', `${svg('')}<g/>`, svg(''), 'only one root'],
    ['with an attribute twice', svg('<g x="1" x="2"/>'), svg('<g x="1"/>'), 'duplicate attribute'],
    [
      'with an entity nobody defined',
      svg('<text>&copy;</text>'),
      svg('<text>&#169;</text>'),
      'undefined entity',
    ],
    ['with a DOCTYPE', `<!DOCTYPE svg>${svg('')}`, svg(''), 'A DOCTYPE names things outside'],
    [
      'with a style sheet beside it',
      `<?xml-stylesheet href="a.css"?>${svg('')}`,
      svg(''),
      '<?xml-stylesheet?> tells programs',
    ],
    ['with a CDATA section', svg('<text><![CDATA[a]]></text>'), svg('<text>a</text>'), 'CDATA'],
    [
      'with a comment that pages end early',
      svg('<!--> x -->'),
      svg('<!-- x -->'),
      'Web pages read this comment otherwise',
    ],
    [
      'that says it is Latin 1',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${svg('')}`,
      `<?xml version="1.0" encoding="UTF-8"?>${svg('')}`,
      'says it is not in UTF-8',
    ],
    ['of XML 1.1', `<?xml version="1.1"?>${svg('')}`, `<?xml version="1.0"?>${svg('')}`, 'not XML 1.0'],
    ['with a script', svg('<script/>'), svg('<g/>'), '<script> is a program'],
    ['with a style sheet', svg('<style/>'), svg('<g/>'), '<style> may fetch'],
    ['with a picture in it', svg('<image/>'), svg('<g/>'), '<image> draws another file'],
    ['with a link', svg('<a/>'), svg('<g/>'), '<a> is a link'],
    ['that moves', svg('<animate/>'), svg('<g/>'), '<animate> moves'],
    ['with a filter', svg('<filter/>'), svg('<g/>'), '<filter> is an effect'],
    ['with a part of a filter', svg('<feFlood/>'), svg('<g/>'), '<feFlood> is an effect'],
    ['with metadata', svg('<metadata/>'), svg('<g/>'), '<metadata> is not shown'],
    ['with text on a path', svg('<textPath/>'), svg('<text/>'), '<textPath> is text along a path'],
    [
      'with an element nobody knows',
      svg('<blink/>'),
      svg('<g/>'),
      '<blink> is not an element the kiosk shows',
    ],
    [
      'with an element of a program',
      svg('<i:layer xmlns:i="urn:i"/>'),
      svg('<g xmlns:i="urn:i"/>'),
      '<i:layer> belongs to a program',
    ],
    [
      'with an attribute of a program',
      svg('<g xmlns:i="urn:i" i:label="a"/>'),
      svg('<g aria-label="a"/>'),
      'i:label is not an attribute',
    ],
    [
      'with an attribute of another language',
      svg('<g xmlns:i="urn:i" i:fill="red"/>'),
      svg('<g fill="red"/>'),
      'i:fill is not an attribute',
    ],
    ['with an attribute nobody knows', svg('<g tabindex="0"/>'), svg('<g/>'), 'tabindex is not an attribute'],
    ['with a handler', svg('<g onclick=""/>'), svg('<g/>'), 'onclick starts a program'],
    ['with a handler in capitals', svg('<g ONLOAD=""/>'), svg('<g/>'), 'ONLOAD starts a program'],
    [
      'with a group of another language',
      svg('<x:g xmlns:x="urn:x"/>'),
      svg('<g/>'),
      '<x:g> belongs to a program',
    ],
    ['with elements in its title', svg('<title><g/></title>'), svg('<title/>'), '<title> holds words only'],
    [
      'that uses another file',
      svg('<use href="a.svg#b"/>'),
      svg('<g id="b"/><use href="#b"/>'),
      'href leads out of the drawing',
    ],
    [
      'painted with another file',
      svg('<g fill="url(a.svg#b)"/>'),
      svg('<g fill="red"/>'),
      'fill leads out of the drawing',
    ],
    [
      'styled with another file',
      svg('<g style="fill:url(a.svg#b)"/>'),
      svg('<g style="fill:red"/>'),
      'fill in style leads out of the drawing',
    ],
    [
      'with a property nobody knows',
      svg('<g style="cursor:help"/>'),
      svg('<g style="fill:red"/>'),
      'cursor in style is not a property',
    ],
    [
      'with a style that is none',
      svg('<g style="red"/>'),
      svg('<g style="fill:red"/>'),
      'style is not a plain list',
    ],
    [
      'with a semicolon in brackets',
      svg('<g style="fill:rgb(0;stroke:red)"/>'),
      svg('<g style="fill:rgb(0);stroke:red"/>'),
      'style is not a plain list',
    ],
    [
      'with a function nobody knows',
      svg('<g fill="paint(a)"/>'),
      svg('<g fill="rgb(0,0,0)"/>'),
      'fill has a value that the kiosk does not know',
    ],
    [
      'with an address in its words',
      svg('<g aria-label="http://a"/>'),
      svg('<g aria-label="a"/>'),
      'aria-label holds an address',
    ],
    [
      'with a namespace that is a program',
      svg('<g xmlns:a="javascript:b"/>'),
      svg('<g xmlns:a="b"/>'),
      'xmlns:a is not the name of a namespace',
    ],
    [
      'with an id twice',
      svg('<g id="a"/><g id="a"/>'),
      svg('<g id="a"/><g id="b"/>'),
      'The id "a" stands twice',
    ],
    [
      'that uses itself',
      svg('<g id="a"><use href="#a"/></g>'),
      svg('<g id="a"/><use href="#a"/>'),
      '"a" is drawn with itself',
    ],
  ])('C18: a drawing %s is refused, and its mended twin is not', (_, drawing, mended, words) => {
    expect(told(drawing)).toEqual([expect.stringMatching(/^C18 error Line \d+, column \d+: .*[:.].*\.$/)]);
    expect(told(drawing)[0]).toContain(words);
    expect(told(mended)).toEqual([]);
  });

  it('C18: of half a drawing nothing is said that the other half might answer', () => {
    expect(told(svg('<use href="#a"/><g id="a"').replace('</svg>', ''))).toHaveLength(1);
  });

  it('C18: a link that leads nowhere is warned of', () => {
    expect(told(svg('<use href="#a"/>'))).toEqual([
      expect.stringMatching(/^C18 warning Line 1, column \d+: Nothing here has the id "a"/),
    ]);
  });

  it('C18: bytes that are not UTF-8 are told with their place', () => {
    const latin = bytesOf(svg('<text>\n  caf\u00e9</text>'));
    expect(told(latin)).toEqual([
      expect.stringContaining('Line 2, column 6: From here on this is not UTF-8'),
    ]);
  });
});

describe('the place of a finding', () => {
  it.each([
    ['<script/>', 2, 3],
    ['<g\n  onload="a"/>', 3, 3],
    ['<g fill="red" onload="a"/>', 2, 17],
    ['<g title="&amp;"\tonload = "a"/>', 2, 20],
    ['<g fill="onload"\r\nonload="a"/>', 3, 1],
    ['<text>ä😀</text><a/>', 2, 19],
    ['<?x y?>', 2, 3],
    ['<text>a<![CDATA[b]]></text>', 2, 10],
  ])('C18: %j is found at line %d, column %d', (inside, line, column) => {
    const findings = pictureFindings(Buffer.from(svg(`\n  ${inside}`)), {
      file: 'pictures/p.svg',
      limits: DEFAULT_PICTURE_LIMITS,
    });
    const last = findings.at(-1);
    expect(last).toMatchObject({ line, column });
    expect(last?.sentence).toContain(`Line ${line}, column ${column}: `);
  });

  it('C18: places are right on both sides of where the reader is fed anew', () => {
    for (let gap = 3900; gap < 4200; gap += 1) {
      const drawing = svg(
        `<desc>${'😀'.repeat(gap / 2)}${'b'.repeat(gap % 2)}</desc><g fill="a" onload=""/>`,
      );
      const column = drawing.indexOf('onload') + 1;
      expect(told(drawing)).toEqual([expect.stringContaining(`Line 1, column ${column}: onload`)]);
    }
  });

  it('C18: what is wrong in many places is said once, with their number', () => {
    expect(told(svg('<g tabindex="0"/>\n<g tabindex="1"/>\n<a/><g tabindex="2"/>'))).toEqual([
      expect.stringMatching(/Line 1, column \d+: tabindex is .* So it is in 3 places\.$/),
      expect.stringMatching(/Line 3, column 1: <a> is a link/),
    ]);
  });

  it('C18: twenty things are told of a drawing, and how many there are more', () => {
    const many = Array.from({ length: 23 }, (_, index) => `<g a${index}="0"/>`).join('');
    const findings = told(svg(many));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toBe('C18 error 3 more things are wrong in this drawing: mend these first.');
  });

  it('C18: a name as long as the file does not make the sentence so', () => {
    const name = 'a'.repeat(10_000);
    const drawings = [
      svg(`<${name}/>`),
      svg(`<g ${name}=""/>`),
      svg(`<g id="${name}"/><g id="${name}"/>`),
      svg(`</${name}>`),
    ];
    for (const drawing of drawings) expect(told(drawing).join('').length).toBeLessThan(400);
  });
});
