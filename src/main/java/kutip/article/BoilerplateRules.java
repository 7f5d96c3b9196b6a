package kutip.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import kutip.language.FoldedText;
import kutip.language.Span;

/** The rules by which lines of an article, or their ends, are found not to be evidence. */
public final class BoilerplateRules {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** One rule: a line that matches, or the part of a line that does, is boilerplate. */
  private record Rule(String name, Pattern pattern) {}

  private static Rule rule(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern, FLAGS));
  }

  /** Rules for whole lines, tried in this order. */
  private static final List<Rule> LINES =
      List.of(
          rule(
              "related-link",
              "^(?:baca|simak|lihat|tonton)(?:\\s+(?:juga|lebih lanjut|selengkapnya|pula))?\\s*:.*"),
          rule(
              "related-link",
              "^(?:baca juga|simak juga|berita terkait|artikel terkait|pilihan editor|terpopuler)\\s*:?$"),
          rule(
              "related-link",
              "^(?:read (?:also|more)|see also|related(?: articles?)?|also read)\\s*:.*"),
          rule("related-link", "^(?:관련\\s?기사|함께 볼만한 기사).*"),
          rule(
              "advertisement",
              "^(?:advertisement|iklan|scroll to continue with content|lanjutkan membaca)$"),
          rule(
              "navigation",
              "^(?:pergi ke (?:menu|halaman).*|go top|close|tutup|menu|home|beranda|skip to content|top)$"),
          rule(
              "cookies",
              "^(?:situs (?:kami|ini) menggunakan cookie|this (?:web)?site uses cookies|we use cookies|이 사이트는 쿠키).*"),
          rule(
              "comments",
              "^(?:leave a reply|your email address will not be published.*|\\d+ komentar|tulis komentar anda|komentar|comments?)$"),
          rule(
              "share",
              "^(?:share|bagikan|tweet|whatsapp|facebook|telegram|copy link|salin tautan)(?:\\s*:.*)?$"),
          rule(
              "credit",
              "^(?:sumber|source|editor|penulis|reporter|pewarta|photo|foto|출처)\\s*:\\s*.{1,80}$"),
          rule("caption", "^(?:image|foto|photo|gambar)$"),
          rule("caption", "^(?:arsip\\s*[-–]|tangkapan layar dari|ilustrasi\\b).*"),
          rule(
              "caption",
              "^.*\\((?:foto|photo|antara foto|reuters|ap photo|getty)\\b[^()]*\\)\\.?$"),
          rule("byline", "^\\([\\p{L}/ .,-]{2,40}\\)$"),
          rule("tags", "^(?:tags?|topik)\\s*:.*"),
          rule(
              "header-date",
              "^(?:(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu),?\\s+)?\\d{1,2}\\s+\\p{L}+\\s+\\d{4}(?:\\s*[-,|]?\\s*\\d{1,2}[:.]\\d{2}(?:\\s*wi[bt]a?)?)?$"),
          rule("header-date", "^\\p{L}+\\s+\\d{1,2},?\\s+\\d{4}$"),
          rule("header-date", "^(?:write|published|update)\\s*:\\s*\\d{4}-\\d\\d-\\d\\d.*"));

  /** Rules for the beginning or the end of a line that is otherwise evidence. */
  private static final List<Rule> PARTS =
      List.of(
          rule(
              "dateline",
              "^(?:[\\p{L}\\d-]{1,40}\\.(?:com|co\\.id|id|net|org)(?:,\\s+\\p{Lu}[\\p{L} ]{1,30})?|\\p{Lu}{3,}(?:[ ,]\\p{Lu}{2,}){0,3})\\s+[–—-]\\s+"),
          rule("byline", "\\s*\\([\\p{Ll}]{2,12}(?:/[\\p{Ll}]{2,12})+\\)\\s*$"),
          rule("editor-mark", "\\*{2,}\\s*$"));

  private static final int SECTION_WORDS = 2;

  private BoilerplateRules() {}

  /** What is not evidence in {@code text}, in reading order. */
  public static List<Boilerplate> of(String text, String title) {
    var lines = lines(text);
    var parts = new ArrayList<Boilerplate>();
    var seen = new HashSet<String>();
    var caption = "";
    boolean body = false;
    for (int at = 0; at < lines.size(); at++) {
      var span = lines.get(at);
      var line = span.of(text);
      var folded = FoldedText.fold(line);
      var rule = lineRule(line);
      var next = at + 1 < lines.size() ? FoldedText.fold(lines.get(at + 1).of(text)) : "";
      if (rule.isEmpty() && folded.equals(FoldedText.fold(title))) {
        rule = "headline";
      } else if (rule.isEmpty() && !body && words(folded) <= SECTION_WORDS) {
        rule = "section";
      } else if (rule.isEmpty()
          && folded.length() > 40
          && (next.startsWith(folded) || folded.equals(caption))) {
        rule = "caption";
      } else if (rule.isEmpty() && folded.length() > 40 && !seen.add(folded)) {
        rule = "repeated";
      }
      if (!rule.isEmpty()) {
        parts.add(new Boilerplate(span, rule));
        caption = rule.equals("caption") ? folded : caption;
      } else {
        body = true;
        ends(text, span, parts);
      }
    }
    parts.sort(Comparator.comparing(Boilerplate::span));
    return parts;
  }

  private static String lineRule(String line) {
    for (var rule : LINES) {
      if (rule.pattern().matcher(line).matches()) {
        return rule.name();
      }
    }
    return "";
  }

  private static void ends(String text, Span line, List<Boilerplate> parts) {
    var left = line;
    for (var rule : PARTS) {
      var matcher = rule.pattern().matcher(left.of(text));
      if (matcher.find()
          && matcher.end() > matcher.start()
          && matcher.end() - matcher.start() < left.length()) {
        var span = new Span(left.start() + matcher.start(), left.start() + matcher.end());
        parts.add(new Boilerplate(span, rule.name()));
        left =
            matcher.start() == 0
                ? new Span(span.end(), left.end())
                : new Span(left.start(), span.start());
      }
    }
  }

  /** The lines that are not blank, without the white space around them. */
  static List<Span> lines(String text) {
    var lines = new ArrayList<Span>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        int from = start;
        int to = at;
        while (from < to && blank(text.charAt(from))) {
          from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
          to--;
        }
        if (to > from) {
          lines.add(new Span(from, to));
        }
        start = at + 1;
      }
    }
    return lines;
  }

  /** The first line that is no furniture of the page. */
  public static String titleOf(String text) {
    for (var span : lines(text)) {
      var line = span.of(text);
      if (lineRule(line).isEmpty() && words(line) > SECTION_WORDS) {
        return line;
      }
    }
    return lines(text).isEmpty() ? "" : lines(text).getFirst().of(text);
  }

  private static int words(String line) {
    return line.split("\\s+", -1).length;
  }

  private static boolean blank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
