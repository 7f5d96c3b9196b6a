package kutip.eval;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kutip.language.Abbreviations;
import kutip.language.FoldedText;
import kutip.language.WrittenDate;
import kutip.language.WrittenDates;

/** The ways a sentence can be said again with the same meaning, by rule. */
enum Rewording {
  /** Word for word. */
  VERBATIM,
  /** 1.500 for 1,500 and 1500. */
  NUMBER_FORMAT,
  /** 2024-07-12 for 12 Juli 2024. */
  DATE_FORMAT,
  /** Without quotation marks. */
  UNQUOTED,
  /** Without the words behind the last comma, or in brackets. */
  SHORTENED,
  /** The part before the first comma last. */
  REORDERED,
  /** An abbreviation spelt out, or the other way round. */
  ABBREVIATION,
  /** "B diserang A" for "A menyerang B". */
  PASSIVE;

  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}[.,]\\d{3}(?![\\d.,])");
  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  /** A name, an active verb and a name: the one that does, and the one it is done to. */
  static final Pattern ACTIVE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3}) ((?:akan |telah |sudah )?)(me(?:ng|ny|m|n)?)(\\p{Ll}{4,}) (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3})(?=[ ,.])");

  /** A part behind a comma counts as left out only if this many words stay. */
  private static final int ENOUGH = 6;

  /** The sentence said so; empty if it cannot be. */
  Optional<String> of(String sentence) {
    return switch (this) {
      case VERBATIM -> Optional.of(sentence);
      case NUMBER_FORMAT ->
          changed(sentence, GROUPED.matcher(sentence).replaceAll(Rewording::regrouped));
      case DATE_FORMAT -> isoDate(sentence);
      case UNQUOTED -> changed(sentence, QUOTES.matcher(sentence).replaceAll(""));
      case SHORTENED -> shortened(sentence);
      case REORDERED -> reordered(sentence);
      case ABBREVIATION -> Abbreviations.variants(sentence).stream().findFirst();
      case PASSIVE -> passive(sentence);
    };
  }

  private static Optional<String> changed(String from, String to) {
    return from.equals(to) ? Optional.empty() : Optional.of(to);
  }

  private static String regrouped(MatchResult number) {
    var digits = number.group();
    return digits.contains(".") ? digits.replace('.', ',') : digits.replace(",", "");
  }

  private static Optional<String> isoDate(String sentence) {
    for (var date : WrittenDates.in(sentence)) {
      if (whole(date)) {
        var iso =
            String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                date.year().orElseThrow(),
                date.month().orElseThrow(),
                date.day().orElseThrow());
        return Optional.of(
            sentence.substring(0, date.span().start())
                + iso
                + sentence.substring(date.span().end()));
      }
    }
    return Optional.empty();
  }

  private static boolean whole(WrittenDate date) {
    return date.year().isPresent()
        && date.month().isPresent()
        && date.day().isPresent()
        && !date.slashed();
  }

  private static Optional<String> shortened(String sentence) {
    var bare = BRACKETS.matcher(sentence).replaceAll("");
    if (!bare.equals(sentence)) {
      return Optional.of(bare);
    }
    int comma = sentence.lastIndexOf(", ");
    boolean quotes = QUOTES.matcher(sentence).find();
    return comma > 0 && !quotes && words(sentence.substring(0, comma)) >= ENOUGH
        ? Optional.of(sentence.substring(0, comma) + ".")
        : Optional.empty();
  }

  private static Optional<String> reordered(String sentence) {
    int comma = sentence.indexOf(", ");
    boolean one = comma > 0 && sentence.indexOf(", ", comma + 1) < 0;
    if (!one || QUOTES.matcher(sentence).find() || !sentence.endsWith(".")) {
      return Optional.empty();
    }
    var first = sentence.substring(0, comma);
    var second = sentence.substring(comma + 2, sentence.length() - 1);
    return words(second) < 3 ? Optional.empty() : Optional.of(second + ", " + first + ".");
  }

  private static Optional<String> passive(String sentence) {
    var active = ACTIVE.matcher(sentence);
    if (!active.find()) {
      return Optional.empty();
    }
    return Optional.of(
        active.group(5)
            + " "
            + active.group(2)
            + "di"
            + root(active.group(3), active.group(4))
            + " "
            + active.group(1)
            + sentence.substring(active.end()));
  }

  /** The verb without its prefix, and with the sound that the prefix swallows. */
  private static String root(String prefix, String rest) {
    boolean vowel = "aeiou".indexOf(rest.charAt(0)) >= 0;
    return switch (prefix) {
      case "meny" -> "s" + rest;
      case "mem" -> vowel ? "p" + rest : rest;
      case "men" -> vowel ? "t" + rest : rest;
      default -> rest;
    };
  }

  private static int words(String text) {
    return FoldedText.fold(text).split(" ", -1).length;
  }
}
