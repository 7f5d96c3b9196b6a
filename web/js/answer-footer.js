import { el, joined } from './dom.js';
import { day, moment, named, number, percent, seconds, t } from './language.js';
import { verification } from './verification.js';

/** What stands under an answer: how sure it is, who gave it, its link, and the means to check it. */
export function answerFooter(answer) {
  const link = new URL(`/a/${encodeURIComponent(answer.id)}`, location.origin).href;
  const { button, result } = verification(answer.id);
  return el(
    'footer',
    { class: 'answer-footer' },
    el('p', { class: 'answer-line' }, joined([confidence(answer), answerer(answer), took(answer)])),
    el(
      'p',
      { class: 'answer-actions' },
      button,
      copyButton(link),
      el('a', { class: 'permalink', href: link }, t('answer.link')),
    ),
    result,
    details(answer),
  );
}

/** How sure the answer is, in words and percent; null for an abstention, which claims nothing. */
function confidence(answer) {
  if (answer.status !== 'answered' || typeof answer.confidence !== 'number') {
    return null;
  }
  const level = ['high', 'medium', 'low'][[0.9, 0.7, 0.5].findIndex((least) => answer.confidence >= least)] ?? 'none';
  return el('span', { 'data-confidence': level }, `${t(`confidence.${level}`)} (${percent(answer.confidence)})`);
}

function answerer(answer) {
  const { kind, model } = answer.answerer ?? {};
  return kind ? joined([named('answerer', kind), model], ' ').join('') : null;
}

function took(answer) {
  return typeof answer.timings?.totalMs === 'number' ? seconds(answer.timings.totalMs) : null;
}

/** A button that copies `link`, and shows it for copying by hand where the browser does not allow that. */
function copyButton(link) {
  const button = el('button', { type: 'button', 'data-action': 'copy' }, t('answer.copy'));
  const said = el('span', { class: 'copied', role: 'status' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(link);
      said.replaceChildren(t('answer.copied'));
    } catch {
      const field = el('input', { readonly: true, 'aria-label': t('answer.link') });
      field.value = link;
      said.replaceChildren(`${t('answer.copyFailed')} `, field);
      field.select();
    }
  });
  return [button, said];
}

function details(answer) {
  const { timings, corpus, seal } = answer;
  const rows = [
    [t('answer.at'), moment(answer.createdAt)],
    [t('answer.asOf'), answer.asOf ? day(answer.asOf) : null],
    [
      t('answer.took'),
      timings
        ? t('answer.took.parts', {
            retrieve: seconds(timings.retrieveMs),
            answer: seconds(timings.answerMs),
            verify: seconds(timings.verifyMs),
          })
        : null,
    ],
    [
      t('answer.corpus'),
      corpus
        ? t('answer.corpus.is', {
            articles: number(corpus.articles),
            passages: number(corpus.passages),
            sequence: number(corpus.sequence),
          })
        : null,
    ],
    [t('answer.id'), answer.id],
    [t('answer.seal'), seal ? `${number(seal.sequence)} · ${seal.leafHash}` : null],
  ];
  return el(
    'details',
    { class: 'answer-details' },
    el('summary', {}, t('answer.details')),
    el(
      'dl',
      { class: 'facts' },
      rows.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
    el('p', {}, el('a', { href: `/api/answers/${encodeURIComponent(answer.id)}/audit` }, t('answer.audit'))),
  );
}
