import { describe, expect, it } from 'vitest';
import type { Picture } from '../../scripts/tour/album.ts';
import { contactSheet, groupPictures } from '../../scripts/tour/contact-sheet.ts';

const LANDSCAPE = { widthPx: 1920, heightPx: 1080 };
const PORTRAIT = { widthPx: 1080, heightPx: 1920 };
const DOORS = { id: 'doors', title: 'Doors' };
const FIRST = { id: 'figures-01-items', title: 'Figures, 1 of 2: <items> & "more"' };
const REQUEST = { sizes: [LANDSCAPE, PORTRAIT], languages: ['en', 'az'] };

function picture(
  subject: Picture['subject'],
  size: Picture['size'],
  language: string,
  file = `${size.widthPx}x${size.heightPx}/${language}/${subject.id}.png`,
): Picture {
  return { subject, size, language, file };
}

describe('grouping', () => {
  it('keeps screens in the order they were first seen, whichever size came first', () => {
    const pictures = [
      picture(DOORS, PORTRAIT, 'en'),
      picture(DOORS, LANDSCAPE, 'en'),
      picture(FIRST, PORTRAIT, 'en'),
      picture(FIRST, LANDSCAPE, 'en'),
    ];
    expect(groupPictures(pictures, REQUEST).map(({ subject }) => subject.id)).toEqual([
      'doors',
      'figures-01-items',
    ]);
  });

  it('puts languages below each other and sizes beside each other, in the order asked for', () => {
    const pictures = [
      picture(DOORS, PORTRAIT, 'az'),
      picture(DOORS, PORTRAIT, 'en'),
      picture(DOORS, LANDSCAPE, 'az'),
      picture(DOORS, LANDSCAPE, 'en'),
    ];
    const [group] = groupPictures(pictures, REQUEST);
    expect(group?.rows.map(({ language, pictures: row }) => [language, row.map(({ size }) => size)])).toEqual(
      [
        ['en', [LANDSCAPE, PORTRAIT]],
        ['az', [LANDSCAPE, PORTRAIT]],
      ],
    );
  });

  it('has no row for a language without a picture', () => {
    const [group] = groupPictures([picture(DOORS, LANDSCAPE, 'az')], REQUEST);
    expect(group?.rows.map(({ language }) => language)).toEqual(['az']);
  });
});

describe('the contact sheet', () => {
  const html = contactSheet([picture(FIRST, LANDSCAPE, 'en'), picture(FIRST, PORTRAIT, 'en')], REQUEST);

  it('needs no script and nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|https?:|\bon\w+=/);
  });

  it('shows each picture, leads to it in full and says what it is', () => {
    expect(html).toContain(
      '<a href="1920x1080/en/figures-01-items.png"><img src="1920x1080/en/figures-01-items.png"',
    );
    expect(html).toContain('<figcaption>1080 × 1920, en</figcaption>');
  });

  it('draws all sizes equally high, in their own proportions', () => {
    expect(
      [...html.matchAll(/width="(\d+)" height="(\d+)"/g)].map(([, width, height]) => [width, height]),
    ).toEqual([
      ['462', '260'],
      ['146', '260'],
    ]);
  });

  it('prints titles as text, whatever is in them', () => {
    expect(html).toContain('<h2>Figures, 1 of 2: &lt;items&gt; &amp; &quot;more&quot;</h2>');
    expect(html).not.toContain('<items>');
  });

  it('leads to files whose names mean something in an address', () => {
    const odd = picture(DOORS, LANDSCAPE, 'en', '1920x1080/en/50% #1?.png');
    expect(contactSheet([odd], REQUEST)).toContain('src="1920x1080/en/50%25%20%231%3F.png"');
  });
});
