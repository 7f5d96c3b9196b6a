import { article as fetchArticle } from './api.js';
import { articleText } from './article-text.js';
import { articlePath, dayOf, sourceName } from './citation-text.js';
import { el, joined, webAddress } from './dom.js';
import { missing, whenFetched } from './fetched.js';
import { languageName, named, number, t } from './language.js';

/** One article, the newest version or the one the address names, with quoted words highlighted if it names them. */
export function articleView({ main, params: [id], query, signal, title }) {
  title(t('articles.title'));
  whenFetched(
    main,
    signal,
    () => fetchArticle(id, query.get('sha256')),
    (article) => {
      title(article.title);
      const { element, mark } = articleText(article, quotedSpan(query));
      if (mark) {
        requestAnimationFrame(() => mark.scrollIntoView({ block: 'center', behavior: 'instant' }));
      }
      return el(
        'article',
        { class: 'article-page', 'data-article': article.id },
        el(
          'header',
          { class: 'article-head' },
          el('h1', { lang: article.language }, article.title),
          el(
            'p',
            { class: 'source-line' },
            joined([sourceName(article), article.published ? dayOf(article.published) : t('published.unknown')]),
          ),
          olderNotice(article),
        ),
        el('div', { class: 'article-main' }, element),
        aside(article),
      );
    },
    () => missing(t('article.missing'), t('article.missing.hint', { id })),
  );
}

/** The words an address asks to highlight, in code points; null if it names none. */
function quotedSpan(query) {
  const [start, end] = ['start', 'end'].map((name) => Number.parseInt(query.get(name), 10));
  return start >= 0 && end > start ? { start, end } : null;
}

function olderNotice({ id, sha256, versions = [] }) {
  const current = versions.find((version) => version.current);
  return current && current.sha256 !== sha256
    ? el(
        'p',
        { class: 'older-version' },
        t('article.old'),
        ' ',
        el('a', { href: articlePath(id) }, t('article.old.link')),
      )
    : null;
}

function aside(article) {
  const original = webAddress(article.url);
  const rows = [
    [
      t('article.source'),
      original ? el('a', { href: original, rel: 'noopener noreferrer' }, sourceName(article)) : sourceName(article),
    ],
    [
      t('article.published'),
      article.published
        ? [dayOf(article.published), el('small', {}, joined(dating(article), ' · '))]
        : t('published.unknown'),
    ],
    [t('article.author'), article.author],
    [t('article.agency'), article.agency],
    [t('article.copies'), copyList(article)],
    [t('article.language'), languageName(article.language)],
    [t('article.versions'), versionList(article)],
    [t('article.sha256'), el('code', {}, article.sha256)],
  ];
  return el(
    'div',
    { class: 'article-facts' },
    el('p', {}, el('a', { class: 'button', id: 'ask-about', href: askPath(article) }, t('article.ask'))),
    el(
      'dl',
      { class: 'facts' },
      rows.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
    article.boilerplate?.length > 0 ? el('p', { class: 'note' }, t('reader.boilerplate')) : null,
  );
}

/** How the date was read, how exact it is, and what it overruled. */
function dating({ publishedFrom, publishedPrecision, contradictedDate }) {
  return [
    named('publishedFrom', publishedFrom),
    ['week', 'month', 'year'].includes(publishedPrecision) ? t(`precision.${publishedPrecision}`) : null,
    contradictedDate ? t('article.contradicted', { date: contradictedDate }) : null,
  ].filter(Boolean);
}

/** The articles with the same words, which count as one source. */
function copyList({ copies = [] }) {
  return copies.length === 0
    ? null
    : el(
        'ul',
        {},
        copies.map((copy) => el('li', {}, el('a', { href: articlePath(copy.id) }, `${sourceName(copy)}: ${copy.title}`))),
      );
}

function versionList({ id, sha256, versions = [] }) {
  if (versions.length < 2) {
    return null;
  }
  return el(
    'ul',
    {},
    versions.map((version) => {
      const words = t('article.version', { sha: version.sha256.slice(0, 8), sequence: number(version.keptSequence) });
      const marks = [
        version.current ? t('article.version.current') : null,
        version.sha256 === sha256 ? t('article.version.shown') : null,
      ].filter(Boolean);
      return el(
        'li',
        {},
        el('a', { href: articlePath(id, version.sha256) }, words),
        marks.length > 0 ? ` · ${marks.join(', ')}` : null,
      );
    }),
  );
}

/** The chat, narrowed down to this article's source and day. */
function askPath({ source, published }) {
  const query = new URLSearchParams({ source });
  if (published) {
    query.set('from', published);
    query.set('to', published);
  }
  return `/?${query}`;
}
