import { sourceLine } from './citation-text.js';
import { el } from './dom.js';
import { counted, named, t } from './language.js';
import { claimList } from './render-claims.js';

/** An answer, or why there is none: claims, what they rest on, what was withheld. Without its footer. */
export function answerBody(answer, reader) {
  return el(
    'div',
    { class: 'answer', 'data-answer': answer.id, 'data-status': answer.status },
    fallback(answer),
    answer.status === 'abstained' ? abstention(answer, reader) : answered(answer, reader),
    withheld(answer),
  );
}

/** That the model which should have answered did not, and why, in the service's own words; null if it did. */
function fallback(answer) {
  if (!answer.fallback) {
    return null;
  }
  const { kind, model, failure } = answer.fallback;
  return el('p', { class: 'note', 'data-fallback': kind }, t('fallback', { model }), failure ? ` (${failure})` : null);
}

function answered(answer, reader) {
  if (answer.claims.length === 0) {
    return el('p', { class: 'claim-text', lang: answer.language }, answer.text);
  }
  return [premise(answer), claimList(answer, reader), missing(answer), sources(answer, reader)];
}

/** That the question takes for granted what the articles contradict; null if it does not. */
function premise(answer) {
  return answer.claims.some((claim) => claim.premise) ? el('p', { class: 'note', 'data-premise': '' }, t('premise')) : null;
}

/** Which part of the question is left unanswered; null if none is. */
function missing(answer) {
  return answer.missing ? el('p', { class: 'note', 'data-missing': '' }, t('missing', { part: answer.missing })) : null;
}

/** What the answer rests on, by number: the exact words, and the article they stand in. */
function sources(answer, reader) {
  return el(
    'section',
    { class: 'sources' },
    el('h3', {}, t('citation.sources')),
    el(
      'ol',
      {},
      answer.citations.map((citation) => source(citation, answer, reader)),
    ),
  );
}

function source(citation, answer, reader) {
  const { article } = citation;
  const shownAbove = answer.claims.some((claim) => claim.text === citation.quote);
  return el(
    'li',
    { 'data-source': citation.number },
    el('span', { class: 'source-number' }, `[${citation.number}]`),
    el(
      'div',
      {},
      shownAbove ? null : el('blockquote', { lang: article.language }, citation.quote),
      el(
        'p',
        { class: 'source-article' },
        reader.opener(citation, 'quote', { class: 'link', lang: article.language }, article.title),
        ' ',
        sourceLine(article),
      ),
    ),
  );
}

function abstention(answer, reader) {
  const { reason, nearest = [] } = answer.abstention ?? {};
  return [
    el(
      'div',
      { class: 'abstention', 'data-abstention': reason },
      el('h3', {}, t('abstention')),
      el('p', { class: 'abstention-text', lang: answer.language }, answer.text),
      reason ? el('p', { class: 'abstention-reason' }, named('abstention', reason)) : null,
    ),
    nearest.length > 0
      ? el(
          'section',
          { class: 'nearest' },
          el('h3', {}, t('abstention.nearest')),
          el('p', { class: 'note' }, t('abstention.nearest.hint')),
          el(
            'ul',
            {},
            nearest.map((citation) => nearestCard(citation, reader)),
          ),
        )
      : null,
  ];
}

function nearestCard(citation, reader) {
  const { article } = citation;
  return el(
    'li',
    { class: 'card', 'data-nearest': true },
    el('blockquote', { lang: article.language }, citation.quote),
    el(
      'p',
      { class: 'source-article' },
      reader.opener(citation, 'nearest', { class: 'link card-link', lang: article.language }, article.title),
      ' ',
      sourceLine(article),
    ),
  );
}

function withheld(answer) {
  const sentences = answer.withheld ?? [];
  if (sentences.length === 0) {
    return null;
  }
  return el(
    'details',
    { class: 'withheld' },
    el('summary', {}, counted('withheld', sentences.length)),
    el('p', { class: 'note' }, t('withheld.hint')),
    el(
      'ul',
      {},
      sentences.map(({ text, reason }) =>
        el(
          'li',
          { 'data-withheld': reason },
          el('s', { lang: answer.language }, text),
          el('p', { class: 'withheld-reason' }, named('withheld', reason)),
        ),
      ),
    ),
  );
}
