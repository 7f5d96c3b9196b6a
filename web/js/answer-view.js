import { answer as fetchAnswer } from './api.js';
import { answerFooter } from './answer-footer.js';
import { el } from './dom.js';
import { moment, t } from './language.js';
import { missing, whenFetched } from './fetched.js';
import { recentAnswers } from './recent-answers.js';
import { answerBody } from './render-answer.js';

/** One answer as it was given, for ever. */
export function answerView({ main, margin, params: [id], signal, reader, title }) {
  title(t('answer.page'));
  margin.append(recentAnswers(signal).element);
  whenFetched(main, signal, () => fetchAnswer(id, signal), (answer) => {
    title(answer.question);
    const standalone = answer.standaloneQuestion !== answer.question ? answer.standaloneQuestion : null;
    return el(
      'article',
      { class: 'turn', 'data-state': 'answered' },
      el(
        'header',
        { class: 'turn-head' },
        el('h1', { class: 'kicker' }, t('answer.page')),
        el('p', { class: 'note' }, t('answer.page.lede', { time: moment(answer.createdAt) })),
        el('h2', { class: 'question' }, answer.question),
        standalone ? el('p', { class: 'note', 'data-standalone': true }, t('turn.standalone', { question: standalone })) : null,
      ),
      el('div', { class: 'turn-body' }, answerBody(answer, reader), answerFooter(answer)),
    );
  }, () => missing(t('answer.missing'), t('answer.missing.hint', { id })));
}
