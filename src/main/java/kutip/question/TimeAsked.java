package kutip.question;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kutip.language.DayRange;
import kutip.language.RelativeDate;
import kutip.language.RelativeDates;
import kutip.language.Words;
import kutip.language.WrittenDate;
import kutip.language.WrittenDates;
import kutip.passage.Filter;

/**
 * The time a question asks about.
 *
 * @param days from the first day named to the last; empty if none is
 * @param newest whether what is newest is asked for
 */
public record TimeAsked(Optional<DayRange> days, boolean newest) {
  private static final Pattern NEWEST =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:terbaru|terkini|terhangat|sekarang|saat ini|kini|(?:belakangan"
              + "|akhir-akhir|baru-baru) ini|latest|newest|most recent|recent|recently|current"
              + "|currently|now|today's)(?!\\p{L})|최신|최근|현재|지금");

  /** Until now, since now, such as now: a time that began before, or another one. */
  private static final String NOT_UNTIL =
      "(?<!(?:hingga|sampai|sejak|mulai|dari|seperti|until|till|up to|by|from|before|since)\\s)";

  /**
   * Words for the time at which a question is asked, but for "yang terbaru", which tells one thing
   * from others.
   */
  private static final Pattern NOW =
      Pattern.compile(
          "(?iu)(?<!\\p{L})"
              + NOT_UNTIL
              + "(?:(?<!yang\\s)terbaru"
              + "|yang (?:sekarang|saat ini|kini)(?=\\s*(?:[?.!,]|$))"
              + "|(?:(?:pada |di )?(?:zaman |masa ))?(?:sekarang|kini)(?: ini)?"
              + "|(?:pada |di |untuk )?saat ini|dewasa ini"
              + "|current|currently|presently|nowadays|these days|at present"
              + "|at the moment(?=\\s*(?:[?.!,]|$))|(?:right |as of |just |for )?now)"
              + "(?!\\p{L})"
              + "|(?<![가-힣])(?:현재|지금|요즘|요새|오늘날)"
              + "(?:로서|으로서)?(?:은|는|의|도|에|에는|에도|엔)?(?![가-힣])");

  private static final Pattern GAPS = Pattern.compile("\\s+(?=[\\s?.,!]|$)|^[\\s,]+");

  /** So many telling words a question needs. */
  private static final int LEAST = 2;

  /** Words that make of a time the time at which an article appeared. */
  private static final Pattern APPEARED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:terbit\\w*|diterbitkan|dimuat|berita|artikel|pemberitaan|news|"
              + "articles?|published|reports?|reported)(?!\\p{L})|기사|뉴스|보도");

  /**
   * The time {@code question} speaks of; empty if of none.
   *
   * @param today the day it is asked
   */
  static Optional<TimeAsked> in(String question, LocalDate today) {
    var written = WrittenDates.in(question).stream().filter(TimeAsked::whole).toList();
    var ranges =
        Stream.concat(
                written.stream().map(TimeAsked::days),
                RelativeDates.in(question).stream()
                    .filter(date -> written.stream().noneMatch(one -> overlap(one, date)))
                    .map(date -> date.on(today)))
            .toList();
    var first = ranges.stream().map(DayRange::from).min(Comparator.naturalOrder());
    var last = ranges.stream().map(DayRange::to).max(Comparator.naturalOrder());
    var days = first.map(from -> new DayRange(from, last.orElseThrow()));
    boolean newest = NEWEST.matcher(question).find() || NOW.matcher(question).find();
    return days.isPresent() || newest ? Optional.of(new TimeAsked(days, newest)) : Optional.empty();
  }

  /** The question without words for the time it is asked at, if it stands without them. */
  public static String withoutNow(String question) {
    return leaving(NOW.matcher(question).replaceAll(""), question);
  }

  /** What is left of a question out of which words for a time were taken; all if too little is. */
  public static String leaving(String rest, String question) {
    if (rest.equals(question)) {
      return question;
    }
    var tidy = GAPS.matcher(rest).replaceAll("");
    return Words.in(tidy).stream().filter(Words.Word::content).count() < LEAST ? question : tidy;
  }

  /** Whether it says which month of which year at least. */
  private static boolean whole(WrittenDate date) {
    return date.year().isPresent() && date.month().isPresent();
  }

  private static DayRange days(WrittenDate date) {
    var month = YearMonth.of(date.year().orElseThrow(), date.month().orElseThrow());
    return date.day()
        .filter(month::isValidDay)
        .map(day -> DayRange.on(month.atDay(day)))
        .orElseGet(() -> new DayRange(month.atDay(1), month.atEndOfMonth()));
  }

  private static boolean overlap(WrittenDate one, RelativeDate other) {
    return one.span().start() < other.span().end() && other.span().start() < one.span().end();
  }

  /**
   * What counts for {@code question}: news of a time must have appeared then, unless the asker has
   * set days himself.
   */
  Filter narrowed(String question, Filter filter) {
    if (days.isEmpty()
        || filter.from().isPresent()
        || filter.to().isPresent()
        || !APPEARED.matcher(question).find()) {
      return filter;
    }
    return new Filter(
        filter.sources(), days.map(DayRange::from), days.map(DayRange::to), filter.asOf());
  }
}
