/**
 * A new element. Strings among the children become text nodes, so nothing in them is ever read as markup.
 *
 * @param {string} name tag name
 * @param {Object} attributes true sets an empty attribute; false, null and undefined set none; `on` holds listeners
 * @param {...(Node|string|null|Array)} children null is left out, lists are flattened
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      for (const [type, listener] of Object.entries(value)) {
        element.addEventListener(type, listener);
      }
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

/** A list of nodes with `separator` text between each two; empty parts are left out. */
export function joined(parts, separator = ' · ') {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .flatMap((part, at) => (at === 0 ? [part] : [separator, part]));
}

/** `url` if it leads to a web page, else null: an article's own address may hold any scheme. */
export function webAddress(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}
