import { dayOf, sourceName } from './citation-text.js';
import { el, joined } from './dom.js';
import { counted, day, t } from './language.js';

const WORDS_TOLD = 8;

/** A claim's citations in full, whether it names them by number or, in a stream, carries them. */
export function citationsOf(claim, citations) {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return claim.citations.map((one) => (typeof one === 'object' ? one : byNumber.get(one))).filter(Boolean);
}

/**
 * A claim with its date, its origins and a button for each citation.
 *
 * @param {Object} claim
 * @param {Object[]} citations what it cites, in full
 * @param {?string} language of the claim, where it is not an article's own sentence
 * @param {ReaderPanel} reader opens the citations
 * @param {?string} note a word beside the date, such as which is the newest
 */
export function claimItem(claim, citations, language, reader, note = null) {
  const quoted = quotedArticles(claim, citations);
  const lang = quoted[0]?.language ?? language;
  return el(
    'li',
    { class: 'claim', 'data-claim': true },
    el(
      'p',
      { class: 'claim-date' },
      joined([claim.date ? dayOf(claim.date, 'medium') : null, note ? el('strong', {}, note) : null], ' '),
    ),
    el(
      'div',
      { class: 'claim-body' },
      told(claim) ? el('p', { class: 'claim-value', lang }, claim.value) : null,
      el(
        'p',
        { class: quoted.length > 0 ? 'claim-text quoted' : 'claim-text' },
        el('span', { lang }, marked(claim.text, claim.value)),
        ' ',
        el(
          'span',
          { class: 'chips', role: 'group', 'aria-label': t('claim.citations') },
          citations.map((one) => chip(one, reader)),
        ),
      ),
      el(
        'p',
        { class: 'claim-origins' },
        joined([claim.origins > 1 ? counted('claim.origins', claim.origins) : null, otherDate(claim, quoted)]),
      ),
    ),
  );
}

/** Whether the short answer is told before its sentence; a long one, such as a definition, is only marked in it. */
function told({ value, text }) {
  return value && value !== text && value.split(/\s+/).length <= WORDS_TOLD;
}

/** The words of the short answer marked where they stand in the sentence. */
function marked(text, value) {
  const at = value && value !== text ? text.indexOf(value) : -1;
  return at < 0 ? text : [text.slice(0, at), el('mark', { class: 'claim-words' }, value), text.slice(at + value.length)];
}

/**
 * The claims of an answer in reading order; those in conflict stand together in a box, newest first, where the first
 * of them would stand.
 */
export function claimList(answer, reader) {
  const conflicts = (answer.conflicts ?? []).map((conflict) => ({
    ...conflict,
    claims: newestFirst(
      conflict.claims.filter((at) => at in answer.claims),
      answer.claims,
    ),
  }));
  const drawn = new Set();
  const items = answer.claims.map((claim, at) => {
    const starting = conflicts.filter((conflict) => conflict.claims.includes(at) && !drawn.has(conflict));
    starting.forEach((conflict) => drawn.add(conflict));
    if (starting.length > 0) {
      return starting.map((conflict) => conflictBox(conflict, answer, reader));
    }
    const inConflict = conflicts.some((conflict) => conflict.claims.includes(at));
    return inConflict ? null : claimItem(claim, citationsOf(claim, answer.citations), answer.language, reader);
  });
  return el('ul', { class: 'claims' }, items);
}

function conflictBox(conflict, answer, reader) {
  const changed = conflict.kind === 'changed_over_time';
  return el(
    'li',
    { class: 'conflict', 'data-conflict': conflict.kind },
    el('h3', {}, t(`conflict.${conflict.kind}`)),
    el('p', { class: 'note' }, t(`conflict.${conflict.kind}.hint`)),
    el(
      'ul',
      { class: 'claims' },
      conflict.claims.map((at, place) => {
        const claim = answer.claims[at];
        const newest = changed && place === 0 && claim.date;
        const note = newest ? t('conflict.newest') : claim.date ? null : t('conflict.undated');
        return claimItem(claim, citationsOf(claim, answer.citations), answer.language, reader, note);
      }),
    ),
  );
}

/** Claims by date, newest first, undated last; equals keep their order. */
function newestFirst(places, claims) {
  return [...places].sort((a, b) => (claims[b].date ?? '').localeCompare(claims[a].date ?? ''));
}

/** The articles whose own sentence the claim is, to the letter. */
function quotedArticles(claim, citations) {
  return citations.filter((citation) => citation.quote === claim.text).map((citation) => citation.article);
}

/** Of which day the sentence is, where the claim's date is that of another article it cites; else null. */
function otherDate(claim, quoted) {
  const dates = quoted.map((article) => article.published ?? '').sort();
  if (dates.length === 0 || dates.includes(claim.date ?? '')) {
    return null;
  }
  const newest = dates.at(-1);
  return newest === '' ? t('claim.sentenceUndated') : t('claim.sentenceOf', { date: day(newest, 'medium') });
}

function chip(citation, reader) {
  const { title } = citation.article;
  const name = t('citation.name', { n: citation.number, title, source: sourceName(citation.article) });
  return reader.opener(citation, 'quote', { class: 'chip', 'aria-label': name }, String(citation.number));
}
