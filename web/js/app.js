import { answerView } from './answer-view.js';
import { articleView } from './article-view.js';
import { articlesView } from './articles-view.js';
import { chatView } from './chat-view.js';
import { missing } from './fetched.js';
import { drawFrame, markSection } from './frame.js';
import { onLanguage, t } from './language.js';
import { ReaderPanel } from './reader-panel.js';
import { Router } from './router.js';

const main = document.getElementById('main');
const margin = document.getElementById('margin-content');
const reader = new ReaderPanel(document.getElementById('reader'));
let leaving = new AbortController();

const router = new Router(
  [
    [/^\/$/, { name: 'chat', section: 'ask', view: chatView }],
    [/^\/a\/([^/]+)\/?$/, { name: 'answer', section: null, view: answerView }],
    [/^\/articles\/?$/, { name: 'articles', section: 'articles', view: articlesView }],
    [/^\/articles\/([^/]+)\/?$/, { name: 'article', section: 'articles', view: articleView }],
  ],
  { name: 'missing', section: null, view: missingView },
  show,
);

drawFrame();
router.start();
onLanguage(() => {
  drawFrame();
  router.redraw();
  reader.redraw();
});

/** Draws a view in place of the one before; after a move it begins at its top and has the focus, as on a page load. */
function show({ name, section, view }, params, query, moved) {
  leaving.abort();
  leaving = new AbortController();
  main.replaceChildren();
  margin.replaceChildren();
  document.body.dataset.view = name;
  markSection(section);
  if (moved) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    reader.close();
    main.focus({ preventScroll: true });
  }
  view({ main, margin, params, query, signal: leaving.signal, reader, title });
}

function title(words) {
  document.title = `${words} — Kutip`;
}

function missingView({ main: place }) {
  title(t('missing.title'));
  place.append(missing(t('missing.title'), t('missing.hint')));
}
