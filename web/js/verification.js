import { verify } from './api.js';
import { el } from './dom.js';
import { counted, has, t } from './language.js';
import { problemBox, problemOf } from './problem-box.js';

/** A button that has an answer checked again, and the place where the outcome is then shown. */
export function verification(id) {
  const result = el('div', { class: 'verification', role: 'status' });
  const button = el('button', { type: 'button', 'data-action': 'verify', on: { click: run } }, t('answer.verify'));
  return { button, result };

  async function run() {
    button.disabled = true;
    result.replaceChildren(el('p', { class: 'note' }, t('answer.verifying')));
    try {
      result.replaceChildren(outcome(await verify(id)));
    } catch (error) {
      result.replaceChildren(problemBox(problemOf(error), run));
    }
    button.disabled = false;
  }
}

function outcome({ ok, checks }) {
  const failed = checks.filter((check) => !check.ok);
  return el(
    'div',
    { 'data-verified': String(ok) },
    el(
      'p',
      { class: 'verification-sum' },
      ok ? counted('verification.ok', checks.length) : counted('verification.failed', failed.length),
    ),
    [...Map.groupBy(checks, (check) => check.citation ?? 0)].map(([citation, group]) =>
      el(
        'section',
        {},
        el('h4', {}, citation > 0 ? t('verification.citation', { n: citation }) : t('verification.whole')),
        el('ul', {}, group.map(checkItem)),
      ),
    ),
  );
}

function checkItem(check) {
  const key = `check.${check.name}.${check.ok ? 'ok' : 'failed'}`;
  const mark = t(check.ok ? 'check.ok' : 'check.failed');
  return el(
    'li',
    { 'data-check': check.name, 'data-ok': String(check.ok) },
    el('span', { class: 'check-mark' }, mark),
    ' ',
    has(key) ? t(key) : String(check.name).replaceAll('_', ' '),
    check.detail ? el('span', { class: 'check-detail' }, check.detail) : null,
  );
}
