package kutip.language;

import java.util.Set;

/** Tells Indonesian, English and Korean apart by script and function words. */
public final class Languages {
  private static final Set<String> INDONESIAN =
      Set.of(
          ("yang dan di ke dari untuk pada dengan dalam oleh adalah itu ini para sebuah seorang atau juga akan telah sudah tidak"
                  + " apa apakah siapa kapan mana berapa mengapa kenapa bagaimana bisa dapat tentang karena sebagai bahwa jika saat"
                  + " ketika antara kepada bagi hingga saja lalu tersebut jumlah nama tahun negara menteri presiden")
              .split(" "));
  private static final Set<String> ENGLISH =
      Set.of(
          ("the a an of in on at to for from by with and or is are was were be been do does did has have had will would can could"
                  + " what who whom whose when where why how which many much this that it its he she they his her their about into"
                  + " between during after before not no")
              .split(" "));

  /** So many characters tell as much as all. */
  private static final int ENOUGH = 1_500;

  private Languages() {}

  /** ISO 639-1 of the language most of {@code text} is in; {@code und} if nothing tells. */
  public static String of(String text) {
    return told(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text);
  }

  private static String told(String text) {
    long hangul =
        text.codePoints()
            .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL)
            .count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return "und";
    }
    if (hangul * 4 > letters) {
      return "ko";
    }
    var words = Words.in(text).stream().map(Words.Word::folded).toList();
    long indonesian = words.stream().filter(INDONESIAN::contains).count();
    long english = words.stream().filter(ENGLISH::contains).count();
    if (indonesian != english) {
      return indonesian > english ? "id" : "en";
    }
    int shape = words.stream().mapToInt(Languages::shape).sum();
    return shape < 0 ? "en" : "id";
  }

  /** Positive for a word shaped as in Indonesian, negative as in English. */
  private static int shape(String word) {
    if (word.length() < 4) {
      return 0;
    }
    if (word.endsWith("nya")
        || word.endsWith("kan")
        || word.startsWith("meng")
        || word.startsWith("ber")
        || word.endsWith("kah")) {
      return 1;
    }
    return word.endsWith("ing")
            || word.endsWith("tion")
            || word.endsWith("ed")
            || word.contains("th")
        ? -1
        : 0;
  }
}
