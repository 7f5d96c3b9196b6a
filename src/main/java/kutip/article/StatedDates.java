package kutip.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as metadata state them; the day is the publisher's own, never shifted to another zone. */
public final class StatedDates {
  private static final int LONGEST = 60;
  private static final Pattern ISO =
      Pattern.compile("\\A(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:$|\\D.*)", Pattern.DOTALL);
  private static final Pattern COMPACT =
      Pattern.compile("\\A(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}.*)?", Pattern.DOTALL);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\A(?:\\p{L}+,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,12})\\.?,?[\\s-]+(\\d{4})\\b.*",
          Pattern.DOTALL);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\A(?:\\p{L}+,?\\s+)?(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*",
          Pattern.DOTALL);
  private static final Pattern KOREAN =
      Pattern.compile("\\A(\\d{4})\\s*년\\s*(\\d{1,2})\\s*월\\s*(\\d{1,2})\\s*일.*", Pattern.DOTALL);
  private static final Pattern EPOCH = Pattern.compile("\\A\\d{10}(?:\\d{3})?\\z");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("peb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mei", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("agu", 8),
          Map.entry("ags", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("des", 12));

  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})([/-]?)(\\d{1,2})\\2(\\d{1,2})(?=[/_-]|$)");

  private StatedDates() {}

  /** The day that stands in the path of {@code url}, as in {@code /2024/06/04/}. */
  public static Optional<LocalDate> inUrl(String url) {
    var found = IN_PATH.matcher(url.replaceFirst("[?#].*", ""));
    while (found.find()) {
      boolean whole =
          !found.group(2).isEmpty() || found.group(3).length() + found.group(4).length() == 4;
      var day =
          whole
              ? day(found.group(1), number(found.group(3)), found.group(4))
              : Optional.<LocalDate>empty();
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /**
   * The day {@code stated}: ISO 8601, RFC 822, {@code 4 Juni 2024}, {@code June 4, 2024} or Korean.
   *
   * <p>Empty for what is ambiguous, such as {@code 04/06/2024}, or counts seconds, which has no
   * publisher's day.
   */
  public static Optional<LocalDate> day(String stated) {
    var text = stated.strip();
    if (text.isEmpty() || text.length() > LONGEST || EPOCH.matcher(text).matches()) {
      return Optional.empty();
    }
    for (var form : List.of(ISO, KOREAN, COMPACT)) {
      var found = form.matcher(text);
      if (found.matches()) {
        return day(found.group(1), number(found.group(2)), found.group(3));
      }
    }
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return named(dayFirst, 3, 2, 1);
    }
    var monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches() ? named(monthFirst, 3, 1, 2) : Optional.empty();
  }

  private static Optional<LocalDate> named(Matcher found, int year, int month, int day) {
    var name = found.group(month).toLowerCase(Locale.ROOT);
    var number = MONTHS.get(name.substring(0, 3));
    return number == null ? Optional.empty() : day(found.group(year), number, found.group(day));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
