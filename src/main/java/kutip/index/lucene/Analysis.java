package kutip.index.lucene;

import java.io.Reader;
import java.util.List;
import java.util.stream.Collectors;
import kutip.language.Sounds;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How text becomes terms: every analyser there is, and which field has which. */
final class Analysis {
  /** Words as they are, in lower case and without diacritics. */
  static final String EXACT = "exact";

  /** Words by their stem in the article's language. */
  static final String STEM = "stem";

  static final String TITLE = "title";

  /** The title again, on the article itself. */
  static final String NAME = "name";

  /** The languages with stems of their own; a text of another is stemmed as Indonesian. */
  static final List<String> LANGUAGES = List.of("id", "en", "ko");

  private static final Analyzer WORDS = new FoldingAnalyzer(false);
  private static final Analyzer BIGRAMS = new FoldingAnalyzer(true);
  private static final Analyzer INDONESIAN = new IndonesianAnalyzer();
  private static final Analyzer ENGLISH = new EnglishAnalyzer();

  private Analysis() {}

  /** What every field is analysed with when it is written; the same as when it is searched. */
  static Analyzer indexing() {
    return new PerFieldAnalyzerWrapper(
        WORDS,
        LANGUAGES.stream().collect(Collectors.toMap(Analysis::stemField, Analysis::stemming)));
  }

  static Analyzer exact() {
    return WORDS;
  }

  static Analyzer stemming(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "ko" -> BIGRAMS;
      default -> INDONESIAN;
    };
  }

  /**
   * The text with a space where Hangul meets letters or digits of another script, which it is
   * written together with: the name in NATO의, the year in 2024년.
   */
  static String apart(String text) {
    int at = 0;
    while (at < text.length() && !Sounds.hangul(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    var apart = new StringBuilder(text.length() + text.length() / 8);
    for (at = 0; at < text.length(); at++) {
      char here = text.charAt(at);
      if (at > 0) {
        char before = text.charAt(at - 1);
        boolean word = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(here);
        if (word && Sounds.hangul(before) != Sounds.hangul(here)) {
          apart.append(' ');
        }
      }
      apart.append(here);
    }
    return apart.toString();
  }

  static String stemField(String language) {
    return STEM + "." + (LANGUAGES.contains(language) ? language : "id");
  }

  private static final class FoldingAnalyzer extends Analyzer {
    private final boolean bigrams;

    FoldingAnalyzer(boolean bigrams) {
      this.bigrams = bigrams;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokens = new StandardTokenizer();
      TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)));
      folded = new GroupedDigitsFilter(folded);
      return new TokenStreamComponents(tokens, bigrams ? new CJKBigramFilter(folded) : folded);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return reader;
    }
  }
}
