/** What the buttons for the same words of the same text have in common, as their `data-words`. */
export function wordsOf({ article, start, end }) {
  return `${article.sha256}:${start}-${end}`;
}

/**
 * Where a button stands among those for its words, to find it again once they are drawn anew.
 *
 * @param {HTMLElement} button
 * @returns {?{words: string, at: number}} null if it is no button for words
 */
export function placeOf(button) {
  const { words } = button.dataset;
  return words ? { words, at: buttonsFor(words).indexOf(button) } : null;
}

/** Gives the focus to the button at `place`, to another for its words, or else to the view as a whole. */
export function focusAt({ words, at }) {
  const buttons = buttonsFor(words);
  const button = buttons[at] ?? buttons.at(-1);
  if (button) {
    button.focus();
  } else {
    document.getElementById('main').focus({ preventScroll: true });
  }
}

function buttonsFor(words) {
  return [...document.querySelectorAll('[data-words]')].filter((button) => button.dataset.words === words);
}
