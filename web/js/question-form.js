import { el } from './dom.js';
import { number, t } from './language.js';
import { codePoints } from './offsets.js';

/** The most code points a question may have. */
const MOST = 2000;

/** From this many on the reader is told how many are left. */
const NEAR = 1800;

/**
 * The box a question is written in, with what sends and stops it.
 *
 * @param {{draft: string, extras: Node[], send: function(string): void, stop: function(): void, typed: function(string): void}} parts
 * @returns {{element: Element, field: Element, busy: function(boolean): void, clear: function(): void}}
 */
export function questionForm({ draft, extras, send, stop, typed }) {
  const field = el('textarea', {
    id: 'question',
    rows: '2',
    enterkeyhint: 'send',
    placeholder: t('chat.question'),
    autocomplete: 'off',
    'aria-describedby': 'question-hint question-length question-error',
  });
  field.value = draft;
  const length = el('p', { class: 'length', id: 'question-length' });
  const error = el('p', { class: 'field-error', id: 'question-error', role: 'alert' });
  const sendButton = el('button', { type: 'submit', class: 'primary', id: 'send' }, t('chat.send'));
  const stopButton = el('button', { type: 'button', id: 'stop', hidden: true, on: { click: stop } }, t('chat.stop'));
  const element = el(
    'form',
    { class: 'question-form', id: 'question-form', novalidate: true },
    extras,
    el('label', { class: 'visually-hidden', for: 'question' }, t('chat.question')),
    el('div', { class: 'question-row' }, field, el('div', { class: 'question-buttons' }, stopButton, sendButton)),
    el(
      'div',
      { class: 'question-notes' },
      el('p', { class: 'hint', id: 'question-hint' }, t('chat.question.hint')),
      length,
    ),
    error,
  );
  let isBusy = false;

  field.addEventListener('input', () => {
    typed(field.value);
    error.textContent = '';
    measure();
  });
  field.addEventListener('keydown', (event) => {
    // 229: a key that still belongs to an input method, where the browser does not say isComposing.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing) {
      event.preventDefault();
      submit();
    }
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  measure();
  return { element, field, busy, clear };

  function submit() {
    const question = field.value.trim();
    const points = codePoints(question);
    if (isBusy) {
      error.textContent = t('chat.busy');
    } else if (points === 0) {
      error.textContent = t('chat.empty');
      field.focus();
    } else if (points > MOST) {
      measure();
      field.focus();
    } else {
      send(question);
      if (matchMedia('(pointer: coarse)').matches) {
        field.blur(); // Puts the keyboard on the screen away, which hides the answer.
      }
    }
  }

  function busy(now) {
    isBusy = now;
    error.textContent = '';
    if (!now && document.activeElement === stopButton) {
      field.focus();
    }
    stopButton.hidden = !now;
    sendButton.setAttribute('aria-disabled', String(now));
  }

  function clear() {
    field.value = '';
    typed('');
    measure();
  }

  function measure() {
    const points = codePoints(field.value.trim());
    const slots = { n: number(points), max: number(MOST) };
    length.textContent = points >= NEAR ? t(points > MOST ? 'chat.tooLong' : 'chat.length', slots) : '';
    length.classList.toggle('field-error', points > MOST);
    field.setAttribute('aria-invalid', String(points > MOST));
  }
}
