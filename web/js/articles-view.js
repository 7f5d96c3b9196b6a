import { articles as fetchArticles } from './api.js';
import { articlePath, dayOf, sourceName } from './citation-text.js';
import { el } from './dom.js';
import { missing, whenFetched } from './fetched.js';
import { counted, languageName, number, t } from './language.js';
import { problemBox, problemOf } from './problem-box.js';

/** The articles kept, with a box that narrows those loaded. */
export function articlesView({ main, query, signal, title }) {
  title(t('articles.title'));
  whenFetched(
    main,
    signal,
    () => fetchArticles({ signal }),
    (page) => articleList(page, query.get('q') ?? '', signal),
    () => missing(t('articles.title'), t('articles.none')),
  );
}

function articleList(first, wantedBefore, signal) {
  let { articles, total, next } = first;
  const rows = el('ul', { class: 'article-list' });
  const note = el('p', { class: 'note', role: 'status' });
  const filter = el('input', { type: 'search', id: 'article-filter', autocomplete: 'off', on: { input: typed } });
  filter.value = wantedBefore;
  const failed = el('div');
  const more = el('button', { type: 'button', id: 'more-articles', on: { click: loadMore } }, t('articles.more'));
  draw();
  return el(
    'section',
    { class: 'articles' },
    el(
      'header',
      { class: 'articles-head' },
      el('h1', {}, t('articles.title')),
      el('p', { class: 'note' }, total > 0 ? counted('articles.total', total) : t('articles.none')),
      el('label', { class: 'article-filter' }, el('span', {}, t('articles.filter')), filter),
    ),
    note,
    rows,
    failed,
    more,
  );

  /** Keeps what is looked for in the address, to be there again after a look at an article. */
  function typed() {
    const wanted = filter.value.trim();
    history.replaceState(null, '', wanted === '' ? '/articles' : `/articles?${new URLSearchParams({ q: wanted })}`);
    draw();
  }

  function draw() {
    const wanted = filter.value.trim();
    const shown = articles.filter((article) => matches(article, wanted));
    rows.replaceChildren(...shown.map(row));
    more.hidden = !next;
    const words = [];
    if (wanted !== '') {
      words.push(
        shown.length > 0 ? counted('articles.shown', shown.length) : t('articles.noMatch', { filter: wanted }),
      );
    }
    if (next && wanted !== '') {
      words.push(t('articles.partial', { loaded: number(articles.length), total: number(total) }));
    }
    note.textContent = words.join(' ');
  }

  async function loadMore() {
    more.disabled = true;
    failed.replaceChildren();
    try {
      const page = await fetchArticles({ after: next, signal });
      const firstNew = articles.length;
      articles = [...articles, ...page.articles];
      next = page.next;
      draw();
      rows.children[firstNew]?.querySelector('a').focus();
    } catch (error) {
      if (!signal.aborted) {
        failed.replaceChildren(problemBox(problemOf(error), loadMore));
      }
    }
    more.disabled = false;
  }
}

function matches({ title, source }, wanted) {
  const text = `${title} ${source}`.toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function row(article) {
  return el(
    'li',
    { 'data-article': article.id },
    el('p', { class: 'article-date' }, article.published ? dayOf(article.published, 'medium') : t('conflict.undated')),
    el('a', { class: 'article-title', href: articlePath(article.id), lang: article.language }, article.title),
    el('p', { class: 'article-source' }, `${sourceName(article)} · ${languageName(article.language)}`),
  );
}
