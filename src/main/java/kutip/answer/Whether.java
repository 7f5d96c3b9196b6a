package kutip.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an Indonesian question for yes or no says, as a statement. */
final class Whether {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)^\\W*(?:apakah(?: benar| betul)?(?: bahwa)?|(?:benar|betul)kah(?: bahwa)?)\\s+");

  /** "Sudahkah", "bisakah": the word stands in the statement too. */
  private static final Pattern ENDING = Pattern.compile("(?iu)^\\W*(\\p{L}{2,})kah\\s+");

  private static final Pattern CLOSING = Pattern.compile("[\\s?!.]+$");

  private Whether() {}

  /** The statement: "Rusia menolak." for "Apakah Rusia menolak?"; empty in other languages. */
  static Optional<String> statement(String question, String language) {
    if (!language.equals("id")) {
      return Optional.empty();
    }
    var opened = OPENING.matcher(question).replaceFirst("");
    var said = CLOSING.matcher(ENDING.matcher(opened).replaceFirst("$1 ")).replaceFirst("");
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".");
  }
}
