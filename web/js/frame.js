import { el } from './dom.js';
import { LANGUAGES, language, speak, t } from './language.js';
import { remember, remembered } from './storage.js';

const THEMES = ['system', 'light', 'dark'];

/** Draws what stands around every view: the masthead, the imprint and the link past them. */
export function drawFrame() {
  document.getElementById('skip').textContent = t('skip');
  document.getElementById('masthead').replaceChildren(
    el('a', { class: 'wordmark', href: '/' }, 'Kutip'),
    el(
      'nav',
      { 'aria-label': t('nav') },
      el('a', { href: '/', 'data-section': 'ask' }, t('nav.ask')),
      el('a', { href: '/articles', 'data-section': 'articles' }, t('nav.articles')),
    ),
    choice('language-choice', t('language'), Object.entries(LANGUAGES), language(), (code) => {
      speak(code);
      document.getElementById('language-choice').focus();
    }),
  );
  document.getElementById('imprint').replaceChildren(
    el('p', {}, t('imprint')),
    choice(
      'theme-choice',
      t('theme'),
      THEMES.map((theme) => [theme, t(`theme.${theme}`)]),
      remembered('localStorage', 'kutip.theme') ?? 'system',
      applyTheme,
    ),
  );
}

/** Marks the section of the page that is shown: `ask` or `articles`. */
export function markSection(section) {
  for (const link of document.querySelectorAll('#masthead [data-section]')) {
    if (link.dataset.section === section) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function choice(id, label, options, chosen, choose) {
  const select = el(
    'select',
    { id, 'aria-label': label, on: { change: () => choose(select.value) } },
    options.map(([value, name]) => el('option', { value, selected: value === chosen }, name)),
  );
  return select;
}

function applyTheme(theme) {
  remember('localStorage', 'kutip.theme', theme === 'system' ? null : theme);
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}
