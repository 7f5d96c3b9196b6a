package kutip.language;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates as they are written in Indonesian, English and Korean news. */
public final class WrittenDates {
  private static final String MONTHS =
      "januari|january|jan|februari|february|feb|maret|march|mar|april|apr|mei|may|juni|june|jun|juli|july|jul"
          + "|agustus|august|agu|aug|september|sept|sep|oktober|october|okt|oct|november|nov|desember|december|des|dec";
  private static final String DAYS =
      "senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BEFORE =
      "(?<![\\p{L}\\p{N}])(?:(?<w>" + DAYS + "),?\\s{1,3})?\\(?(?<![\\p{L}\\p{N}/.-])";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(?<y>(?:19|20)\\d\\d)-(?<m>\\d\\d?)-(?<d>\\d\\d?)(?!\\d)");
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:(?<y>(?:19|20)\\d\\d)년\\s{0,2})?(?<m>\\d\\d?)월(?:\\s{0,2}(?<d>\\d\\d?)일)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          BEFORE
              + "(?<d>\\d\\d?)(?:st|nd|rd|th)?\\s{1,3}(?<m>"
              + MONTHS
              + ")(?![\\p{L}\\p{N}])"
              + "(?:,?\\s{1,3}(?<y>(?:19|20)\\d\\d)(?!\\d))?",
          FLAGS);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          BEFORE
              + "(?<m>"
              + MONTHS
              + ")\\.?\\s{1,3}(?<d>\\d\\d?)(?:st|nd|rd|th)?(?!\\d)(?:,?\\s{1,3}(?<y>(?:19|20)\\d\\d)(?!\\d))?",
          FLAGS);
  private static final Pattern MONTH_YEAR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<m>" + MONTHS + ")\\s{1,3}(?<y>(?:19|20)\\d\\d)(?!\\d)", FLAGS);
  private static final Pattern SLASHED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?<w>"
              + DAYS
              + "),?\\s{1,3})?\\(?(?<![\\p{N}/])(?<d>\\d\\d?)/(?<m>\\d\\d?)"
              + "(?:/(?<y>(?:19|20)\\d\\d))?(?![\\d/])",
          FLAGS);

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.ofEntries(
          Map.entry("senin", DayOfWeek.MONDAY),
          Map.entry("selasa", DayOfWeek.TUESDAY),
          Map.entry("rabu", DayOfWeek.WEDNESDAY),
          Map.entry("kamis", DayOfWeek.THURSDAY),
          Map.entry("jumat", DayOfWeek.FRIDAY),
          Map.entry("jum'at", DayOfWeek.FRIDAY),
          Map.entry("sabtu", DayOfWeek.SATURDAY),
          Map.entry("minggu", DayOfWeek.SUNDAY),
          Map.entry("ahad", DayOfWeek.SUNDAY),
          Map.entry("monday", DayOfWeek.MONDAY),
          Map.entry("tuesday", DayOfWeek.TUESDAY),
          Map.entry("wednesday", DayOfWeek.WEDNESDAY),
          Map.entry("thursday", DayOfWeek.THURSDAY),
          Map.entry("friday", DayOfWeek.FRIDAY),
          Map.entry("saturday", DayOfWeek.SATURDAY),
          Map.entry("sunday", DayOfWeek.SUNDAY));

  private WrittenDates() {}

  /** The dates in reading order, without overlaps; the longer of two that overlap. */
  public static List<WrittenDate> in(String text) {
    var found = new ArrayList<WrittenDate>();
    for (var pattern : List.of(ISO, KOREAN, DAY_FIRST, MONTH_FIRST, MONTH_YEAR, SLASHED)) {
      var matcher = pattern.matcher(text);
      while (matcher.find()) {
        var date = date(matcher, pattern == SLASHED);
        if (plausible(date)) {
          found.add(date);
        }
      }
    }
    found.sort(
        Comparator.comparingInt((WrittenDate date) -> -date.span().length())
            .thenComparing(WrittenDate::span));
    var kept = new ArrayList<WrittenDate>();
    for (var date : found) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(date.span()))) {
        kept.add(date);
      }
    }
    kept.sort(Comparator.comparing(WrittenDate::span));
    return kept;
  }

  private static WrittenDate date(Matcher matcher, boolean slashed) {
    return new WrittenDate(
        new Span(matcher.start(), matcher.end()),
        group(matcher, "y").map(Integer::valueOf),
        group(matcher, "m").map(WrittenDates::month),
        group(matcher, "d").map(Integer::valueOf),
        group(matcher, "w").map(name -> WEEKDAYS.get(name.toLowerCase(Locale.ROOT))),
        slashed);
  }

  private static boolean plausible(WrittenDate date) {
    int day = date.day().orElse(1);
    int month = date.month().orElse(1);
    return day >= 1
        && day <= 31
        && month >= 1
        && month <= (date.slashed() ? 31 : 12)
        && Math.min(day, month) <= 12;
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  private static int month(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    return switch (written.toLowerCase(Locale.ROOT).substring(0, 3)) {
      case "jan" -> 1;
      case "feb" -> 2;
      case "mar" -> 3;
      case "apr" -> 4;
      case "mei", "may" -> 5;
      case "jun" -> 6;
      case "jul" -> 7;
      case "agu", "aug" -> 8;
      case "sep" -> 9;
      case "okt", "oct" -> 10;
      case "nov" -> 11;
      default -> 12;
    };
  }
}
