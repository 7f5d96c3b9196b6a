import { ask } from './api.js';
import { problemOf } from './problem-box.js';

/**
 * A question and what has come back so far. Tells of every change by a `change` event whose `detail` says what changed:
 * `stage`, `sources`, `claim` or `state`.
 *
 * `state` is `asking`, `answered`, `stopped` or `failed`.
 */
export class Turn extends EventTarget {
  state = 'asking';
  stage = 'sending';
  found = null;
  claims = [];
  answer = null;
  problem = null;
  #abort = null;

  /** @param {Object} request the question with its filters, as the service takes it, without the conversation */
  constructor(request) {
    super();
    this.request = request;
  }

  /** A turn whose answer was given earlier. */
  static of(answer) {
    const { question, sources, from, to, asOf } = answer;
    const turn = new Turn({ question, sources, from, to, asOf });
    turn.state = 'answered';
    turn.answer = answer;
    return turn;
  }

  /**
   * Asks, anew if it was asked before; resolves when there is an answer or none will come.
   *
   * @param {Promise<string>} conversation to ask in; it is waited for
   */
  async ask(conversation) {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    Object.assign(this, { stage: 'sending', found: null, claims: [], answer: null, problem: null });
    this.#become('asking');
    try {
      const request = { ...this.request, conversation: await unlessAborted(conversation, signal) };
      for await (const { type, data } of ask(request, signal)) {
        this.#take(type, data);
      }
      this.#become('answered');
    } catch (error) {
      if (signal.aborted) {
        this.#become('stopped');
      } else {
        this.problem = problemOf(error);
        this.#become('failed');
      }
    }
  }

  /** Hangs up; the service then stops working on the question. */
  stop() {
    this.#abort?.abort();
  }

  #take(type, data) {
    if (type === 'stage') {
      this.stage = data.stage;
      if (data.stage === 'answering' && this.claims.length > 0) {
        // Another answerer begins anew; what the first one said is taken back.
        this.claims = [];
        this.#tell('state');
      }
      this.#tell('stage');
    } else if (type === 'sources') {
      this.found = data.hits.length;
      this.#tell('sources');
    } else if (type === 'claim') {
      this.claims.push(data);
      this.#tell('claim');
    } else if (type === 'answer') {
      this.answer = data;
    }
  }

  #become(state) {
    this.state = state;
    this.#tell('state');
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }
}

/** What `promise` gives; the signal's own reason as soon as it is aborted. */
function unlessAborted(promise, signal) {
  const aborted = new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, aborted]);
}
