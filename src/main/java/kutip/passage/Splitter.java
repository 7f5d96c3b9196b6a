package kutip.passage;

import java.util.ArrayList;
import java.util.List;
import kutip.article.Article;
import kutip.language.CodePoints;
import kutip.language.Sentences;
import kutip.language.Span;

/**
 * Cuts an article's evidence into passages.
 *
 * @param least a passage goes on until it has this many words
 * @param most but ends before it has more than this, unless one sentence alone does
 */
public record Splitter(int least, int most) {
  /** Passages of 60 to 180 words. */
  public static final Splitter USUAL = new Splitter(60, 180);

  /** The passages in reading order; none where all is boilerplate. */
  public List<Passage> split(Article article) {
    var text = article.text();
    var points = new CodePoints(text);
    var reference = ArticleRef.to(article);
    var passages = new ArrayList<Passage>();
    int from = 0;
    for (var part : article.boilerplate()) {
      stretch(text, from, part.span().start(), points, reference, passages);
      from = part.span().end();
    }
    stretch(text, from, text.length(), points, reference, passages);
    return passages;
  }

  private void stretch(
      String text,
      int from,
      int to,
      CodePoints points,
      ArticleRef reference,
      List<Passage> passages) {
    if (from >= to) {
      return;
    }
    var sentences =
        Sentences.in(text.substring(from, to)).stream().map(span -> span.shifted(from)).toList();
    var left = new int[sentences.size() + 1];
    for (int at = sentences.size() - 1; at >= 0; at--) {
      left[at] = left[at + 1] + words(text, sentences.get(at));
    }
    int first = 0;
    while (first < sentences.size()) {
      int end = end(left, first);
      var span = new Span(sentences.get(first).start(), sentences.get(end - 1).end());
      var id = reference.id() + "#" + points.at(span.start()) + "-" + points.at(span.end());
      passages.add(new Passage(id, reference, span, span.of(text)));
      first = end;
    }
  }

  /**
   * Where the passage that begins with sentence {@code first} ends.
   *
   * @param left how many words stand from each sentence on
   */
  private int end(int[] left, int first) {
    int end = first + 1;
    while (end < left.length - 1
        && left[first] - left[end] < least
        && left[first] - left[end + 1] <= most) {
      end++;
    }
    // A rest too short to stand alone goes with what is before it.
    boolean shortRest = left[end] > 0 && left[end] < least && left[first] <= most;
    return shortRest ? left.length - 1 : end;
  }

  private static int words(String text, Span span) {
    int words = 0;
    boolean inside = false;
    for (int at = span.start(); at < span.end(); at++) {
      boolean white = Character.isWhitespace(text.charAt(at));
      words += !white && !inside ? 1 : 0;
      inside = !white;
    }
    return words;
  }
}
