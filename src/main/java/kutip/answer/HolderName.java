package kutip.answer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kutip.language.Sounds;
import kutip.language.Span;
import kutip.language.Words;

/**
 * What asks for the name of a person by his office or kin, and so asks who that is: "What is the
 * name of the mayor of Seoul?"
 *
 * @param opening what asks who it is, before the holder
 * @param holder where the question says whose name is asked for
 * @param closing what asks who it is, behind the holder
 * @param end where the words of the question end for which opening and closing stand
 */
record HolderName(String opening, Span holder, String closing, int end) {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(?:what|who)(?:'s| is| was) |(?:please )?(?:tell|give) (?:me|us) )?the name of ");

  private static final Pattern ENGLISH_POSSESSIVE =
      Pattern.compile("((?:what|who)(?:'s| is| was) ).+'s name");

  private static final Pattern INDONESIAN =
      Pattern.compile("((?:siapa|apa)(?:kah)? )?nama (?:dari )?(?!ibu kota(?: |$))");

  private static final Set<String> WHO_BEHIND = Set.of("siapa", "siapakah", "apa");

  /** In Korean the name stands behind the holder, and what asks for it last, or is left out. */
  private static final Pattern KOREAN =
      Pattern.compile(
          "(.+) (?:이름|성함)(?:이|은|을)?요?"
              + "(?: (?:무엇|뭐|뭔|뭡)\\S*| (?:알려|말해|가르쳐)\\S*(?: [주줘]\\S*)?| 어떻게 [되됩돼]\\S*)?");

  private static final Pattern PARTICLE = Pattern.compile("(?:의|은|는|이|가)$");

  /** What in English tells more of a person behind the noun for him; another noun may not. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "of|in|at|for|from|by|on|with|to|who|whom|whose|that|which|when|during|since|as|after"
              + "|before|under|responsible|\\p{L}+(?:ed|ing)");

  /**
   * The holder whose name is asked for; empty if none is.
   *
   * @param question in its words, without what asks politely
   * @param polite whether that stood before it, so that what it asks for may be named alone
   */
  static Optional<HolderName> in(List<Words.Word> question, boolean polite) {
    var text = text(question);
    return inEnglish(question, text)
        .or(() -> inEnglishPossessive(question, text))
        .or(() -> inIndonesian(question, text, polite))
        .or(() -> inKorean(question, text));
  }

  /** The question for who the holder is. */
  String asked(String question) {
    return opening + holder.of(question) + closing + question.substring(end);
  }

  private static Optional<HolderName> inEnglish(List<Words.Word> question, String text) {
    var name = ENGLISH.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    var holder = question.subList(count(name.group()), question.size());
    return holds(holder) ? Optional.of(all(who(name.group()), holder)) : Optional.empty();
  }

  /** Whether the noun is a person's with which the words begin: the new mayor of … */
  private static boolean holds(List<Words.Word> holder) {
    for (int at = 0; at < holder.size(); at++) {
      boolean last = at == holder.size() - 1 || goesOn(holder.get(at + 1));
      if (last && PersonNouns.contains(holder.get(at).folded())) {
        return true;
      }
      if (goesOn(holder.get(at))) {
        return false;
      }
    }
    return false;
  }

  private static boolean goesOn(Words.Word word) {
    return GOES_ON.matcher(word.folded()).matches();
  }

  private static Optional<HolderName> inEnglishPossessive(List<Words.Word> question, String text) {
    var name = ENGLISH_POSSESSIVE.matcher(text);
    if (!name.matches()
        || !PersonNouns.contains(question.get(question.size() - 2).uncontracted())) {
      return Optional.empty();
    }
    var holder = question.subList(count(name.group(1)), question.size() - 1);
    int possessive = holder.getLast().folded().length() - holder.getLast().uncontracted().length();
    var span = new Span(start(holder), end(holder) - possessive);
    return Optional.of(new HolderName(who(name.group(1)), span, "", end(question)));
  }

  private static String who(String opening) {
    return opening.contains(" was ") ? "Who was " : "Who is ";
  }

  private static Optional<HolderName> inIndonesian(
      List<Words.Word> question, String text, boolean polite) {
    var name = INDONESIAN.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    var holder = question.subList(count(name.group()), question.size());
    if (!holder.isEmpty() && name.group(1) == null) {
      boolean asks = WHO_BEHIND.contains(holder.getLast().folded());
      holder = holder.subList(0, holder.size() - (asks ? 1 : 0));
      if (!asks && !polite) {
        return Optional.empty();
      }
    }
    return heads(holder)
        ? Optional.of(new HolderName("Siapa ", span(holder), "", end(question)))
        : Optional.empty();
  }

  /** Whether the first noun is a person's, and not the half of a plural: menteri-menteri. */
  private static boolean heads(List<Words.Word> holder) {
    var nouns =
        holder.stream()
            .map(Words.Word::folded)
            .dropWhile(AskedTitle.LESSER::contains)
            .limit(2)
            .toList();
    return !nouns.isEmpty()
        && PersonNouns.contains(nouns.getFirst())
        && nouns.stream().distinct().count() == nouns.size();
  }

  private static Optional<HolderName> inKorean(List<Words.Word> question, String text) {
    var name = KOREAN.matcher(text);
    if (!name.matches()) {
      return Optional.empty();
    }
    var last = question.get(count(name.group(1)) - 1);
    return Stream.of(last.folded(), PARTICLE.matcher(last.folded()).replaceFirst(""))
        .filter(PersonNouns::contains)
        .findFirst()
        .map(
            noun ->
                new HolderName(
                    "",
                    new Span(start(question), last.span().start() + noun.length()),
                    topic(noun) + " 누구인가요",
                    end(question)));
  }

  private static String topic(String noun) {
    return Sounds.open(noun.charAt(noun.length() - 1)) ? "는" : "은";
  }

  private static HolderName all(String opening, List<Words.Word> holder) {
    return new HolderName(opening, span(holder), "", end(holder));
  }

  private static Span span(List<Words.Word> words) {
    return new Span(start(words), end(words));
  }

  private static int start(List<Words.Word> words) {
    return words.getFirst().span().start();
  }

  private static int end(List<Words.Word> words) {
    return words.getLast().span().end();
  }

  private static String text(List<Words.Word> words) {
    return words.stream().map(Words.Word::folded).collect(joining(" "));
  }

  private static int count(String words) {
    return Words.in(words).size();
  }
}
