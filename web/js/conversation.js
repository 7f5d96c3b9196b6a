import { answer } from './api.js';
import { remember, remembered } from './storage.js';
import { Turn } from './turn.js';

const KEY = 'kutip.conversation';

/** The chat of this browser tab: its turns, oldest first. Survives a reload, by the numbers of its answers. */
export class Conversation {
  turns = [];
  #id = null;
  /** The answers of before a reload that are still there, shown or not, so that none of them is forgotten. */
  #before = [];
  #restoring = null;
  #cleared = new AbortController();

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

  /**
   * Sends a turn's question, once the turns of before a reload are back; the first that is answered starts the
   * conversation at the service.
   */
  async ask(turn) {
    await turn.ask(this.#whenRestored());
    if (turn.answer && this.turns.includes(turn)) {
      this.#id = turn.answer.conversation ?? this.#id;
      this.#remember();
    }
  }

  /** Starts over: forgets the turns, and hangs up where an answer is awaited. */
  clear() {
    this.waiting?.stop();
    this.#cleared.abort();
    this.#cleared = new AbortController();
    this.#restoring = null;
    this.turns = [];
    this.#id = null;
    this.#before = [];
    remember('sessionStorage', KEY, null);
  }

  /** Whether `restore` would bring back turns of before a reload, or is about it. */
  get restorable() {
    return this.#restoring !== null || (this.turns.length === 0 && kept().answers.length > 0);
  }

  /** Brings back the turns of before a reload; an answer that cannot be fetched is left out. */
  restore() {
    this.#restoring ??= this.#bringBack();
    return this.#restoring;
  }

  async #bringBack() {
    const { signal } = this.#cleared;
    const { id, answers } = kept();
    const found = await Promise.allSettled(answers.map((one) => answer(one, signal)));
    if (signal.aborted) {
      return;
    }
    // What could not be fetched just now may be there the next time; what is not found is gone.
    this.#before = answers.filter((_, at) => found[at].reason?.status !== 404);
    this.#id = this.#before.length > 0 ? id : null;
    const back = found.filter((one) => one.status === 'fulfilled').map((one) => Turn.of(one.value));
    this.turns = [...back, ...this.turns];
    this.#restoring = null;
  }

  /** The conversation to ask in, as the service takes it. */
  async #whenRestored() {
    await this.#restoring;
    return this.#id ?? 'new';
  }

  #remember() {
    const own = this.turns.filter((turn) => turn.answer).map((turn) => turn.answer.id);
    const answers = [...new Set([...this.#before, ...own])];
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
