import { articleVersion } from './api.js';
import { articleText, holdsQuote } from './article-text.js';
import { articlePath, dayOf, quoteInContext, sourceName } from './citation-text.js';
import { el, joined, webAddress } from './dom.js';
import { named, t } from './language.js';
import { focusAt, placeOf, wordsOf } from './same-words.js';

/** From this width on the panel stands beside the answer; below it is a sheet over the page. */
const BESIDE = '(min-width: 75rem)';

/** How long the pointer or the focus rests on a citation before its article is shown beside it. */
const REST_MS = 180;

/** Shows the article a citation points into, with the exact words highlighted and in view. */
export class ReaderPanel {
  #dialog;
  #beside = matchMedia(BESIDE);
  #citation = null;
  #kind = 'quote';
  #opener = null;
  #place = null;
  #resting = 0;
  #returningFocus = false;

  constructor(dialog) {
    this.#dialog = dialog;
    this.#beside.addEventListener('change', () => this.#changeMode());
    dialog.addEventListener('close', () => this.#closed());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog && event.clientX < dialog.getBoundingClientRect().left) {
        this.close(); // A click on the page that the sheet leaves to be seen.
      }
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && dialog.open && !event.isComposing) {
        event.preventDefault();
        this.close();
      }
    });
  }

  /**
   * A button that opens `citation`, by click or, beside the answer, by resting on it.
   *
   * @param {string} kind `quote` for words an answer rests on, `nearest` for words that only came near
   */
  opener(citation, kind, attributes, ...children) {
    const button = el(
      'button',
      {
        type: 'button',
        'aria-haspopup': 'dialog',
        'data-citation': citation.number,
        'data-words': wordsOf(citation),
        ...attributes,
        on: {
          click: () => this.#open(citation, kind, button),
          pointerenter: (event) => event.pointerType === 'mouse' && this.#rest(citation, kind, button),
          pointerleave: () => clearTimeout(this.#resting),
          focus: () => this.#rest(citation, kind, button),
          blur: () => clearTimeout(this.#resting),
        },
      },
      ...children,
    );
    return button;
  }

  /**
   * Closes the panel, and gives the focus back to what opened it, or to what has been drawn in its place since; nothing
   * happens if it is closed.
   */
  close() {
    clearTimeout(this.#resting);
    if (!this.#dialog.open) {
      return;
    }
    const reading = this.#dialog.contains(document.activeElement);
    this.#dialog.close();
    if (reading) {
      this.#returningFocus = true;
      if (this.#opener.isConnected) {
        this.#opener.focus();
      } else {
        focusAt(this.#place);
      }
      this.#returningFocus = false;
    }
  }

  /** Draws what is open anew, such as in another language. */
  redraw() {
    if (this.#dialog.open) {
      this.#draw();
    }
  }

  #open(citation, kind, opener) {
    clearTimeout(this.#resting);
    this.#show(citation, kind, opener);
    this.#dialog.querySelector('#reader-title').focus({ preventScroll: true });
  }

  #rest(citation, kind, opener) {
    clearTimeout(this.#resting);
    const reading = this.#dialog.contains(document.activeElement);
    if (this.#beside.matches && !reading && !this.#returningFocus) {
      this.#resting = setTimeout(() => this.#show(citation, kind, opener), REST_MS);
    }
  }

  #show(citation, kind, opener) {
    this.#opener?.removeAttribute('aria-current');
    this.#opener = opener;
    this.#place = placeOf(opener);
    opener.setAttribute('aria-current', 'true');
    if (citation !== this.#citation || !this.#dialog.open) {
      this.#citation = citation;
      this.#kind = kind;
      this.#draw();
    }
    this.#openInMode();
  }

  #openInMode() {
    if (!this.#dialog.open && this.#beside.matches) {
      this.#dialog.open = true; // Unlike show(), leaves the focus where it is.
    } else if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }

  #changeMode() {
    if (this.#dialog.open) {
      this.#dialog.close();
      this.#openInMode();
    }
  }

  #closed() {
    if (this.#dialog.open) {
      return; // It only changed its mode.
    }
    this.#citation = null;
    this.#opener?.removeAttribute('aria-current');
    this.#opener = null;
  }

  #draw() {
    const citation = this.#citation;
    const { article } = citation;
    const body = el('div', { class: 'reader-body', tabindex: '0', role: 'region', 'aria-label': t('reader.region') });
    const title = el('h2', { id: 'reader-title', tabindex: '-1', lang: article.language }, article.title);
    const original = webAddress(article.url);
    this.#dialog.replaceChildren(
      el(
        'div',
        { class: 'reader-bar' },
        el('p', { class: 'reader-kind' }, t(`reader.${this.#kind}`, { n: citation.number })),
        el(
          'button',
          { type: 'button', class: 'quiet', id: 'reader-close', on: { click: () => this.close() } },
          t('reader.close'),
        ),
      ),
      el(
        'header',
        { class: 'reader-head' },
        title,
        el('p', { class: 'reader-source' }, sourceName(article)),
        el(
          'p',
          { class: 'reader-published' },
          article.published
            ? joined([dayOf(article.published), named('publishedFrom', article.publishedFrom)], ', ')
            : t('published.unknown'),
        ),
        el(
          'p',
          { class: 'reader-links' },
          el('a', { href: articlePath(article.id, article.sha256, citation) }, t('reader.page')),
          original
            ? el(
                'a',
                { href: original, target: '_blank', rel: 'noopener noreferrer' },
                `${t('reader.original')} ${t('reader.newTab')}`,
              )
            : null,
        ),
      ),
      body,
    );
    body.append(quoteInContext(citation), el('p', { class: 'note' }, t('reader.loading')));
    articleVersion(article.id, article.sha256).then(
      (found) => this.#citation === citation && fill(body, title, found, citation),
      () =>
        this.#citation === citation &&
        body.replaceChildren(el('p', { class: 'note' }, t('reader.unavailable')), quoteInContext(citation)),
    );
  }
}

function fill(body, title, article, citation) {
  const stands = holdsQuote(article, citation);
  const { element, mark } = articleText(article, stands ? citation : null);
  if (article.language) {
    title.lang = article.language;
  }
  body.replaceChildren(
    ...(stands ? [] : [el('p', { class: 'note' }, t('reader.mismatch')), quoteInContext(citation)]),
    element,
    ...(article.boilerplate?.length > 0 ? [el('p', { class: 'note' }, t('reader.boilerplate'))] : []),
  );
  mark?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
