import { el } from './dom.js';

/** How many announcements stay in the region; a screen reader speaks each once, when it is added. */
const KEPT = 12;

/** Says `words` to whoever listens with a screen reader, after what is being said now. */
export function announce(words) {
  const region = document.getElementById('live');
  region.append(el('p', {}, words));
  while (region.childElementCount > KEPT) {
    region.firstElementChild.remove();
  }
}
