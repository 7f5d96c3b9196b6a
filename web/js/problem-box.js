import { el } from './dom.js';
import { counted, has, named, t } from './language.js';
import { Problem } from './problem.js';

/** Any failure as a problem: what is not one is the page's own fault, shown with its message. */
export function problemOf(error) {
  return error instanceof Problem ? error : new Problem('page', { detail: String(error?.message ?? error) });
}

/** A problem in one line: what happened, in the page's language. */
export function problemTitle(problem) {
  const key = `problem.${problem.kind === 'http' ? problem.status : problem.kind}`;
  return t(has(key) ? key : 'problem.other');
}

/**
 * A problem in words, with the service's own detail and what to do next.
 *
 * @param {?Function} retry what the button does; it waits as long as the service asked
 */
export function problemBox(problem, retry = null) {
  const hint = `problem.${problem.kind === 'http' ? problem.status : problem.kind}.hint`;
  const wait = el('p', { class: 'problem-wait' });
  const button = retry
    ? el('button', { type: 'button', 'data-action': 'retry', on: { click: retry } }, t('problem.retry'))
    : null;
  const box = el(
    'div',
    { class: 'problem', 'data-problem': problem.status ?? problem.kind },
    el('p', { class: 'problem-title' }, problemTitle(problem)),
    has(hint) ? el('p', {}, t(hint)) : null,
    problem.detail && problem.errors.length === 0 ? el('p', { class: 'problem-detail' }, problem.detail) : null,
    problem.errors.length > 0 ? el('ul', {}, problem.errors.map(fieldError)) : null,
    problem.retryAfter ? wait : null,
    button,
  );
  if (problem.retryAfter) {
    countDown(box, wait, button, problem.retryAfter);
  }
  return box;
}

/** One field at fault, named by its JSON pointer, with what is wrong with it. */
function fieldError(error) {
  const field = String(error.pointer ?? '')
    .replace(/^#/, '')
    .split('/')[1];
  const words = error.detail ?? error.message ?? error.title ?? '';
  return el('li', {}, field ? el('strong', {}, `${named('field', field)}: `) : null, String(words));
}

function countDown(box, wait, button, retryAfter) {
  const end = Date.now() + retryAfter * 1000;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    wait.textContent = left > 0 ? counted('problem.wait', left) : '';
    if (button) {
      button.disabled = left > 0;
    }
    if (left > 0 && (box.isConnected || left > retryAfter - 2)) {
      setTimeout(tick, 1000);
    }
  };
  tick();
}
