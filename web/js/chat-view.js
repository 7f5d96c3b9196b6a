import { Conversation } from './conversation.js';
import { el } from './dom.js';
import { filterDisclosure, filtersOf, outOfOrder } from './filters.js';
import { list, t } from './language.js';
import { questionForm } from './question-form.js';
import { recentAnswers } from './recent-answers.js';
import { turnView } from './turn-view.js';

/** What outlives the view: going to an article and back leaves the chat as it was. */
const conversation = new Conversation();
let draft = '';
let filters = {};
/** How far the turns and, in a low window, the page were scrolled as the view was left; null shows the last turn. */
let scrolled = null;

/** The chat: the question box, and the turns so far. */
export function chatView({ main, margin, query, signal, reader, title }) {
  title(t('chat.title'));
  takeAddress(query);
  const heading = el('h1', { id: 'chat-title' });
  const turns = el('div', {
    class: 'turns',
    id: 'turns',
    role: 'region',
    tabindex: '0',
    'aria-labelledby': 'chat-title',
  });
  const lede = el('p', { class: 'lede' }, t('chat.lede'));
  const examples = exampleList((question) => ask(question));
  const newChat = el(
    'button',
    { type: 'button', class: 'quiet', id: 'new-chat', on: { click: startOver } },
    t('chat.new'),
  );
  const disclosure = filterDisclosure(filters, (chosen) => {
    filters = chosen;
  });
  const form = questionForm({
    draft,
    extras: [el('div', { class: 'question-tools' }, disclosure, newChat)],
    send: ask,
    stop: () => conversation.waiting?.stop(),
    typed: (text) => {
      draft = text;
    },
  });
  const recent = recentAnswers(signal);
  const drawn = new Set();
  main.append(
    el(
      'div',
      { class: 'chat', id: 'chat' },
      el('header', { class: 'chat-head' }, heading, lede),
      turns,
      form.element,
      examples,
    ),
  );
  margin.append(recent.element);
  drawTurns();
  signal.addEventListener('abort', () => {
    const begun = conversation.turns.length > 0 && !conversation.restorable;
    scrolled = begun ? { turns: turns.scrollTop, page: window.scrollY } : null;
  });
  if (conversation.restorable) {
    restore();
  }

  async function restore() {
    const note = el('p', { class: 'note' }, t('chat.restoring'));
    turns.prepend(note);
    turns.hidden = false;
    await conversation.restore();
    if (!signal.aborted) {
      // What was asked meanwhile stands there already, and a second view would announce it twice.
      note.replaceWith(...conversation.turns.filter((turn) => !drawn.has(turn)).map(viewOf));
      showLast();
    }
  }

  function drawTurns() {
    turns.replaceChildren(...conversation.turns.map(viewOf));
    if (scrolled === null) {
      showLast();
    } else {
      settle();
      turns.scrollTop = scrolled.turns;
      window.scrollTo({ top: scrolled.page, behavior: 'instant' });
    }
  }

  function showLast() {
    settle();
    turns.lastElementChild?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  function viewOf(turn) {
    drawn.add(turn);
    turn.addEventListener('change', settle, { signal });
    return turnView(turn, reader, askAgain, signal);
  }

  function ask(question) {
    if (conversation.waiting) {
      return;
    }
    if (outOfOrder(filters)) {
      disclosure.open = true;
      disclosure.querySelector('#filter-from').focus();
      return;
    }
    const turn = conversation.add({ question, ...filters });
    const view = viewOf(turn);
    turns.append(view);
    form.clear();
    send(turn);
    view.scrollIntoView({ block: 'start' });
  }

  function askAgain(turn) {
    if (!conversation.waiting) {
      send(turn);
      form.field.focus({ preventScroll: true });
    }
  }

  async function send(turn) {
    await conversation.ask(turn);
    if (turn.answer && !signal.aborted) {
      recent.refresh();
    }
  }

  function startOver() {
    reader.close();
    conversation.clear();
    scrolled = null;
    drawTurns();
    window.scrollTo(0, 0);
    form.field.focus();
  }

  /** Fits the view to whether there are turns, and whether one still waits. */
  function settle() {
    const begun = conversation.turns.length > 0;
    main.querySelector('#chat').classList.toggle('begun', begun);
    heading.textContent = t(begun ? 'chat.history' : 'chat.title');
    lede.hidden = begun;
    examples.hidden = begun;
    newChat.hidden = !begun;
    turns.hidden = !begun;
    form.busy(conversation.waiting !== null);
  }
}

/** Takes over the filters and the question that an address brings along, and then leaves the address plain. */
function takeAddress(query) {
  if (query.size > 0) {
    filters = filtersOf(query);
    draft = query.get('q') ?? draft;
    history.replaceState(null, '', '/');
  }
}

function exampleList(ask) {
  return el(
    'section',
    { class: 'examples', 'aria-labelledby': 'examples-title' },
    el('h2', { id: 'examples-title' }, t('examples.title')),
    el(
      'ul',
      {},
      list('examples').map((question) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', class: 'link', 'data-example': true, on: { click: () => ask(question) } },
            question,
          ),
        ),
      ),
    ),
  );
}
