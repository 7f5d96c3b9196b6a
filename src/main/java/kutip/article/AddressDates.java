package kutip.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the day of publication that many sites write into an article's address. */
final class AddressDates {
  private static final int EARLIEST_YEAR = 1995;
  private static final int LATEST_YEAR = 2099;

  /** Sites that end an address on a count of seconds are Indonesian ones. */
  private static final ZoneId SECONDS_ZONE = ZoneId.of("Asia/Jakarta");

  private AddressDates() {}

  /**
   * The day in {@code address}, as in {@code /2017/09/06/}, {@code /20170906143000-} and the like.
   *
   * <p>What it asks for, behind a question mark, is of whoever links to it.
   */
  static Optional<LocalDate> in(String address) {
    var url = address.split("[?#]", 2)[0];
    int at = 0;
    while (at < url.length()) {
      if (!digit(url, at)) {
        at++;
        continue;
      }
      int end = at;
      while (digit(url, end)) {
        end++;
      }
      var day =
          switch (end - at) {
            case 4 -> parted(url, at, end);
            case 8, 12, 14 -> day(url, at, at + 4, at + 6);
            case 10 -> seconds(url, at, end);
            default -> Optional.<LocalDate>empty();
          };
      if (day.isPresent()) {
        return day;
      }
      at = end;
    }
    return Optional.empty();
  }

  /** 2017/09/06 and 2017-09-06. */
  private static Optional<LocalDate> parted(String url, int at, int end) {
    char separator = end < url.length() ? url.charAt(end) : ' ';
    boolean whole =
        (separator == '/' || separator == '-')
            && digit(url, end + 1)
            && digit(url, end + 2)
            && end + 3 < url.length()
            && url.charAt(end + 3) == separator
            && digit(url, end + 4)
            && digit(url, end + 5)
            && !digit(url, end + 6);
    return whole ? day(url, at, end + 1, end + 4) : Optional.empty();
  }

  private static Optional<LocalDate> day(String url, int year, int month, int day) {
    try {
      int number = Integer.parseInt(url, year, year + 4, 10);
      return number < EARLIEST_YEAR || number > LATEST_YEAR
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(
                  number,
                  Integer.parseInt(url, month, month + 2, 10),
                  Integer.parseInt(url, day, day + 2, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The last number of an address, if it counts the seconds since 1970 to this century. */
  private static Optional<LocalDate> seconds(String url, int at, int end) {
    boolean last = at > 0 && url.charAt(at - 1) == '-' && (end == url.length() || ends(url, end));
    return last && url.charAt(at) == '1'
        ? Optional.of(
            LocalDate.ofInstant(
                Instant.ofEpochSecond(Long.parseLong(url, at, end, 10)), SECONDS_ZONE))
        : Optional.empty();
  }

  private static boolean ends(String url, int at) {
    return url.charAt(at) == '/' || url.charAt(at) == '.';
  }

  private static boolean digit(String url, int at) {
    return at < url.length() && url.charAt(at) >= '0' && url.charAt(at) <= '9';
  }
}
