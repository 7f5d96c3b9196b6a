package kutip.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question for yes or no says, as a statement. */
final class Whether {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:apakah(?: benar| betul)?|(?:benar|betul|bukan|tidak)kah)(?: bahwa)?"
              + "|bahwa)\\s+");

  /** "Sudahkah", "bisakah": the word stands in the statement too; langkah and naskah are others. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?iu)^\\W*(ada|sudah|akan|bisa|dapat|masih|pernah|harus|mampu|perlu)kah\\s+");

  private static final Pattern CLOSING = Pattern.compile("[\\s?!.]+$");

  /** Or what opens a question that stood behind a polite opening: do you know whether. */
  private static final Pattern TRUE_THAT =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:is|was)(?:n['’]t)? it (?:really |actually )?(?:true|correct|so) that"
              + "|if|whether(?: or not)?|that)\\s+");

  /** How most words end that say of which country the thing named next is. */
  private static final String OF_A_COUNTRY =
      "(?:ian|ean|can|ese|ish|French|Dutch|Greek|Swiss|German)";

  /** "Didn't Russia" asks the same as "did Russia". */
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?iu)^\\W*(is|are|was|were|did|does|do|has|have|had|can|could|will|would|should"
              + "|wo(?=n['’]t))(?:n?['’]t)?\\s+");

  /** A subject that ends for certain: a pronoun, or a name that nothing belongs to. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:(?i:there|it|he|she|they|we)|(?:(?i:the) )?\\p{Lu}[\\p{L}\\p{N}-]*+"
              + "(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}\\p{N}.-]*+)*+)(?<!"
              + OF_A_COUNTRY
              + ")(?=\\s)(?!\\s(?:and|or|&)\\s)");

  /** "Is it true that" behind what it is said of. */
  private static final Pattern TRUE_THAT_KOREAN =
      Pattern.compile("[다라]는\\s*(?:것이|게|말이)\\s*(?:사실|정말|맞).*$");

  /** Endings of Korean questions, the special before the general, and of what they say. */
  private static final String[][] KOREAN = {
    {"니까", "니다"},
    {"아닌가요", "아니다"},
    {"아닌가", "아니다"},
    {"인가요", "이다"},
    {"인가", "이다"},
    {"하나요", "한다"},
    {"되나요", "된다"},
    {"는가요", "다"},
    {"는가", "다"},
    {"은가요", "다"},
    {"은가", "다"},
    {"나요", "다"},
    {"나", "다"},
  };

  private Whether() {}

  /**
   * The statement: "Rusia menolak." for "Apakah Rusia menolak?"; empty where the form of the
   * question is not known.
   */
  static Optional<String> statement(String question, String language) {
    var asked = CLOSING.matcher(question).replaceFirst("");
    var said =
        switch (language) {
          case "id" ->
              ENDING.matcher(OPENING.matcher(question).replaceFirst("")).replaceFirst("$1 ");
          case "en" -> english(asked);
          case "ko" -> korean(asked);
          default -> "";
        };
    said = CLOSING.matcher(said).replaceFirst("");
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".");
  }

  private static String english(String asked) {
    var that = TRUE_THAT.matcher(asked);
    if (that.find()) {
      return that.replaceFirst("");
    }
    var auxiliary = AUXILIARY.matcher(asked);
    if (!auxiliary.find()) {
      return "";
    }
    var rest = asked.substring(auxiliary.end());
    var subject = SUBJECT.matcher(rest);
    return subject.find()
        ? subject.group()
            + " "
            + uncontracted(auxiliary.group(1).toLowerCase(Locale.ROOT))
            + rest.substring(subject.end())
        : rest; // where the subject ends is not told; without its auxiliary it says the same
  }

  private static String uncontracted(String auxiliary) {
    return auxiliary.equals("wo") ? "will" : auxiliary;
  }

  private static String korean(String asked) {
    var that = TRUE_THAT_KOREAN.matcher(asked);
    if (that.find()) {
      return that.replaceFirst("다");
    }
    for (var ending : KOREAN) {
      if (asked.endsWith(ending[0])) {
        return asked.substring(0, asked.length() - ending[0].length()) + ending[1];
      }
    }
    return asked;
  }
}
