import { el, joined } from './dom.js';
import { day, t } from './language.js';

/** The address of an article page, of a version, with words highlighted where a citation is given. */
export function articlePath(id, sha256 = null, citation = null) {
  const query = new URLSearchParams();
  if (sha256) {
    query.set('sha256', sha256);
  }
  if (citation) {
    query.set('start', citation.start);
    query.set('end', citation.end);
  }
  return `/articles/${encodeURIComponent(id)}${query.size > 0 ? `?${query}` : ''}`;
}

/** A day as an element that machines can read too. */
export function dayOf(date, style = 'long') {
  return el('time', { datetime: date }, day(date, style));
}

/** Who published an article, in words. */
export function sourceName(article) {
  return article.source === 'unknown' ? t('source.unknown') : article.source;
}

/** Where and when an article appeared, in one line. */
export function sourceLine(article, style = 'long') {
  return el(
    'span',
    { class: 'source-line' },
    joined([sourceName(article), article.published ? dayOf(article.published, style) : t('published.unknown')]),
  );
}

/** The exact words of a citation, amid the words around them. */
export function quoteInContext(citation) {
  return el(
    'blockquote',
    { class: 'quote-in-context', lang: citation.article.language },
    citation.prefix ? el('span', { class: 'around' }, `…${citation.prefix}`) : null,
    el('mark', {}, citation.quote),
    citation.suffix ? el('span', { class: 'around' }, `${citation.suffix}…`) : null,
  );
}
