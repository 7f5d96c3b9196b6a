import { el } from './dom.js';
import { t } from './language.js';
import { problemBox, problemOf } from './problem-box.js';

/**
 * Fills `place` with what is drawn from a fetched value: a word while it loads, the problem with a retry if it fails.
 *
 * @param {Element} place
 * @param {AbortSignal} signal once aborted, nothing is drawn any more
 * @param {function(): Promise} fetch
 * @param {function(*): Node} draw what the value looks like
 * @param {function(): Node} notThere what stands there if the service knows of no such thing
 */
export async function whenFetched(place, signal, fetch, draw, notThere) {
  place.replaceChildren(el('p', { class: 'note', role: 'status' }, t('loading')));
  try {
    const value = await fetch();
    if (!signal.aborted) {
      place.replaceChildren(draw(value));
    }
  } catch (error) {
    if (!signal.aborted) {
      const problem = problemOf(error);
      const retry = () => whenFetched(place, signal, fetch, draw, notThere);
      place.replaceChildren(problem.status === 404 ? notThere() : problemBox(problem, retry));
    }
  }
}

/** What stands in place of something that is not there. */
export function missing(heading, hint) {
  return el(
    'section',
    { class: 'missing', 'data-missing': true },
    el('h1', {}, heading),
    el('p', {}, hint),
    el('p', {}, el('a', { href: '/' }, t('missing.home'))),
  );
}
