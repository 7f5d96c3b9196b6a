import { answerFooter } from './answer-footer.js';
import { el, joined } from './dom.js';
import { filterWords } from './filters.js';
import { counted, named, t } from './language.js';
import { announce } from './live.js';
import { problemBox, problemTitle } from './problem-box.js';
import { answerBody } from './render-answer.js';
import { citationsOf, claimItem } from './render-claims.js';

/**
 * A turn as it goes: the question, calm progress, claims one by one, and then the whole answer in their place.
 *
 * @param {Turn} turn
 * @param {ReaderPanel} reader
 * @param {function(Turn): void} again asks the turn's question once more
 * @param {AbortSignal} signal ends the listening
 */
export function turnView(turn, reader, again, signal) {
  const head = el('header', { class: 'turn-head' });
  const body = el('div', { class: 'turn-body' });
  const element = el('article', { class: 'turn' }, head, body);
  let progress = null;
  let claims = null;

  turn.addEventListener('change', ({ detail }) => ({ stage, sources, claim, state })[detail](), { signal });
  draw();
  return element;

  function draw() {
    element.dataset.state = turn.state;
    element.setAttribute('aria-busy', String(turn.state === 'asking'));
    head.replaceChildren(...questionHead(turn));
    ({ asking, answered, stopped, failed })[turn.state]();
  }

  function asking() {
    progress = el('p', { class: 'progress' });
    claims = streamedClaims();
    stage();
    body.replaceChildren(claims, progress);
  }

  function answered() {
    body.replaceChildren(answerBody(turn.answer, reader), answerFooter(turn.answer));
  }

  function stopped() {
    const words = t(turn.claims.length > 0 ? 'turn.stopped' : 'turn.stopped.empty');
    body.replaceChildren(
      streamedClaims(),
      el(
        'p',
        { class: 'stopped' },
        words,
        ' ',
        el('button', { type: 'button', 'data-action': 'again', on: { click: () => again(turn) } }, t('turn.again')),
      ),
    );
  }

  function failed() {
    body.replaceChildren(streamedClaims(), problemBox(turn.problem, () => again(turn)));
  }

  function stage() {
    const found = turn.found === null ? null : counted('found.passages', turn.found);
    progress.dataset.stage = turn.stage;
    progress.replaceChildren(...joined([named('stage', turn.stage), found]));
    announceStage();
  }

  function announceStage() {
    if (turn.stage !== 'sending' && element.dataset.announced !== turn.stage) {
      element.dataset.announced = turn.stage;
      announce(named('stage', turn.stage));
    }
  }

  function sources() {
    stage();
  }

  function claim() {
    const latest = turn.claims.at(-1);
    claims.append(streamedClaim(latest));
    announce(t('live.claim', { n: turn.claims.length, text: latest.text }));
  }

  function state() {
    draw();
    const words = outcome(turn);
    if (words) {
      announce(words);
    }
  }

  function streamedClaims() {
    return el('ul', { class: 'claims' }, turn.claims.map(streamedClaim));
  }

  function streamedClaim(one) {
    return claimItem(one, citationsOf(one, []), null, reader);
  }
}

/** The question as a heading, what it was read as, and the filters it was asked with. */
function questionHead({ request, answer }) {
  const standalone = answer?.standaloneQuestion;
  const filters = filterWords(request);
  return [
    el('h2', { class: 'question', tabindex: '-1' }, request.question),
    standalone && standalone !== request.question
      ? el('p', { class: 'note', 'data-standalone': true }, t('turn.standalone', { question: standalone }))
      : null,
    filters ? el('p', { class: 'note' }, t('turn.filters', { filters })) : null,
  ].filter(Boolean);
}

/** What to say of a turn that has come to its end; null while it goes on. */
function outcome({ state, answer, problem }) {
  switch (state) {
    case 'answered':
      return answer.status === 'abstained'
        ? t('live.abstained', { reason: named('abstention', answer.abstention?.reason) })
        : t('live.answered', {
            claims: counted('claims', answer.claims.length),
            citations: counted('citations', answer.citations.length),
          });
    case 'stopped':
      return t('turn.stopped');
    case 'failed':
      return t('live.failed', { reason: problemTitle(problem) });
    default:
      return null;
  }
}
