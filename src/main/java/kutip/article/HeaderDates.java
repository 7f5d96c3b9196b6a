package kutip.article;

import java.util.Locale;
import java.util.Set;
import kutip.language.Span;

/** Tells the date that heads an article from one that its sentences speak of. */
final class HeaderDates {
  private static final int LONGEST_LINE = 110;

  /** How far into the text a date with its time may head it inside a line. */
  private static final int OPENING = 250;

  /** What may stand on a line with the date that heads an article. */
  private static final Set<String> FURNITURE =
      Set.of(
          ("wib wita wit kst gmt utc am pm pukul jam write published publish publikasi update updated terbit diterbitkan"
                  + " diperbarui diperbaharui diubah tayang tanggal posted post on at last modified rilis dibuat created"
                  + " date by 입력 수정 등록 승인 기사입력 최종수정 송고 발행 업데이트 오전 오후 senin selasa rabu kamis jumat"
                  + " sabtu minggu ahad monday tuesday wednesday thursday friday saturday sunday mon tue wed thu"
                  + " fri sat sun t z")
              .split(" "));

  private HeaderDates() {}

  /** Whether the date at {@code span} heads the article. */
  static boolean heads(String text, Span span) {
    return ownsItsLine(text, span)
        || (span.start() < OPENING
            && text.charAt(span.end() - 1) != ')'
            && clockFollows(text, span.end()));
  }

  /** Whether its line holds nothing beside the date but a time and words such as "published". */
  private static boolean ownsItsLine(String text, Span span) {
    int start = span.start();
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
      if (span.end() - start > LONGEST_LINE) {
        return false;
      }
    }
    int end = span.end();
    while (end < text.length() && text.charAt(end) != '\n') {
      end++;
      if (end - start > LONGEST_LINE) {
        return false;
      }
    }
    return furniture(text, start, span.start()) && furniture(text, span.end(), end);
  }

  private static boolean furniture(String text, int start, int end) {
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at > from && !FURNITURE.contains(text.substring(from, at).toLowerCase(Locale.ROOT))) {
        return false;
      }
      at = Math.max(at, from + 1);
    }
    return true;
  }

  /** ", 15:20 WIB" and " | 15.20 WIB" right behind a date; sentences say "pukul". */
  private static boolean clockFollows(String text, int end) {
    int at = end;
    boolean parted = false;
    while (at < text.length() && at - end < 4 && " ,|-–".indexOf(text.charAt(at)) >= 0) {
      parted |= text.charAt(at) != ' ';
      at++;
    }
    return parted
        && at + 5 < text.length()
        && Character.isDigit(text.charAt(at))
        && Character.isDigit(text.charAt(at + 1))
        && (text.charAt(at + 2) == ':' || text.charAt(at + 2) == '.')
        && Character.isDigit(text.charAt(at + 3))
        && Character.isDigit(text.charAt(at + 4))
        && (text.startsWith(" WI", at + 5) || text.charAt(at + 5) == '\n');
  }
}
