import { answerFooter } from './answer-footer.js';
import { el, joined } from './dom.js';
import { counted, named, t } from './language.js';
import { announce } from './live.js';
import { problemBox, problemTitle } from './problem-box.js';
import { questionHead } from './question-head.js';
import { answerBody } from './render-answer.js';
import { citationsOf, claimItem } from './render-claims.js';
import { focusAt, placeOf } from './same-words.js';

/**
 * A turn as it goes: the question, calm progress, claims one by one, and then the whole answer in their place.
 *
 * @param {Turn} turn
 * @param {ReaderPanel} reader
 * @param {function(Turn): void} again asks the turn's question once more
 * @param {AbortSignal} signal ends the listening
 */
export function turnView(turn, reader, again, signal) {
  const body = el('div', { class: 'turn-body' });
  const element = el('article', { class: 'turn' });
  let progress = null;
  let claims = null;
  let announced = null;

  turn.addEventListener('change', ({ detail }) => ({ stage, sources: stage, claim, state })[detail](), { signal });
  draw();
  return element;

  function draw() {
    const focused = body.contains(document.activeElement) ? placeOf(document.activeElement) : null;
    element.dataset.state = turn.state;
    element.setAttribute('aria-busy', String(turn.state === 'asking'));
    element.replaceChildren(questionHead(turn.request, turn.answer), body);
    ({ asking, answered, stopped, failed })[turn.state]();
    if (focused) {
      focusAt(focused); // The button that had it is gone.
    }
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
    body.replaceChildren(
      streamedClaims(),
      problemBox(turn.problem, () => again(turn)),
    );
  }

  function stage() {
    const found = turn.found === null ? null : counted('found.passages', turn.found);
    progress.dataset.stage = turn.stage;
    progress.replaceChildren(...joined([named('stage', turn.stage), found]));
    if (turn.stage !== 'sending' && turn.stage !== announced) {
      announced = turn.stage;
      announce(named('stage', turn.stage));
    }
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
