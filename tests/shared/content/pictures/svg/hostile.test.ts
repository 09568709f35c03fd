import { describe, expect, it } from 'vitest';
import { bytesOf, svg, told } from '../pictures.ts';

/**
 * Attacks on programs that show drawings, each of which worked somewhere once, or is one step from one that
 * did.
 */
const HOSTILE: readonly (readonly [what: string, drawing: string | Uint8Array])[] = [
  // Programs.
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in mixed case', svg('<ScRiPt>alert(1)</ScRiPt>')],
  ['a script with a prefix', svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>')],
  ['a script of HTML', svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>')],
  [
    'a script in another default namespace',
    svg('<g xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></g>'),
  ],
  ['a script from elsewhere', svg('<script xlink:href="https://example.org/a.js"/>')],
  ['a script in CDATA', svg('<script><![CDATA[alert(1)]]></script>')],
  ['a script that only a web page sees in a comment', svg('<!--><script>alert(1)</script>-->')],
  [
    'a script that only a web page sees in CDATA',
    svg('<title><![CDATA[</title><script>alert(1)</script>]]></title>'),
  ],
  ['a script in the title', svg('<title><script>alert(1)</script></title>')],
  ['a script in the metadata', svg('<metadata><script>alert(1)</script></metadata>')],
  [
    'a script behind foreign elements',
    svg(
      '<p xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="http://www.w3.org/2000/svg"><script/></svg></p>',
    ),
  ],
  [
    'a script by a name space of entities',
    `<!DOCTYPE svg [<!ENTITY s "http://www.w3.org/2000/svg">]><svg xmlns="&s;" viewBox="0 0 1 1"><script/></svg>`,
  ],
  [
    'SVG Tiny: a handler',
    svg('<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>'),
  ],
  ['XML events', svg('<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load" ev:handler="#a"/>')],
  ['onload', svg('', ' onload="alert(1)"')],
  ['onLoad in mixed case', svg('', ' oNlOaD="alert(1)"')],
  ['onload with a prefix', svg('<g xmlns:a="urn:a" a:onload="alert(1)"/>')],
  ['onbegin', svg('<g onbegin="alert(1)"/>')],
  ['onfocusin with a place in the tab order', svg('<g onfocusin="alert(1)" tabindex="0"/>')],
  ['onload after a slash', svg('<g/onload="alert(1)"/>')],
  [
    'a set that makes a link a program',
    svg('<a id="a"><set attributeName="href" to="javascript:alert(1)"/></a>'),
  ],
  ['a set alone', svg('<set attributeName="onmouseover" to="alert(1)"/>')],
  [
    'an animation of a link',
    svg('<use><animate attributeName="xlink:href" values="javascript:alert(1)"/></use>'),
  ],
  [
    'an animation of elsewhere',
    svg('<animate xlink:href="#a" attributeName="href" from="#a" to="data:image/svg+xml,x"/>'),
  ],
  ['a motion', svg('<animateMotion path="M0 0"/>')],
  ['a handler in XML of Internet Explorer', svg('<g style="behavior:url(#default#time2)"/>')],
  ['a binding of Mozilla', svg('<g style="-moz-binding:url(a.xml#b)"/>')],
  ['an expression', svg('<g style="width:expression(alert(1))"/>')],
  ['an expression with a comment in it', svg('<g style="width:exp/**/ression(alert(1))"/>')],
  ['an expression with an escape in it', svg('<g style="width:e\\78pression(alert(1))"/>')],
  // Links.
  ['a link to a program', svg('<a href="javascript:alert(1)"><text>a</text></a>')],
  ['a use of a program', svg('<use href="javascript:alert(1)"/>')],
  ['a use of a program, spelt by a number', svg('<use href="&#x6a;avascript:alert(1)"/>')],
  ['a use of a program, with a tab in it', svg('<use xlink:href="java&#9;script:alert(1)"/>')],
  ['a use of a program, with a line break in it', svg('<use xlink:href="java\nscript:alert(1)"/>')],
  ['a use of a program, after a space', svg('<use xlink:href=" javascript:alert(1)"/>')],
  ['a use of a program, in mixed case', svg('<use xlink:href="JaVaScRiPt:alert(1)"/>')],
  ['a use of another file', svg('<use href="https://example.org/a.svg#b"/>')],
  ['a use of another file beside it', svg('<use href="b.svg#b"/>')],
  ['a use of a file of the machine', svg('<use href="file:///etc/passwd#b"/>')],
  ['a use of another host', svg('<use href="//example.org/a.svg#b"/>')],
  ['a use of a data address', svg('<use href="data:image/svg+xml;base64,PHN2Zz4=#b"/>')],
  [
    'a use with the link of another prefix',
    svg('<use xmlns:l="http://www.w3.org/1999/xlink" l:href="a.svg#b"/>'),
  ],
  ['a use with two links', svg('<g id="b"/><use href="#b" xlink:href="a.svg#b"/>')],
  ['a use of an id that is spelt otherwise', svg('<g id="a"><use href="#%61"/></g>')],
  ['a use of everything', svg('<use href="#"/>')],
  ['another base for links', svg('<g xml:base="https://example.org/"/>')],
  ['an id that only XML knows', svg('<g xml:id="a"/>')],
  ['a program in words', svg('<g aria-label="javascript:alert(1)"/>')],
  ['a program in words, with a line break in it', svg('<g data-a="java&#10;script:alert(1)"/>')],
  ['a data address in words', svg('<g class="data:text/html,a"/>')],
  [
    'a link that is shown when it is loaded',
    svg('<g xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'),
  ],
  // Things from outside.
  ['a picture', svg('<image href="https://example.org/a.png"/>')],
  ['a picture in the file', svg('<image href="data:image/png;base64,AA=="/>')],
  ['a picture in a filter', svg('<filter id="f"><feImage href="https://example.org/a.png"/></filter>')],
  ['a style sheet that imports', svg('<style>@import url(https://example.org/a.css);</style>')],
  ['a style sheet of HTML', svg('<style xmlns="http://www.w3.org/1999/xhtml">*{}</style>')],
  [
    'a link to a style sheet',
    svg('<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="a.css"/>'),
  ],
  ['a style sheet beside the file', `<?xml-stylesheet type="text/css" href="a.css"?>${svg('')}`],
  [
    'a style sheet of XSLT',
    `<?xml-stylesheet type="text/xsl" href="#a"?>${svg('<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform"/>')}`,
  ],
  ['a program of PHP', `<?php system("id"); ?>${svg('')}`],
  ['a cursor', svg('<g style="cursor:url(https://example.org/a.cur),auto"/>')],
  ['a cursor as an attribute', svg('<g cursor="url(a.cur)"/>')],
  ['a mask from elsewhere', svg('<g mask="url(https://example.org/a.svg#m)"/>')],
  ['a mask in mixed case', svg('<g mask="UrL(a.svg#m)"/>')],
  ['a mask in quotation marks', svg('<g mask="url(\'a.svg#m\')"/>')],
  ['a mask with a space before its bracket', svg('<g mask="url (a.svg#m)"/>')],
  ['a filter from elsewhere', svg('<g filter="url(a.svg#f)"/>')],
  ['a filter in style', svg('<g style="filter:url(a.svg#f)"/>')],
  ['a fill with a data address', svg('<g style="fill:url(data:image/svg+xml,%3Csvg/%3E#a)"/>')],
  ['a fill with an escape', svg('<g style="fill:u\\72l(a.svg#a)"/>')],
  ['a colour spelt by an escape', svg('<g fill="\\72 ed"/>')],
  ['an id spelt by an escape', svg('<g id="a"/><g fill="url(#\\61)"/>')],
  ['a fill whose bracket is open', svg('<g fill="url(a.svg"/>')],
  ['a fill that falls back on elsewhere', svg('<g fill="var(--a,url(a.svg#b))"/>')],
  ['a second paint from elsewhere', svg('<g id="b"/><g fill="url(#b) url(a.svg#b)"/>')],
  ['a set of pictures', svg('<g style="mask:image-set(&quot;a.png&quot; 1x)"/>')],
  ['a picture by the function image', svg('<g style="fill:image(&quot;a.png&quot;)"/>')],
  ['a background', svg('<g style="background:url(a.png)"/>')],
  ['a list mark', svg('<g style="list-style-image:url(a.png)"/>')],
  ['content', svg('<g style="content:url(a.png)"/>')],
  ['a font', svg('<font-face><font-face-src><font-face-uri href="a.svg#f"/></font-face-src></font-face>')],
  ['a rule in style', svg('<g style="@import url(a.css)"/>')],
  ['a block in style', svg('<g style="fill:red}*{fill:blue"/>')],
  ['a property of one’s own', svg('<g style="--a:url(a.png);fill:var(--a)"/>')],
  ['a semicolon in quotation marks', svg('<g style="font-family:&quot;a;fill:red&quot;"/>')],
  ['a movement by style', svg('<g style="animation:a 1s infinite"/>')],
  ['a transition by style', svg('<g style="transition:all 1s"/>')],
  // Pages in the picture.
  [
    'a foreign object',
    svg(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
    ),
  ],
  ['a foreign object in lower case', svg('<foreignobject/>')],
  ['a frame', svg('<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="a"/>')],
  ['a frame of SVG', svg('<iframe src="a"/>')],
  ['an embedded object', svg('<embed src="a.swf"/>')],
  ['a film', svg('<video href="a.mp4" autoplay="true"/>')],
  ['a form of MathML', svg('<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>')],
  [
    'a meta element',
    svg('<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=a"/>'),
  ],
  ['an element that chooses', svg('<switch><g requiredExtensions="http://www.w3.org/1999/xhtml"/></switch>')],
  ['the older reference to text', svg('<tref xlink:href="a.svg#t"/>')],
  ['a view of another target', svg('<view viewTarget="a"/>')],
  // Entities and encodings.
  [
    'an entity of a file of the machine',
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
  ],
  [
    'an entity of parameters',
    `<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://example.org/a.dtd"> %x;]>${svg('')}`,
  ],
  [
    'a DTD from elsewhere',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  ],
  [
    'a billion laughs',
    `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  ],
  [
    'an entity in an attribute',
    `<!DOCTYPE svg [<!ENTITY j "javascript:">]>${svg('<use href="&j;alert(1)"/>')}`,
  ],
  ['default attributes of a DTD', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`],
  ['a DOCTYPE in lower case', `<!doctype svg>${svg('')}`],
  ['UTF-16', bytesOf([0xff, 0xfe], Uint8Array.from(Buffer.from(svg('<script/>'), 'utf16le')))],
  ['UTF-16 without its mark', Uint8Array.from(Buffer.from(svg('<script/>'), 'utf16le'))],
  ['UTF-16 that says so', `<?xml version="1.0" encoding="UTF-16"?>${svg('')}`],
  ['UTF-7', '+ADw-svg onload+AD0-alert(1)+AD4-'],
  ['UTF-7 that says so', `<?xml version="1.0" encoding="UTF-7"?>${svg('<text>+ADw-script+AD4-</text>')}`],
  ['EBCDIC', bytesOf([0x4c, 0x6f, 0xa7, 0x94, 0x93])],
  ['overlong UTF-8', bytesOf(svg('<text>'), [0xc0, 0xbc], 'script>')],
  ['half a character', bytesOf(svg(''), [0xe2, 0x82])],
  ['a zero in a name', svg('<scr\0ipt/>')],
  ['a zero in an attribute', svg('<g on\0load="a"/>')],
  ['a character that XML does not have', svg('<g fill="&#0;"/>')],
  [
    'XML 1.1, whose line ends are others',
    '<?xml version="1.1"?>\u0085<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  ],
  ['SVGZ', bytesOf([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
  // Forms that a web page mends and XML does not.
  ['an attribute without quotation marks', svg('<g fill=red onload=alert(1)/>')],
  ['an attribute without a value', svg('<g autofocus/>')],
  ['an attribute twice', svg('<g fill="a" fill="b"/>')],
  ['an end that closes another', svg('<g></svg>')],
  ['a lone ampersand', svg('<text>a & b</text>')],
  ['a tag in an attribute', svg('<g fill="<script>"/>')],
  ['two roots', `${svg('')}${svg('<script/>')}`],
  ['words after the root', `${svg('')}<script>alert(1)`],
  [
    'a page that looks like a drawing',
    '<html><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/></html>',
  ],
  ['a page after a comment', '<!-- a --><html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['a root with the wrong namespace', '<svg xmlns="http://www.w3.org/2000/svg/" viewBox="0 0 1 1"/>'],
  ['a root in mixed case', '<SVG xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'],
  [
    'xlink bound to SVG’s namespace',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1" s:onload="a"/>',
  ],
  ['a prefix nobody bound', svg('<svg:script>a</svg:script>')],
  ['the prefix xml bound anew', svg('<g xmlns:xml="urn:a"/>')],
  ['names that records have of themselves', svg('<g constructor="a" __proto__="b"/>')],
  ['an element that records have of themselves', svg('<constructor/>')],
];

describe('hostile drawings', () => {
  it.each(HOSTILE)('C18: %s is refused', (_, drawing) => {
    expect(told(drawing)).toContainEqual(expect.stringMatching(/^C1[78] error /));
  });

  it('C18: what makes them hostile is no accident of the drawing around it', () => {
    expect(told(svg(''))).toEqual([]);
  });
});
