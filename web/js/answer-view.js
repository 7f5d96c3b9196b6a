import { answerFooter } from './answer-footer.js';
import { answer as fetchAnswer } from './api.js';
import { el } from './dom.js';
import { missing, whenFetched } from './fetched.js';
import { moment, t } from './language.js';
import { questionHead } from './question-head.js';
import { recentAnswers } from './recent-answers.js';
import { answerBody } from './render-answer.js';

/** One answer as it was given, for ever. */
export function answerView({ main, margin, params: [id], signal, reader, title }) {
  title(t('answer.page'));
  margin.append(recentAnswers(signal).element);
  whenFetched(
    main,
    signal,
    () => fetchAnswer(id, signal),
    (answer) => {
      title(answer.question);
      return el(
        'article',
        { class: 'turn', 'data-state': 'answered' },
        questionHead(
          answer,
          answer,
          el('h1', { class: 'kicker' }, t('answer.page')),
          el('p', { class: 'note' }, t('answer.page.lede', { time: moment(answer.createdAt) })),
        ),
        el('div', { class: 'turn-body' }, answerBody(answer, reader), answerFooter(answer)),
      );
    },
    () => missing(t('answer.missing'), t('answer.missing.hint', { id })),
  );
}
