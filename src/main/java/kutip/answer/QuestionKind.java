package kutip.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kutip.language.Words;

/**
 * What kind of thing a question asks for, told by its question words in Indonesian, English or
 * Korean.
 */
enum QuestionKind {
  WHO("siapa", "siapakah", "who", "whom", "whose", "누구", "누가", "누구와", "누구를", "누구의", "누구에게", "누구인가"),
  WHEN("kapan", "kapankah", "when", "언제", "며칠", "언제부터"),
  WHERE("dimana", "where", "어디", "어디서", "어디에서", "어디에"),
  HOW_MANY("berapa", "berapakah", "seberapa", "몇", "얼마", "얼마나"),
  WHY("mengapa", "kenapa", "why", "왜"),
  HOW("bagaimana", "bagaimanakah", "how", "어떻게"),
  WHAT("apa", "apakah", "what", "which", "mana", "무엇", "무슨", "어떤", "무엇을", "무엇인가"),
  OTHER;

  /** Question words of two words, which decide before single ones do. */
  private static final Map<String, QuestionKind> PAIRS =
      Map.ofEntries(
          Map.entry("di mana", WHERE),
          Map.entry("ke mana", WHERE),
          Map.entry("dari mana", WHERE),
          Map.entry("kota mana", WHERE),
          Map.entry("which city", WHERE),
          Map.entry("which country", WHERE),
          Map.entry("what city", WHERE),
          Map.entry("어느 나라", WHERE),
          Map.entry("어느 도시", WHERE),
          Map.entry("tanggal berapa", WHEN),
          Map.entry("tahun berapa", WHEN),
          Map.entry("bulan berapa", WHEN),
          Map.entry("hari apa", WHEN),
          Map.entry("what date", WHEN),
          Map.entry("what year", WHEN),
          Map.entry("which year", WHEN),
          Map.entry("what day", WHEN),
          Map.entry("how many", HOW_MANY),
          Map.entry("how much", HOW_MANY),
          Map.entry("how long", HOW_MANY),
          Map.entry("how old", HOW_MANY),
          Map.entry("how often", HOW_MANY));

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<String> words;

  QuestionKind(String... words) {
    this.words = Set.of(words);
  }

  /** The kind told by the first question word; OTHER without one. */
  static QuestionKind of(List<Words.Word> question) {
    for (int at = 0; at < question.size(); at++) {
      var word = question.get(at).folded();
      if (at + 1 < question.size()) {
        var pair = PAIRS.get(word + " " + question.get(at + 1).folded());
        if (pair != null) {
          return pair;
        }
      }
      for (var kind : values()) {
        if (kind.words.contains(word)) {
          return kind;
        }
      }
    }
    return OTHER;
  }
}
