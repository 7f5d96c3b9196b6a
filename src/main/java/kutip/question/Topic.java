package kutip.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.language.Words;

/**
 * What follow-ups are asked of: a question that stands on its own.
 *
 * @param answer whom or what it was answered with, if that is a name; else empty
 */
record Topic(String question, String answer) {
  /** A longer answer is no name. */
  private static final int LONGEST_NAME = 5;

  /** Asked for the circumstances, so that the rest lacks nothing. */
  private static final List<Pattern> CIRCUMSTANCES =
      List.of(
          asking(
              "(?:(?:di|ke|dari) ?(?:kota |negara )?mana|(?:sejak )?kapan|mengapa|kenapa|bagaimana"
                  + "|berapa lama)(?:kah)? (?!(?:yang|cara|kalau|jika|dengan) )(.+?)"),
          asking("(.+?) (?:(?:di|ke|dari) ?mana|kapan)(?:kah)?"),
          asking("(?:when|where|why) (?:do|does|did|is|are|was|were) (.+?)"),
          asking("(.+?)[은는이가] (?:언제|언젭|어디|어딥)[가-힣]*"));

  /** Asked who did it. */
  private static final List<Pattern> DOER =
      List.of(
          asking("(?:siapa(?:kah)?|(?:negara|pihak) mana) (?:saja )?yang (.+?)"),
          asking(
              "(?:who|which (?:country|countries)) (?!(?:do|does|did|is|are|was|were|has|have|had"
                  + "|will|would|can|could) )(.+?)"));

  /** Asked whom it was done with or to. */
  private static final Pattern OTHER =
      asking("((?:dengan|kepada|oleh|bersama) )siapa(?:kah)? (?:saja )?(.+?)");

  private static final Pattern OTHER_IN_ENGLISH = asking("whom? (?:do|does|did) (.+?)");

  /** Asked who somebody is. */
  private static final List<Pattern> HOLDER =
      List.of(
          asking("siapa(?:kah)? (?:itu )?(?!(?:yang|saja) )(.+?)"),
          asking("(.+?) siapa(?:kah)?"),
          asking("who(?: is| was|'s) (.+?)"),
          asking("(.+?)[은는이가] 누[구군굽][가-힣]*"));

  private static final Pattern KOREAN_CIRCUMSTANCES =
      Pattern.compile("(?<![가-힣])(?:언제|어디에서|어디서|어디에|어디로|왜|얼마 ?동안|얼마나 오래) ");

  /** What a Korean question closes with that says nothing. */
  private static final Pattern KOREAN_CLOSE =
      Pattern.compile("[은는이가]? (?:열[렸리]|있|했|하나|합니|됐|되|일어났|벌어졌|이루어졌)[가-힣]*$");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "about", "after", "against", "at", "before", "by", "during", "for", "from", "in", "of",
          "on", "over", "to", "with");

  private static Pattern asking(String form) {
    return Pattern.compile("(?iu)^\\P{L}*?" + form + "[^\\p{L}\\p{N}]*$");
  }

  /** The topic with its answer, if that is a name. */
  static Topic of(String question, String answer) {
    var plain = plain(answer);
    var words = Words.in(plain);
    boolean name =
        words.size() <= LONGEST_NAME
            && words.stream().anyMatch(word -> word.capital(plain))
            && plain.chars().noneMatch(Character::isDigit);
    return new Topic(plain(question), name ? plain : "");
  }

  private static String plain(String text) {
    return text.replaceAll("[()\\s]+", " ").strip();
  }

  /**
   * What stands in brackets behind a follow-up: "pertemuan Korsel dan Rusia digelar" of "Di mana
   * pertemuan Korsel dan Rusia digelar?". With its question word, a reader may answer it again.
   */
  String text() {
    return clause()
        .or(() -> rest(DOER))
        .or(() -> rest(HOLDER).map(rest -> with(rest, answer)))
        .or(this::inKorean)
        .orElse(question);
  }

  /** What the question and its answer say; empty if the question leaves a gap in it. */
  Optional<String> clause() {
    var doer = answer.isEmpty() ? Optional.<String>empty() : rest(DOER);
    return rest(CIRCUMSTANCES).or(() -> doer.map(rest -> with(answer, rest))).or(this::ofOther);
  }

  private Optional<String> ofOther() {
    var indonesian = OTHER.matcher(question);
    if (indonesian.matches() && !Opening.asks(indonesian.group(2))) {
      var whom = answer.isEmpty() ? "" : indonesian.group(1) + answer;
      return Optional.of(with(indonesian.group(2), whom));
    }
    var english = OTHER_IN_ENGLISH.matcher(question);
    return !answer.isEmpty() && english.matches() && !Opening.asks(english.group(1))
        ? Optional.of(filled(english.group(1)))
        : Optional.empty();
  }

  /** The clause with the answer where a preposition lacks its noun, or else at the end. */
  private String filled(String clause) {
    var words = List.of(clause.split(" ", -1));
    for (int at = 0; at + 1 < words.size(); at++) {
      if (PREPOSITIONS.contains(words.get(at)) && PREPOSITIONS.contains(words.get(at + 1))) {
        return String.join(" ", words.subList(0, at + 1))
            + " "
            + with(answer, String.join(" ", words.subList(at + 1, words.size())));
      }
    }
    return with(clause, answer);
  }

  /** What is left without the question word and the verb behind it that says nothing. */
  private Optional<String> inKorean() {
    var asking = KOREAN_CIRCUMSTANCES.matcher(question);
    if (!asking.find()) {
      return Optional.empty();
    }
    var rest = asking.replaceFirst("").replaceFirst("[^\\p{L}\\p{N}]+$", "");
    var topic = KOREAN_CLOSE.matcher(rest).replaceFirst("");
    return Optional.of(topic).filter(it -> Words.in(it).size() > 1);
  }

  /** What stands beside the question word. */
  private Optional<String> rest(List<Pattern> asking) {
    return asking.stream()
        .map(pattern -> pattern.matcher(question))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .filter(rest -> !Opening.asks(rest))
        .filter(rest -> Words.in(rest).stream().anyMatch(Words.Word::content))
        .findFirst();
  }

  private static String with(String one, String other) {
    return (one + " " + other).strip();
  }
}
