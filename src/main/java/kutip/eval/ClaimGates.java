package kutip.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kutip.answer.Citation;
import kutip.answer.Claim;
import kutip.article.Article;
import kutip.language.FoldedText;
import kutip.language.Sentences;
import kutip.language.Span;
import kutip.language.Words;
import kutip.passage.Passage;
import kutip.passage.Splitter;
import kutip.verify.Verdict;
import kutip.verify.Verifier;

/**
 * Measures how surely wrong claims are withheld, and how seldom right ones are.
 *
 * <p>Right claims are sentences of articles and the same said otherwise by rule, each on its
 * sentence as the quote; wrong ones are those sentences changed by rule. No question helps. The
 * same articles and seed give the same claims.
 *
 * @param most how many claims of each kind are made at most
 */
public record ClaimGates(Verifier verifier, int most, long seed) {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 50;

  /**
   * What became of the claims of one kind.
   *
   * @param right whether they say what their quotes say
   * @param reasons how many were withheld, by reason
   */
  public record Row(
      String kind,
      boolean right,
      int claims,
      int withheld,
      Map<String, Integer> reasons,
      List<String> examples) {
    public Row {
      reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
      examples = List.copyOf(examples);
    }

    public double share() {
      return claims == 0 ? 0 : withheld / (double) claims;
    }
  }

  /** A sentence where it stands. */
  private record Stated(Passage passage, Span span) {
    String text() {
      return span.of(passage.text());
    }
  }

  /** One row a kind, right ones first. */
  public List<Row> measure(List<Article> articles) {
    var random = new Random(seed);
    var sentences = new ArrayList<>(sentences(articles));
    if (sentences.isEmpty()) {
      return List.of();
    }
    Collections.shuffle(sentences, random);
    var rows = new ArrayList<Row>();
    for (var way : Rewording.values()) {
      var tally = new Tally(named(way), true);
      for (var sentence : sentences) {
        tally.add(sentence, way.of(FoldedText.fold(sentence.text())));
      }
      rows.add(tally.row());
    }
    for (var kind : Distortion.values()) {
      var tally = new Tally(named(kind), false);
      for (int at = 0; at < sentences.size() && tally.claims < most; at++) {
        var sentence = sentences.get(at);
        var others = others(sentence, sentences, random);
        tally.add(
            sentence,
            others.isEmpty()
                ? Optional.empty()
                : kind.of(FoldedText.fold(sentence.text()), others, random));
      }
      rows.add(tally.row());
    }
    return rows;
  }

  /** Some sentences of other articles. */
  private static List<String> others(Stated stated, List<Stated> sentences, Random random) {
    var others = new ArrayList<String>();
    for (int tries = 0; tries < 20; tries++) {
      var other = sentences.get(random.nextInt(sentences.size()));
      if (!other.passage.article().id().equals(stated.passage.article().id())) {
        others.add(FoldedText.fold(other.text()));
      }
    }
    return others;
  }

  private static String named(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<Stated> sentences(List<Article> articles) {
    var sentences = new ArrayList<Stated>();
    for (var article : articles) {
      for (var passage : Splitter.USUAL.split(article)) {
        for (var span : Sentences.in(passage.text())) {
          int words = Words.in(span.of(passage.text())).size();
          if (words >= SHORTEST && words <= LONGEST) {
            sentences.add(new Stated(passage, span));
          }
        }
      }
    }
    return sentences;
  }

  /** The claims of one kind as they are judged. */
  private final class Tally {
    private static final int SHOWN = 5;
    private final String kind;
    private final boolean right;
    private final Map<String, Integer> reasons = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();
    private int claims;
    private int withheld;

    Tally(String kind, boolean right) {
      this.kind = kind;
      this.right = right;
    }

    void add(Stated stated, Optional<String> said) {
      if (claims >= most || said.isEmpty()) {
        return;
      }
      claims++;
      var claim =
          new Claim(
              said.get(), List.of(Citation.at(stated.passage, stated.span)), Optional.empty(), 1);
      boolean wrongly;
      if (verifier.verify(claim, "") instanceof Verdict.NotEnoughInfo fallen) {
        withheld++;
        reasons.merge(named(fallen.reason()), 1, Integer::sum);
        wrongly = right;
      } else {
        wrongly = !right;
      }
      if (wrongly && examples.size() < SHOWN) {
        examples.add(said.get() + " <- " + FoldedText.fold(stated.text()));
      }
    }

    Row row() {
      return new Row(kind, right, claims, withheld, reasons, examples);
    }
  }
}
