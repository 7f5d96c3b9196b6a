/**
 * Reads `text/event-stream` as the WHATWG HTML standard says (9.2.6), from chunks cut anywhere, even inside a character.
 * `id` and `retry` are passed over: a question is never asked again by itself.
 */
export class EventStreamParser {
  #decoder = new TextDecoder();
  #line = '';
  #afterCarriageReturn = false;
  #type = '';
  #data = [];

  /** The events that `bytes` complete, in order; often none. */
  push(bytes) {
    const events = [];
    let text = this.#decoder.decode(bytes, { stream: true });
    if (this.#afterCarriageReturn && text !== '') {
      this.#afterCarriageReturn = false;
      text = text.startsWith('\n') ? text.slice(1) : text;
    }
    for (let end = text.search(/[\r\n]/); end >= 0; end = text.search(/[\r\n]/)) {
      this.#endLine(this.#line + text.slice(0, end), events);
      this.#line = '';
      const carriageReturn = text[end] === '\r';
      this.#afterCarriageReturn = carriageReturn && end === text.length - 1;
      text = text.slice(carriageReturn && text[end + 1] === '\n' ? end + 2 : end + 1);
    }
    this.#line += text;
    return events;
  }

  #endLine(line, events) {
    if (line === '') {
      if (this.#data.length > 0) {
        events.push({ type: this.#type || 'message', data: this.#data.join('\n') });
      }
      this.#type = '';
      this.#data = [];
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') {
      this.#type = value;
    } else if (field === 'data') {
      this.#data.push(value);
    }
  }
}
