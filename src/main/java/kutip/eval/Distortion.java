package kutip.eval;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kutip.language.Figures;
import kutip.language.Languages;
import kutip.language.Negations;
import kutip.language.Span;
import kutip.language.Words;
import kutip.language.WrittenDates;

/** The ways a sentence can be made to say what it does not say. */
enum Distortion {
  NUMBER,
  DATE,
  NAME,
  NEGATION,
  ROLE_SWAP,
  /** Another article's sentence, on this one's quote. */
  OTHER_QUOTE;

  private static final Pattern NAME_RUN =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}{2,})+");

  private static final Pattern ENGLISH_VERB =
      Pattern.compile("\\b(is|was|are|were|has|have|will|can)\\b");

  /** Words shaped like verbs, around which names may change places. */
  private static final Set<String> NO_DEED =
      Set.of("menurut", "melalui", "merupakan", "menjadi", "mengenai", "menuju", "menjelang");

  /** The sentence so distorted; empty if it cannot be. */
  Optional<String> of(String sentence, List<String> others, Random random) {
    return switch (this) {
      case NUMBER -> number(sentence, random);
      case DATE -> date(sentence, random);
      case NAME -> name(sentence, others, random);
      case NEGATION -> negation(sentence);
      case ROLE_SWAP -> swap(sentence);
      case OTHER_QUOTE -> Optional.of(others.get(random.nextInt(others.size())));
    };
  }

  private static Optional<String> number(String sentence, Random random) {
    var dates = WrittenDates.in(sentence);
    var numbers =
        Figures.in(sentence).stream()
            .map(figure -> figure.span())
            .filter(span -> Character.isDigit(sentence.charAt(span.start())))
            .filter(span -> dates.stream().noneMatch(date -> date.span().overlaps(span)))
            .toList();
    return numbers.isEmpty()
        ? Optional.empty()
        : otherDigit(sentence, numbers.get(random.nextInt(numbers.size())), random);
  }

  private static Optional<String> date(String sentence, Random random) {
    var dates = WrittenDates.in(sentence).stream().filter(date -> date.day().isPresent()).toList();
    return dates.isEmpty()
        ? Optional.empty()
        : otherDigit(sentence, dates.get(random.nextInt(dates.size())).span(), random);
  }

  /** The sentence with one digit of the span, never a zero nor to one, changed. */
  private static Optional<String> otherDigit(String sentence, Span span, Random random) {
    var places =
        IntStream.range(span.start(), span.end())
            .filter(at -> sentence.charAt(at) >= '1' && sentence.charAt(at) <= '9')
            .toArray();
    if (places.length == 0) {
      return Optional.empty();
    }
    int at = places[random.nextInt(places.length)];
    int digit = 1 + (sentence.charAt(at) - '1' + 1 + random.nextInt(8)) % 9;
    return Optional.of(sentence.substring(0, at) + digit + sentence.substring(at + 1));
  }

  private static Optional<String> name(String sentence, List<String> others, Random random) {
    var here = NAME_RUN.matcher(sentence);
    if (!here.find()) {
      return Optional.empty();
    }
    for (int tries = 0; tries < 30; tries++) {
      var other = NAME_RUN.matcher(others.get(random.nextInt(others.size())));
      if (other.find() && !shared(other.group(), sentence)) {
        return Optional.of(
            sentence.substring(0, here.start()) + other.group() + sentence.substring(here.end()));
      }
    }
    return Optional.empty();
  }

  private static boolean shared(String name, String sentence) {
    var words = Words.in(sentence).stream().map(Words.Word::folded).toList();
    return Words.in(name).stream().map(Words.Word::folded).anyMatch(words::contains);
  }

  /** Without its negation; if it has none, with one before its first verb. */
  private static Optional<String> negation(String sentence) {
    var words = Words.in(sentence);
    var negations = Negations.in(words).stream().filter(one -> !one.denying()).toList();
    if (!negations.isEmpty()) {
      var word = words.get(negations.getFirst().at());
      boolean alone = !Languages.of(sentence).equals("ko") && !word.folded().contains("'");
      return alone && negations.size() == 1 && word.span().end() < sentence.length()
          ? Optional.of(
              sentence.substring(0, word.span().start())
                  + sentence.substring(word.span().end() + 1))
          : Optional.empty();
    }
    return switch (Languages.of(sentence)) {
      case "id" ->
          words.stream()
              .skip(1)
              .filter(word -> word.folded().matches("(?:me[mn]|di|ber)\\p{Ll}{4,}"))
              .filter(word -> Character.isLowerCase(sentence.charAt(word.span().start())))
              .findFirst()
              .map(word -> put(sentence, word.span().start(), "tidak "));
      case "en" -> {
        var verb = ENGLISH_VERB.matcher(sentence);
        yield verb.find() ? Optional.of(put(sentence, verb.end(), " not")) : Optional.empty();
      }
      case "ko" ->
          sentence.endsWith("했다.")
              ? Optional.of(sentence.substring(0, sentence.length() - 3) + "하지 않았다.")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String put(String sentence, int at, String words) {
    return sentence.substring(0, at) + words + sentence.substring(at);
  }

  private static Optional<String> swap(String sentence) {
    var active = Rewording.ACTIVE.matcher(sentence);
    return active.find()
            && !active.group(1).equals(active.group(5))
            && !NO_DEED.contains(active.group(3) + active.group(4))
        ? Optional.of(
            active.group(5)
                + sentence.substring(active.end(1), active.start(5))
                + active.group(1)
                + sentence.substring(active.end()))
        : Optional.empty();
  }
}
