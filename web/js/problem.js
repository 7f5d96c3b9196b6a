/**
 * Why a request gave nothing.
 *
 * `kind` is `http` (the service answered with an error, RFC 9457), `network` (it could not be reached), `cut` (a stream
 * ended before its answer), `silent` (a stream fell silent) or `unreadable` (an answer that is not what was agreed).
 */
export class Problem extends Error {
  constructor(kind, { status = null, title = null, detail = null, errors = [], retryAfter = null } = {}) {
    super(detail ?? title ?? kind);
    this.kind = kind;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  /** A problem out of an `application/problem+json` body; whatever it lacks stays empty. */
  static from(body, status = body?.status ?? null, retryAfter = null) {
    return new Problem('http', {
      status,
      title: textOrNull(body?.title),
      detail: textOrNull(body?.detail),
      errors: Array.isArray(body?.errors) ? body.errors.filter((error) => error && typeof error === 'object') : [],
      retryAfter,
    });
  }
}

/** The seconds to wait that a `Retry-After` header names, as a number or as a date; null if it names none. */
export function retryAfterSeconds(header, now = Date.now()) {
  if (header === null || header.trim() === '') {
    return null;
  }
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

function textOrNull(value) {
  return typeof value === 'string' && value !== '' ? value : null;
}
