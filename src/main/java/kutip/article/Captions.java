package kutip.article;

import java.util.regex.Pattern;

/** Tells the words under a picture by whose picture it is. */
final class Captions {
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:(?i:foto|photo|gambar|image|dok|ist|istimewa|antara foto|getty|ap photo|사진|자료)\\b"
              + "|(?:AP|AFP|EPA|EPA-EFE|REUTERS|Reuters|ANTARA|연합뉴스|뉴스1|뉴시스)\\s?[/|])[^()\\[\\]]{0,80}");

  private Captions() {}

  /** Whether a line of at most {@code longest} characters ends with a credit in brackets. */
  static boolean endsWithCredit(String text, int start, int end, int longest) {
    int last = end;
    while (last > start && (text.charAt(last - 1) == '.' || Marks.blank(text.charAt(last - 1)))) {
      last--;
    }
    if (end - start > longest || last - start < 3) {
      return false;
    }
    char close = text.charAt(last - 1);
    if (close != ')' && close != ']') {
      return false;
    }
    int open = text.lastIndexOf(close == ')' ? '(' : '[', last - 1);
    return open > start && CREDIT.matcher(text).region(open + 1, last - 1).matches();
  }
}
