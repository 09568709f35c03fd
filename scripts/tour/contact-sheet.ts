import { escapeHtml } from '../../src-shared/html.ts';
import type { ScreenSize } from '../display.ts';
import type { Picture, Subject } from './album.ts';
import { nameOfSize, type TourRequest } from './request.ts';

/** A subject in every size and language it was photographed in. */
export interface Group {
  readonly subject: Subject;
  /** One a language that has pictures, in the order asked for; in each, the sizes in the order asked for. */
  readonly rows: readonly { readonly language: string; readonly pictures: readonly Picture[] }[];
}

/** Small enough to compare five screens at a glance; the full picture is one click away. */
const THUMBNAIL_HEIGHT_PX = 260;

/** Pictures of the same subject side by side, subjects in the order they were first photographed. */
export function groupPictures(
  pictures: readonly Picture[],
  { sizes, languages }: Pick<TourRequest, 'sizes' | 'languages'>,
): readonly Group[] {
  const places = sizes.map(nameOfSize);
  const bySize = (one: Picture, other: Picture): number =>
    places.indexOf(nameOfSize(one.size)) - places.indexOf(nameOfSize(other.size));
  const subjects = new Map(pictures.map(({ subject }) => [subject.id, subject]));
  return [...subjects.values()].map((subject) => ({
    subject,
    rows: languages
      .map((language) => ({
        language,
        pictures: pictures
          .filter((picture) => picture.subject.id === subject.id && picture.language === language)
          .sort(bySize),
      }))
      .filter((row) => row.pictures.length > 0),
  }));
}

/** The page with all pictures: it needs no script and no network, and works when opened as a file. */
export function contactSheet(
  pictures: readonly Picture[],
  request: Pick<TourRequest, 'sizes' | 'languages'>,
): string {
  const groups = groupPictures(pictures, request);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mine Awareness Kiosk: every screen</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>Mine Awareness Kiosk: every screen</h1>
<p>${pictures.length} pictures: ${groups.length} screens, sizes ${request.sizes.map(printSize).join(', ')}, languages ${request.languages.map(escapeHtml).join(', ')}. A picture opens in full.</p>
<nav>
${groups.map(({ subject }) => `<a href="#${escapeHtml(subject.id)}">${escapeHtml(subject.title)}</a>`).join('\n')}
</nav>
${groups.map(section).join('\n')}
</body>
</html>
`;
}

function section({ subject, rows }: Group): string {
  return `<section id="${escapeHtml(subject.id)}">
<h2>${escapeHtml(subject.title)}</h2>
${rows.map(({ pictures }) => `<div class="row">\n${pictures.map(figure).join('\n')}\n</div>`).join('\n')}
</section>`;
}

function figure({ subject, size, language, file }: Picture): string {
  const widthPx = Math.round((size.widthPx / size.heightPx) * THUMBNAIL_HEIGHT_PX);
  const address = escapeHtml(file.split('/').map(encodeURIComponent).join('/'));
  const caption = `${printSize(size)}, ${escapeHtml(language)}`;
  const image = `<img src="${address}" width="${widthPx}" height="${THUMBNAIL_HEIGHT_PX}" loading="lazy" alt="${escapeHtml(subject.title)}, ${caption}">`;
  return `<figure><a href="${address}">${image}</a><figcaption>${caption}</figcaption></figure>`;
}

function printSize({ widthPx, heightPx }: ScreenSize): string {
  return `${widthPx} × ${heightPx}`;
}

const STYLE = `body { margin: 2rem; background: #fff; color: #10262c; font: 1rem/1.4 system-ui, sans-serif; }
nav { columns: 16rem; }
nav a { display: block; color: inherit; }
section { margin-block-start: 2.5rem; border-block-start: 1px solid #cdbf9f; }
.row { display: flex; gap: 1rem; margin-block-end: 1rem; overflow-x: auto; }
figure { flex: none; margin: 0; }
img { display: block; background: #e9dfc9; }
figcaption { font-size: 0.85rem; }`;
