/** The number of Unicode code points in `text`. */
export function codePoints(text) {
  let count = 0;
  for (const _ of text) {
    count += 1;
  }
  return count;
}

/**
 * Where code point offsets lie in `text`, in UTF-16 units.
 *
 * @param {string} text
 * @param {number[]} offsets in code points, in any order; one past the end stays one past the end
 * @returns {Map<number, number>} from each code point offset to its UTF-16 offset
 */
export function utf16Offsets(text, offsets) {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const found = new Map();
  let unit = 0;
  let point = 0;
  for (const offset of wanted) {
    while (point < offset && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    found.set(offset, unit);
  }
  return found;
}

/** The text from code point `start` up to but not including code point `end`. */
export function codePointSlice(text, start, end) {
  const offsets = utf16Offsets(text, [start, end]);
  return text.slice(offsets.get(start), offsets.get(end));
}

/**
 * A text cut into lines, and each line into pieces that carry the same spans. Joined again they give the text to the
 * letter: a line keeps its line break.
 *
 * @param {string} text
 * @param {{start: number, end: number}[]} spans in code points; they may overlap
 * @returns {{text: string, spans: Object[]}[][]} lines of pieces, each piece with the spans that cover it
 */
export function linesWithSpans(text, spans) {
  const offsets = utf16Offsets(
    text,
    spans.flatMap((span) => [span.start, span.end]),
  );
  const placed = spans.map((span) => ({ span, start: offsets.get(span.start), end: offsets.get(span.end) }));
  const cuts = [...new Set(offsets.values())].sort((a, b) => a - b);
  const lines = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const edges = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    lines.push(
      edges.slice(1).map((edge, at) => ({
        text: text.slice(edges[at], edge),
        spans: placed.filter((one) => one.start < edge && one.end > edges[at]).map((one) => one.span),
      })),
    );
    start = end;
  }
  return lines;
}
