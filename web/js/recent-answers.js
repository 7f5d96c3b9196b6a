import { latestAnswers } from './api.js';
import { el } from './dom.js';
import { moment, t } from './language.js';

/** The latest answers as a discreet list. Shows nothing while there are none, or where they cannot be fetched. */
export function recentAnswers(signal) {
  const element = el('nav', { class: 'recent', 'aria-labelledby': 'recent-title', hidden: true });
  refresh();
  return { element, refresh };

  async function refresh() {
    const { answers } = await latestAnswers({ signal }).catch(() => ({ answers: [] }));
    if (answers.length === 0) {
      return;
    }
    element.hidden = false;
    element.replaceChildren(el('h2', { id: 'recent-title' }, t('recent.title')), el('ol', {}, answers.map(item)));
  }
}

function item({ id, question, createdAt, status }) {
  return el(
    'li',
    {},
    el('a', { href: `/a/${encodeURIComponent(id)}`, dir: 'auto' }, question),
    el(
      'p',
      {},
      el('time', { datetime: createdAt }, moment(createdAt, 'medium')),
      status === 'abstained' ? ` · ${t('recent.abstained')}` : null,
    ),
  );
}
