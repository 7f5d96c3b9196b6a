package kutip.answer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kutip.language.Sounds;
import kutip.language.Words;

/** Question words of several words, which decide before single ones do. */
final class QuestionPhrases {
  private static final Map<String, QuestionKind> KINDS =
      Map.ofEntries(
          Map.entry("apa saja", QuestionKind.LIST),
          Map.entry("siapa saja", QuestionKind.LIST),
          Map.entry("mana saja", QuestionKind.LIST),
          Map.entry("which countries", QuestionKind.LIST),
          Map.entry("what countries", QuestionKind.LIST),
          Map.entry("which people", QuestionKind.LIST),
          Map.entry("name the", QuestionKind.LIST),
          Map.entry("list the", QuestionKind.LIST),
          Map.entry("어떤 나라들", QuestionKind.LIST),
          Map.entry("어느 나라들", QuestionKind.LIST),
          Map.entry("di mana", QuestionKind.WHERE),
          Map.entry("ke mana", QuestionKind.WHERE),
          Map.entry("dari mana", QuestionKind.WHERE),
          Map.entry("kota mana", QuestionKind.WHERE),
          Map.entry("which city", QuestionKind.WHERE),
          Map.entry("which country", QuestionKind.WHERE),
          Map.entry("what city", QuestionKind.WHERE),
          Map.entry("어느 나라", QuestionKind.WHERE),
          Map.entry("어느 도시", QuestionKind.WHERE),
          Map.entry("어느 지역", QuestionKind.WHERE),
          Map.entry("어느 지방", QuestionKind.WHERE),
          Map.entry("어느 국가", QuestionKind.WHERE),
          Map.entry("어느 마을", QuestionKind.WHERE),
          Map.entry("어느 대륙", QuestionKind.WHERE),
          Map.entry("어느 곳", QuestionKind.WHERE),
          Map.entry("어느 섬", QuestionKind.WHERE),
          Map.entry("tanggal berapa", QuestionKind.WHEN),
          Map.entry("tahun berapa", QuestionKind.WHEN),
          Map.entry("몇 년도", QuestionKind.WHEN),
          Map.entry("몇 월", QuestionKind.WHEN),
          Map.entry("몇 시", QuestionKind.WHEN),
          Map.entry("어느 해", QuestionKind.WHEN),
          Map.entry("무슨 요일", QuestionKind.WHEN),
          Map.entry("bulan berapa", QuestionKind.WHEN),
          Map.entry("hari apa", QuestionKind.WHEN),
          Map.entry("jam berapa", QuestionKind.WHEN),
          Map.entry("pukul berapa", QuestionKind.WHEN),
          Map.entry("what time", QuestionKind.WHEN),
          Map.entry("what date", QuestionKind.WHEN),
          Map.entry("what year", QuestionKind.WHEN),
          Map.entry("which year", QuestionKind.WHEN),
          Map.entry("what day", QuestionKind.WHEN),
          Map.entry("how many", QuestionKind.HOW_MANY),
          Map.entry("how much", QuestionKind.HOW_MANY),
          Map.entry("how long", QuestionKind.HOW_MANY),
          Map.entry("how old", QuestionKind.HOW_MANY),
          Map.entry("how often", QuestionKind.HOW_MANY),
          Map.entry("jam berapa menit", QuestionKind.HOW_MANY),
          Map.entry("어느 정도인", QuestionKind.HOW_MANY),
          Map.entry("어느 정도입", QuestionKind.HOW_MANY),
          Map.entry("어느 정도이", QuestionKind.HOW_MANY),
          Map.entry("어느 정도예", QuestionKind.HOW_MANY),
          Map.entry("어느 정도였", QuestionKind.HOW_MANY),
          Map.entry("어느 정도로", QuestionKind.HOW_MANY),
          Map.entry("어느 정도나", QuestionKind.HOW_MANY),
          Map.entry("what time zone", QuestionKind.WHAT));

  /** The longest of them, in words. */
  private static final int LONGEST = 3;

  /** What may hang on a noun of one syllable: 몇 시에, but neither 몇 시간 nor 몇 시즌. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:쯤|경|께)?(?:에(?:서|만|는|도)?|의|이|가|은|는|을|를|로|으로|와|과|까지|부터"
              + "|(?:이었|였|인|입|이에|예|이야|야|이고|이며).*)?");

  private QuestionPhrases() {}

  /** The kind told by the longest of them that begins there. */
  static Optional<QuestionKind> at(List<Words.Word> question, int at) {
    return IntStream.iterate(
            Math.min(LONGEST, question.size() - at), words -> words > 1, words -> words - 1)
        .mapToObj(words -> of(question.subList(at, at + words)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<QuestionKind> of(List<Words.Word> words) {
    var before =
        words.subList(0, words.size() - 1).stream()
            .map(Words.Word::folded)
            .map(QuestionKind::unemphasised)
            .collect(joining(" ", "", " "));
    return beginnings(QuestionKind.unemphasised(words.getLast().folded()))
        .map(last -> KINDS.get(before + last))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The word, or of one in Hangul all that may be without its endings; the longest first. */
  private static Stream<String> beginnings(String word) {
    if (!Sounds.hangul(word)) {
      return Stream.of(word);
    }
    return IntStream.iterate(word.length(), length -> length > 0, length -> length - 1)
        .filter(length -> length > 1 || ENDING.matcher(word.substring(length)).matches())
        .mapToObj(length -> word.substring(0, length));
  }
}
