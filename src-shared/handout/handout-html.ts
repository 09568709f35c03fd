import { printDate } from '../content/dates.ts';
import type { LanguageTag, Source, Wording } from '../content/scene.ts';
import { escapeHtml } from '../html.ts';
import type { InterfaceWords } from '../interface-words.ts';
import { directionOf } from '../languages.ts';
import type { Handout, HandoutItem, HandoutReference } from './handout.ts';

/** How a handout is laid out on paper. */
export interface HandoutLayout {
  readonly paper: 'A4' | 'Letter';
  /** As many scenes stand on a page, unless their notes need more room: nothing is ever cut. */
  readonly perPage: 1 | 2 | 4;
}

/** What the page is made of besides words. Addresses may be `data:` ones: then the file needs nothing beside it. */
export interface HandoutParts {
  readonly words: InterfaceWords;
  readonly layout: HandoutLayout;
  /** The style sheet's text. */
  readonly style: string;
  /** The address of a scene's picture; null without one. */
  readonly pictureOf: (item: HandoutItem) => string | null;
  /** What the talk is called. */
  readonly talk: string | null;
  /** Which content it was made from, and its version. */
  readonly madeFrom: string;
}

/**
 * A handout as one page of HTML that needs no script to be read: a title page, the scenes in their order with notes, and the
 * references. Headings follow one another without a gap, so that bookmarks and a screen reader's list come out right.
 */
export function handoutHtml(handout: Handout, parts: HandoutParts): string {
  const { words, layout, style } = parts;
  const { language, title, event, items, references } = handout;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-paper="${layout.paper}" data-per-page="${layout.perPage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml([parts.talk, title].filter((part) => part !== null).join(' · '))}</title>
<style>${style}</style>
</head>
<body>
<header class="cover">
<p class="event">${escapeHtml(event)}</p>
<h1>${escapeHtml(parts.talk ?? title)}</h1>
${parts.talk === null ? '' : `<p class="name">${escapeHtml(title)}</p>`}
<p class="made-from">${escapeHtml(parts.madeFrom)}</p>
</header>
<main>
<div class="scenes">
${items.map((item) => scene(item, handout, parts)).join('\n')}
</div>
<section class="references">
<h2>${escapeHtml(words.handoutSources)}</h2>
<ol>
${references.map((reference) => entry(reference, language, words)).join('\n')}
</ol>
</section>
</main>
</body>
</html>
`;
}

function scene(item: HandoutItem, { language }: Handout, { words, pictureOf }: HandoutParts): string {
  const { number, lang, heading, lines } = item;
  const draft = item.review === 'draft' ? `<p class="draft">${escapeHtml(words.draftNote)}</p>` : '';
  return `<article class="scene" data-kind="${item.kind}" data-scene-id="${escapeHtml(item.sceneId)}">
${picture(item, pictureOf(item), language)}
<div class="words">
<h2${inLanguage(lang, language)}><span class="number">${number}</span> ${escapeHtml(heading)}</h2>
<div class="told"${inLanguage(lang, language)}>
${lines.map((line, index) => paragraph(line, item.isQuotation && index === 0)).join('\n')}
${table(item)}
</div>
${draft}
<p class="refers">${escapeHtml(words.source)}: ${item.references.map(link).join(' ')}</p>
</div>
${notes(item.notes, language, words)}
</article>`;
}

function picture({ heading, shows, lang }: HandoutItem, address: string | null, around: LanguageTag): string {
  if (address === null) return '';
  const alt = escapeHtml(shows ?? heading);
  return `<img src="${address}" width="1920" height="1080" alt="${alt}"${inLanguage(lang, around)}>`;
}

function paragraph(line: string, isQuotation: boolean): string {
  const text = `<p>${escapeHtml(line)}</p>`;
  return isQuotation ? `<blockquote>${text}</blockquote>` : text;
}

function table({ rows }: HandoutItem): string {
  if (rows.length === 0) return '';
  const printed = rows.map(
    ({ label, number }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(number)}</td></tr>`,
  );
  return `<table><tbody>${printed.join('')}</tbody></table>`;
}

function notes(paragraphs: readonly Wording[], language: LanguageTag, words: InterfaceWords): string {
  if (paragraphs.length === 0) return '';
  const printed = paragraphs.map(
    ({ text, lang }) => `<p${inLanguage(lang, language)}>${escapeHtml(text)}</p>`,
  );
  return `<section class="notes"><h3>${escapeHtml(words.handoutNotes)}</h3>${printed.join('')}</section>`;
}

function link(number: number): string {
  return `<a href="#source-${number}">[${number}]</a>`;
}

/** Publications keep their own language, whatever the handout's is. */
function entry({ number, source }: HandoutReference, language: LanguageTag, words: InterfaceWords): string {
  const { publisher, title, cite, date, url } = source;
  const when = date === null ? words.sourceDateUnknown : printDate(date, language);
  const where =
    url === null ? escapeHtml(words.sourceNoAddress) : `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
  return `<li id="source-${number}" value="${number}"><p><span lang="en"><cite>${escapeHtml(title ?? cite)}</cite>. ${escapeHtml(publisher)}.</span> ${escapeHtml(when)}. ${where}. <span class="checked">${escapeHtml(checkedAs(source, words))}.</span></p></li>`;
}

function checkedAs({ status }: Source, words: InterfaceWords): string {
  if (status === 'primary') return words.checkedPrimary;
  return status === 'verified' ? words.checkedVerified : words.checkedSecondHand;
}

function inLanguage(lang: LanguageTag, around: LanguageTag): string {
  return lang === around ? '' : ` lang="${lang}" dir="${directionOf(lang)}"`;
}
