import { EventStreamParser } from './event-stream.js';
import { Problem, retryAfterSeconds } from './problem.js';

/** After so many milliseconds without a byte, a stream counts as lost; the service writes a comment every 10 s. */
const SILENCE_MS = 45_000;

/** The number of article versions kept for showing again. */
const VERSIONS_KEPT = 40;

const versionRequests = new Map();

/** One page of the articles kept: `{articles, total, next}`. */
export function articles({ limit = 100, after = null, signal } = {}) {
  return json(`/api/articles?${query({ limit, after })}`, { signal });
}

/** One article as it is kept now: the newest version, or the one with this SHA-256. */
export function article(id, sha256 = null) {
  return json(articleAddress(id, sha256));
}

/**
 * The version of an article with this SHA-256, read only once: to be used for what never changes in it, its text,
 * language and boilerplate, and not for its copies or whether it is the newest.
 */
export function articleVersion(id, sha256) {
  const address = articleAddress(id, sha256);
  if (!versionRequests.has(address)) {
    const request = json(address);
    request.catch(() => versionRequests.delete(address));
    versionRequests.set(address, request);
    if (versionRequests.size > VERSIONS_KEPT) {
      versionRequests.delete(versionRequests.keys().next().value);
    }
  }
  return versionRequests.get(address);
}

/** The latest answers, newest first, a line each: `{answers}`. */
export function latestAnswers({ limit = 20, signal } = {}) {
  return json(`/api/answers?${query({ limit })}`, { signal });
}

/** One answer as it was given. */
export function answer(id, signal) {
  return json(`/api/answers/${encodeURIComponent(id)}`, { signal });
}

/** An answer checked again now: `{ok, checks}`. */
export function verify(id, signal) {
  return json(`/api/answers/${encodeURIComponent(id)}/verify`, { method: 'POST', signal });
}

/**
 * Asks, and gives each event as it comes: `{type, data}` with type `stage`, `sources`, `claim`, and `answer` last.
 * Throws a `Problem` if no answer comes, or the signal's own reason once it is aborted.
 */
export async function* ask(question, signal) {
  const silence = new AbortController();
  const response = await send('/api/answers', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(question),
    signal: AbortSignal.any([signal, silence.signal]),
  });
  if (!contentType(response).startsWith('text/event-stream')) {
    yield { type: 'answer', data: await bodyOf(response) };
    return;
  }
  const reader = response.body.getReader();
  const parser = new EventStreamParser();
  let timer;
  try {
    for (;;) {
      timer = setTimeout(() => silence.abort(new Problem('silent')), SILENCE_MS);
      const { done, value } = await reader.read().catch((error) => Promise.reject(asProblem(error, 'cut')));
      clearTimeout(timer);
      if (done) {
        throw new Problem('cut');
      }
      for (const event of parser.push(value)) {
        const data = parsed(event.data);
        if (event.type === 'error') {
          throw Problem.from(data);
        }
        yield { type: event.type, data };
        if (event.type === 'answer') {
          return;
        }
      }
    }
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

function articleAddress(id, sha256) {
  const path = `/api/articles/${encodeURIComponent(id)}`;
  return sha256 === null ? path : `${path}?${query({ sha256 })}`;
}

async function json(path, options = {}) {
  return bodyOf(await send(path, { headers: { Accept: 'application/json' }, ...options }));
}

async function send(path, options) {
  const response = await fetch(path, options).catch((error) => Promise.reject(asProblem(error)));
  if (!response.ok) {
    const body = await response.json().catch(() => null);
    throw Problem.from(body, response.status, retryAfterSeconds(response.headers.get('Retry-After')));
  }
  return response;
}

async function bodyOf(response) {
  const text = await response.text().catch((error) => Promise.reject(asProblem(error)));
  return parsed(text);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('unreadable');
  }
}

/** What `fetch` and its body throw, as a problem of this kind; an abort stays what it is. */
function asProblem(error, kind = 'network') {
  return error instanceof Problem || error?.name === 'AbortError' ? error : new Problem(kind);
}

function contentType(response) {
  return response.headers.get('Content-Type') ?? '';
}

function query(parameters) {
  return new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined),
  ).toString();
}
