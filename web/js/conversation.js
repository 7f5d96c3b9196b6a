import { answer } from './api.js';
import { remember, remembered } from './storage.js';
import { Turn } from './turn.js';

const KEY = 'kutip.conversation';

/** The chat of this browser tab: its turns, oldest first. Survives a reload, by the numbers of its answers. */
export class Conversation {
  turns = [];
  #id = null;

  /** The turn that waits for its answer, if there is one. */
  get waiting() {
    return this.turns.find((turn) => turn.state === 'asking') ?? null;
  }

  /** A new turn that asks `request`; `ask` it to send it. */
  add(request) {
    const turn = new Turn(request);
    this.turns.push(turn);
    return turn;
  }

  /** Sends a turn's question; the first that is answered starts the conversation at the service. */
  async ask(turn) {
    await turn.ask(this.#id ?? 'new');
    if (turn.answer && this.turns.includes(turn)) {
      this.#id = turn.answer.conversation ?? this.#id;
      this.#remember();
    }
  }

  /** Starts over: forgets the turns, and hangs up where an answer is awaited. */
  clear() {
    this.waiting?.stop();
    this.turns = [];
    this.#id = null;
    remember('sessionStorage', KEY, null);
  }

  /** How many answers of before a reload `restore` would bring back. */
  get remembered() {
    return this.turns.length === 0 ? kept().answers.length : 0;
  }

  /** Brings back the turns of before a reload; an answer that cannot be fetched is left out. */
  async restore() {
    const { id, answers } = kept();
    const found = await Promise.allSettled(answers.map((one) => answer(one)));
    if (this.turns.length === 0) {
      this.#id = id;
      this.turns = found.filter((one) => one.status === 'fulfilled').map((one) => Turn.of(one.value));
    }
  }

  #remember() {
    const answers = this.turns.filter((turn) => turn.answer).map((turn) => turn.answer.id);
    remember('sessionStorage', KEY, JSON.stringify({ id: this.#id, answers }));
  }
}

function kept() {
  try {
    const { id, answers } = JSON.parse(remembered('sessionStorage', KEY));
    return { id, answers };
  } catch {
    return { id: null, answers: [] };
  }
}
