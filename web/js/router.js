/** Shows the page's address: one view a route, without loading the shell again. */
export class Router {
  #routes;
  #otherwise;
  #show;
  #shown = null;

  /**
   * @param {[RegExp, Object][]} routes patterns over the path, the first that matches wins
   * @param {Object} otherwise where no pattern matches
   * @param {function(Object, string[], URLSearchParams, boolean): void} show draws a route; the last says whether the
   *     reader came there from within the page
   */
  constructor(routes, otherwise, show) {
    this.#routes = routes;
    this.#otherwise = otherwise;
    this.#show = show;
  }

  /** Shows the current address, and from now on follows links and the browser's history. */
  start() {
    document.addEventListener('click', (event) => this.#follow(event));
    window.addEventListener('popstate', () => {
      if (this.#shown !== here()) {
        this.#draw(true);
      }
    });
    this.#draw(false);
  }

  /** Goes to `address`, a path of this page. */
  go(address) {
    history.pushState(null, '', address);
    this.#draw(true);
  }

  /** Draws the current view anew, such as in another language. */
  redraw() {
    this.#draw(false);
  }

  #draw(moved) {
    this.#shown = here();
    const query = new URLSearchParams(location.search);
    const [pattern, route] = this.#routes.find(([one]) => one.test(location.pathname)) ?? [/^/, this.#otherwise];
    this.#show(route, pattern.exec(location.pathname).slice(1).map(decoded), query, moved);
  }

  #follow(event) {
    const link = event.target.closest?.('a[href]');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download')) {
      return;
    }
    const url = new URL(link.href);
    const samePage = url.pathname + url.search === here() && url.hash !== '';
    if (url.origin === location.origin && !samePage && this.#routes.some(([pattern]) => pattern.test(url.pathname))) {
      event.preventDefault();
      this.go(url.pathname + url.search);
    }
  }
}

function here() {
  return location.pathname + location.search;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
