package kutip.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kutip.article.Article;
import kutip.index.Vocabulary;
import kutip.language.Acronyms;
import kutip.language.EditDistance;
import kutip.language.NamesWritten;
import kutip.language.Sounds;
import kutip.language.Words;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of a corpus, as its index has them: every name by its sound, every explained name. */
final class Lexicon implements Vocabulary {
  /** On an article: its names, behind what they sound like. */
  private static final String SOUND = "sound";

  /** On an article: what it says is another name of a thing, behind the thing. */
  private static final String OTHER = "other";

  private static final String BETWEEN = "\t";
  private static final String FIRST_HANGUL = "\uAC00";
  private static final String LAST = "\uFFFF";
  private static final int MOST_OTHERS = 2;
  private static final int MOST_SOUNDS = 3;

  /** A word of fewer letters is as near to too many others. */
  private static final int FEWEST_LETTERS = 5;

  private static final int MANY_LETTERS = 9;

  private final LuceneIndex index;

  Lexicon(LuceneIndex index) {
    this.index = index;
  }

  /** Adds what an article has to say of names. */
  static void add(Document document, Article article) {
    for (var name : NamesWritten.in(article.text())) {
      for (var key : Sounds.keys(name)) {
        document.add(new StringField(SOUND, key + BETWEEN + name, Field.Store.NO));
      }
    }
    for (var acronym : Acronyms.in(article.text())) {
      other(document, acronym.one(), acronym.other());
      other(document, acronym.other(), acronym.one());
    }
  }

  private static void other(Document document, String name, String other) {
    document.add(new StringField(OTHER, Words.folded(name) + BETWEEN + other, Field.Store.NO));
  }

  @Override
  public boolean has(String word) {
    return index.reading(
        view -> {
          for (var leaf : view.reader().leaves()) {
            if (has(leaf, word)) {
              return true;
            }
          }
          return false;
        });
  }

  private static boolean has(LeafReaderContext leaf, String word) throws IOException {
    if (leaf.reader().docFreq(new Term(Analysis.EXACT, word)) > 0) {
      return true;
    }
    for (var language : Analysis.LANGUAGES) {
      for (var term : terms(Analysis.stemming(language), word)) {
        if (leaf.reader().docFreq(new Term(Analysis.stemField(language), term)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean speaks(String language) {
    return index.reading(
        view -> {
          for (var leaf : view.reader().leaves()) {
            if (leaf.reader().getDocCount(Analysis.stemField(language)) > 0) {
              return true;
            }
          }
          return false;
        });
  }

  private static List<String> terms(Analyzer analyzer, String word) throws IOException {
    var terms = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("", word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  @Override
  public List<String> soundingLike(String name, boolean hangul) {
    Map<String, Integer> found = new HashMap<>();
    for (var key : Sounds.keys(name)) {
      // In the order of the terms Hangul stands behind Latin letters.
      var from = key + BETWEEN + (hangul ? FIRST_HANGUL : "");
      var to = key + BETWEEN + (hangul ? LAST : FIRST_HANGUL);
      said(SOUND, from, to).forEach((word, times) -> found.merge(word, times, Integer::max));
    }
    return found.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(name) && Sounds.alike(name, entry.getKey()))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(MOST_SOUNDS)
        .toList();
  }

  @Override
  public List<String> otherNames(String phrase) {
    var key = Words.folded(phrase) + BETWEEN;
    return said(OTHER, key, key + LAST).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(MOST_OTHERS)
        .toList();
  }

  /** What stands behind the keys from one to another, and in how many articles. */
  private Map<String, Integer> said(String field, String from, String to) {
    return index.reading(
        view -> {
          Map<String, Integer> said = new TreeMap<>();
          var first = new BytesRef(from);
          var last = new BytesRef(to);
          for (var leaf : view.reader().leaves()) {
            var terms = leaf.reader().terms(field);
            if (terms != null) {
              behind(terms, first, last, said);
            }
          }
          return said;
        });
  }

  private static void behind(Terms terms, BytesRef first, BytesRef last, Map<String, Integer> said)
      throws IOException {
    var each = terms.iterator();
    var status = each.seekCeil(first);
    var term = status == TermsEnum.SeekStatus.END ? null : each.term();
    while (term != null && term.compareTo(last) < 0) {
      var whole = term.utf8ToString();
      said.merge(whole.substring(whole.indexOf(BETWEEN) + 1), each.docFreq(), Integer::sum);
      term = each.next();
    }
  }

  @Override
  public List<String> speltLike(String word, int most) {
    int letters = word.codePointCount(0, word.length());
    if (letters < FEWEST_LETTERS || word.codePoints().anyMatch(Character::isDigit)) {
      return List.of();
    }
    int edits = letters < MANY_LETTERS ? 1 : 2;
    return index.reading(
        view -> {
          Map<String, Integer> found = new HashMap<>();
          for (var leaf : view.reader().leaves()) {
            var terms = leaf.reader().terms(Analysis.EXACT);
            if (terms != null) {
              var near = new FuzzyTermsEnum(terms, new Term(Analysis.EXACT, word), edits, 1, true);
              for (var term = near.next(); term != null; term = near.next()) {
                found.merge(term.utf8ToString(), near.docFreq(), Integer::sum);
              }
            }
          }
          return found.entrySet().stream()
              .sorted(
                  Comparator.<Map.Entry<String, Integer>>comparingInt(
                          entry -> EditDistance.of(word, entry.getKey()))
                      .thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed()))
              .map(Map.Entry::getKey)
              .limit(most)
              .toList();
        });
  }
}
