import { el } from './dom.js';
import { codePointSlice, linesWithSpans } from './offsets.js';

/**
 * An article's text as elements whose text content is the stored text to the letter.
 *
 * @param {Object} article with `text`, `language` and `boilerplate`
 * @param {?{start: number, end: number}} quoted words to highlight, in code points
 * @returns {{element: Element, mark: ?Element}} `mark` is the first highlighted piece
 */
export function articleText(article, quoted = null) {
  const spans = (article.boilerplate ?? []).map(({ start, end }) => ({ start, end, kind: 'boilerplate' }));
  if (quoted) {
    spans.push({ start: quoted.start, end: quoted.end, kind: 'quote' });
  }
  const element = el(
    'div',
    { class: 'article-text', lang: article.language ?? null },
    linesWithSpans(article.text, spans).map(line),
  );
  return { element, mark: element.querySelector('mark') };
}

/** Whether the stored text holds the citation's quote at its place. */
export function holdsQuote(article, citation) {
  return codePointSlice(article.text, citation.start, citation.end) === citation.quote;
}

function line(pieces) {
  const blank = pieces.every((piece) => piece.text.trim() === '');
  return el('p', { class: blank ? 'blank' : null }, pieces.map(piece));
}

function piece({ text, spans }) {
  const kinds = new Set(spans.map((span) => span.kind));
  const words = kinds.has('quote') ? el('mark', {}, text) : text;
  return kinds.has('boilerplate') ? el('span', { class: 'boilerplate' }, words) : words;
}
