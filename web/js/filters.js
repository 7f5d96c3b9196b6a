import { articles } from './api.js';
import { sourceName } from './citation-text.js';
import { el } from './dom.js';
import { day, t } from './language.js';

const DATES = ['asOf', 'from', 'to'];

/** The articles looked through for their sources; where there are more, a source can be typed. */
const ARTICLES_READ = 500;

/** The filters of a request in one line of words; empty if it has none. */
export function filterWords({ sources = [], asOf, from, to }) {
  const dates = Object.entries({ asOf, from, to }).filter(([, date]) => date);
  return [
    ...sources.map((source) => sourceName({ source })),
    ...dates.map(([name, date]) => t(`filters.said.${name}`, { date: day(date, 'medium') })),
  ].join(', ');
}

/** Whether the first day is after the last one, so that no article can count. */
export function outOfOrder({ from, to }) {
  return Boolean(from && to && from > to);
}

/** The filters an address names, such as `?source=kbs.co.kr&from=2024-01-01`. */
export function filtersOf(query) {
  const dates = DATES.map((name) => [name, query.get(name)]).filter(([, date]) => date);
  const sources = query.getAll('source').filter(Boolean);
  return { ...Object.fromEntries(dates), ...(sources.length > 0 ? { sources } : {}) };
}

/**
 * The disclosure in which a reader narrows the articles down.
 *
 * @param {Object} chosen the filters at the start
 * @param {function(Object): void} changed is told the filters after every change
 */
export function filterDisclosure(chosen, changed) {
  let filters = chosen;
  const summary = el('summary');
  const dates = DATES.map((name) => [name, el('input', { type: 'date', id: `filter-${name}`, name })]);
  const wrong = el('p', { class: 'field-error', id: 'filter-order', role: 'alert' });
  const sources = el('fieldset', { class: 'filter-sources' }, el('legend', {}, t('filters.sources')));
  const clear = el('button', { type: 'button', class: 'quiet', 'data-action': 'clear-filters' }, t('filters.clear'));
  const form = el(
    'div',
    { class: 'filter-fields' },
    el(
      'div',
      { class: 'filter-dates' },
      dates.map(([name, input]) => dateField(name, input)),
    ),
    wrong,
    sources,
    clear,
  );
  const disclosure = el('details', { class: 'filters', id: 'filters' }, summary, form);
  let listed = false;

  disclosure.addEventListener('toggle', () => {
    if (disclosure.open && !listed) {
      listed = true;
      listSources();
    }
  });
  form.addEventListener('change', read);
  clear.addEventListener('click', () => {
    for (const input of form.querySelectorAll('input')) {
      input.checked = false;
      if (input.type !== 'checkbox') {
        input.value = '';
      }
    }
    read();
  });
  for (const [name, input] of dates) {
    input.value = filters[name] ?? '';
  }
  say();
  return disclosure;

  function read() {
    const given = dates.map(([name, input]) => [name, input.value]).filter(([, value]) => value !== '');
    const named = listed ? checkedSources(sources) : (filters.sources ?? []);
    filters = { ...Object.fromEntries(given), ...(named.length > 0 ? { sources: named } : {}) };
    say();
    changed(filters);
  }

  function say() {
    const words = filterWords(filters);
    summary.textContent = words ? t('filters.active', { filters: words }) : t('filters');
    clear.hidden = words === '';
    wrong.textContent = outOfOrder(filters) ? t('filters.order') : '';
  }

  async function listSources() {
    const note = el('p', { class: 'note' }, t('filters.sources.loading'));
    sources.append(note);
    const chosenSources = filters.sources ?? [];
    const { names, more } = await sourceNames().catch(() => ({ names: null, more: true }));
    note.textContent =
      names === null ? t('filters.sources.failed') : names.length === 0 ? t('filters.sources.none') : '';
    note.hidden = note.textContent === '';
    const offered = [...new Set([...(names ?? []), ...chosenSources])].sort();
    sources.append(...offered.map((name) => sourceBox(name, chosenSources.includes(name))));
    if (more) {
      sources.append(
        el(
          'label',
          { class: 'other-sources' },
          t('filters.sources.more'),
          el('input', { type: 'text', name: 'sources' }),
        ),
      );
    }
  }
}

function dateField(name, input) {
  const hint = name === 'asOf' ? el('small', { id: 'filter-asOf-hint' }, t('filters.asOf.hint')) : null;
  if (hint) {
    input.setAttribute('aria-describedby', hint.id);
  }
  return el('label', {}, el('span', {}, t(`filters.${name}`)), input, hint);
}

function sourceBox(name, checked) {
  return el(
    'label',
    { class: 'source-box' },
    el('input', { type: 'checkbox', name: 'source', value: name, checked }),
    sourceName({ source: name }),
  );
}

function checkedSources(fieldset) {
  const boxes = [...fieldset.querySelectorAll('input[type=checkbox]:checked')].map((box) => box.value);
  const typed = fieldset.querySelector('input[type=text]')?.value.split(',') ?? [];
  return [...new Set([...boxes, ...typed.map((name) => name.trim()).filter(Boolean)])];
}

/** The sources of the articles kept, and whether there are more articles than were looked through. */
async function sourceNames() {
  const names = new Set();
  let after = null;
  let read = 0;
  do {
    const page = await articles({ limit: 100, after });
    page.articles.forEach((article) => names.add(article.source));
    read += page.articles.length;
    after = page.next ?? null;
  } while (after !== null && read < ARTICLES_READ);
  return { names: [...names], more: after !== null };
}
