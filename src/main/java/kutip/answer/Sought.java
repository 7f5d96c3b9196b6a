package kutip.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.language.KnownNames;
import kutip.language.Words;

/**
 * Whether a question asks who holds an office, and not for somebody who has to do with its holder:
 * "Siapa presiden Korea Selatan?", but not "Siapa yang ditemui presiden Korea Selatan?".
 *
 * <p>It does if before a clause or a time it has only nouns, and if things are known at all, one
 * that is no person.
 */
final class Sought {
  /** What one does with an office. */
  private static final Set<String> HOLDING =
      Set.of("menjadi", "menjabat", "became", "becomes", "serves", "served");

  /** Words before an office that are no verbs. */
  private static final Set<String> WHICH =
      Set.of(
          "new",
          "first",
          "next",
          "last",
          "current",
          "present",
          "incumbent",
          "새",
          "새로운",
          "현",
          "현재",
          "신임",
          "초대",
          "차기",
          "전",
          "전직");

  /** With one of these right before who, it is somebody else who does something. */
  private static final Set<String> TO_WHOM =
      Set.of(
          "dengan", "kepada", "pada", "oleh", "untuk", "dari", "bagi", "with", "to", "by", "from",
          "for");

  /** With one of these an English question has a verb behind its nouns. */
  private static final Set<String> DOING = Set.of("did", "does", "do");

  private static final Set<String> BEING = Set.of("is", "was", "are", "were");

  private static final Pattern PARTICIPLE = Pattern.compile(".+(?:ing|ed)");

  private final String question;
  private final String language;
  private final List<Words.Word> words;

  private boolean titled;
  private boolean held;
  private boolean ended;

  /** Whether a clause begins before the office is named: "Siapa yang ditemui presiden …". */
  private boolean clause;

  /** Whether a known thing was named, or one begins with an article. */
  private boolean begun;

  /** Whether a known thing may be what the office is of; and whether one is otherwise. */
  private boolean whose;

  private boolean elsewhere;

  private Sought(String question, String language) {
    this.question = question;
    this.language = language;
    this.words = Words.in(question);
  }

  static boolean by(String question, String language) {
    return new Sought(question, language).holder();
  }

  private boolean holder() {
    int at = 0;
    while (at < words.size()) {
      var folded = words.get(at).folded();
      var known = KnownNames.at(question, words, at);
      ended |= titled && ShortAnswers.LIMITS.contains(folded);
      clause |= !titled && folded.equals("yang");
      held |= HOLDING.contains(folded);
      begun |= known.isPresent() || folded.equals("the");
      if (known.isPresent()) {
        boolean person = KnownNames.person(known.get().thing());
        whose |= !ended && !person;
        elsewhere |= ended || person;
        at += known.get().words();
      } else if (DOING.contains(folded) || toWhom(at)) {
        return false;
      } else if (ended || !words.get(at).content() || asking(at)) {
        at++;
      } else {
        var part = AskedTitle.Part.at(question, words, at, language);
        if (!part.title() && !noun(at)) {
          return false;
        }
        titled |= !HOLDING.contains(folded);
        at += part.words();
      }
    }
    return titled && (held || !clause) && (whose || !elsewhere);
  }

  private boolean toWhom(int at) {
    return TO_WHOM.contains(words.get(at).folded()) && at + 1 < words.size() && asking(at + 1);
  }

  private boolean asking(int at) {
    return QuestionKind.asking(words, at).isPresent();
  }

  /** Whether the word, by its form or place, is no verb. */
  private boolean noun(int at) {
    var word = words.get(at);
    if (HOLDING.contains(word.folded())
        || WHICH.contains(word.folded())
        || Years.is(word.folded())
        || (titled && word.capital(question))) {
      return true;
    }
    return switch (language) {
      case "id" -> !Predicates.in(List.of(word));
      case "ko" -> at + 1 < words.size() && asking(at + 1);
      default ->
          (at > 0 && words.get(at - 1).folded().equals("the"))
              || (being() && begun && !PARTICIPLE.matcher(word.folded()).matches());
    };
  }

  /** Whether the question has no other verb than one that asks who somebody is. */
  private boolean being() {
    return words.size() > 1 && BEING.contains(words.get(1).folded());
  }
}
