import { expect, it } from 'vitest';
import { escapeHtml } from '../../src-shared/html.ts';

it.each([
  ['<b>', '&lt;b&gt;'],
  ['a & b', 'a &amp; b'],
  ['&lt;', '&amp;lt;'],
  ['"it\'s"', '&quot;it&#39;s&quot;'],
])('%j is written %j', (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});
