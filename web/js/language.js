import en from './messages.en.js';
import id from './messages.id.js';
import ko from './messages.ko.js';
import { remember, remembered } from './storage.js';

const MESSAGES = { id, en, ko };
const KEY = 'kutip.language';

const listeners = new Set();
let current = start();
document.documentElement.lang = current;

/** The languages of the page, each under its own name. */
export const LANGUAGES = { id: 'Indonesia', en: 'English', ko: '한국어' };

/** The language the page speaks now: `id`, `en` or `ko`. */
export function language() {
  return current;
}

/** Makes the page speak `code`, remembers it, and tells whoever listens. */
export function speak(code) {
  current = code;
  document.documentElement.lang = code;
  remember('localStorage', KEY, code);
  listeners.forEach((listener) => listener());
}

/** Calls `listener` whenever the page changes its language. */
export function onLanguage(listener) {
  listeners.add(listener);
}

/** Whether there are words under `key`. */
export function has(key) {
  return key in MESSAGES[current];
}

/** The words under `key`, with `{name}` replaced from `slots`. */
export function t(key, slots = {}) {
  return filled(MESSAGES[current][key] ?? key, slots);
}

/** The words under `key` for `n` things: the form the language uses for that number, `{n}` written its way. */
export function counted(key, n, slots = {}) {
  const forms = MESSAGES[current][key];
  const form = forms[new Intl.PluralRules(current).select(n)] ?? forms.other;
  return filled(form, { n: number(n), ...slots });
}

/** The words under `key` where `value` is known, such as a reason; else the value itself, readable. */
export function named(key, value) {
  return has(`${key}.${value}`) ? t(`${key}.${value}`) : String(value).replaceAll('_', ' ');
}

/** A list of plain words, such as the example questions. */
export function list(key) {
  return MESSAGES[current][key];
}

/** A day written `YYYY-MM-DD`, in words; as it stands if it is no such day. */
export function day(date, style = 'long') {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time)
    ? String(date)
    : new Intl.DateTimeFormat(current, { dateStyle: style, timeZone: 'UTC' }).format(time);
}

/** A moment, in the reader's own time zone. */
export function moment(instant, style = 'long') {
  const time = Date.parse(instant);
  return Number.isNaN(time)
    ? String(instant)
    : new Intl.DateTimeFormat(current, { dateStyle: style, timeStyle: 'short' }).format(time);
}

/** A number with the language's separators. */
export function number(value, options = {}) {
  return new Intl.NumberFormat(current, options).format(value);
}

/** A share of 1 in whole percent; never 100 for less than all. */
export function percent(share) {
  return number(share < 1 ? Math.min(share, 0.99) : share, { style: 'percent', maximumFractionDigits: 0 });
}

/** Milliseconds as seconds. */
export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return t('seconds', { n: number(value, { maximumSignificantDigits: value < 10 ? 2 : 3 }) });
}

/** A language code's name in the page's language. */
export function languageName(code) {
  try {
    return new Intl.DisplayNames([current], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function filled(words, slots) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in slots ? String(slots[name]) : whole));
}

function start() {
  const wanted = [remembered('localStorage', KEY), ...navigator.languages.map((code) => code.split('-')[0])];
  return wanted.map((code) => (code === 'in' ? 'id' : code)).find((code) => code in MESSAGES) ?? 'id';
}
