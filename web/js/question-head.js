import { el } from './dom.js';
import { filterWords } from './filters.js';
import { t } from './language.js';

/**
 * The question as a heading, with what it was read as and the filters it was asked with.
 *
 * @param {Object} request the question and its filters
 * @param {?Object} answer tells what the question was read as, and with which filters; null while it is awaited
 * @param {...Node} before what stands above the question
 */
export function questionHead(request, answer, ...before) {
  const standalone = answer?.standaloneQuestion;
  const filters = filterWords(answer ?? request);
  return el(
    'header',
    { class: 'turn-head' },
    before,
    el('h2', { class: 'question', lang: answer?.language, dir: 'auto' }, request.question),
    standalone && standalone !== request.question
      ? el('p', { class: 'note', 'data-standalone': true }, t('turn.standalone', { question: standalone }))
      : null,
    filters ? el('p', { class: 'note', 'data-filters': true }, t('turn.filters', { filters })) : null,
  );
}
