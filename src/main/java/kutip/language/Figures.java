package kutip.language;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers and dates of a text, in one form whatever their notation. */
public final class Figures {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?<![\\d.,:])([01]?\\d|2[0-4])([.:])([0-5]\\d)(?![\\d:]|[.,]\\d)(\\s?(?:wib|wita|wit|kst|gmt)\\b)?(\\s?p\\.?m\\b)?");
  private static final Pattern BEFORE_CLOCK = Pattern.compile("(?i)\\b(?:pukul|jam|at|kl\\.?)\\s$");
  private static final int BEFORE = 8;

  /** A score or a range: two numbers that belong together. */
  private static final Pattern PAIR =
      Pattern.compile("(?<![\\p{L}\\d.,/-])(\\d{1,3})[-–](\\d{1,3})(?![\\p{L}\\d./-])");

  private Figures() {}

  /** The figures in reading order: what can be nothing but a number or a date. */
  public static List<Figure> in(String text) {
    var figures = new ArrayList<Figure>();
    var dates = WrittenDates.in(text);
    dates.forEach(date -> figures.addAll(parts(date)));
    var clocks = clocks(text);
    figures.addAll(clocks);
    for (var amount : Amount.in(text)) {
      if (amount.sure() && apart(amount.span(), dates, clocks)) {
        figures.add(new Figure(amount.span(), amount.plain()));
      }
    }
    figures.sort((one, other) -> one.span().compareTo(other.span()));
    return figures;
  }

  /** The figures of {@code claim}, as written, that stand in none of {@code quotes}. */
  public static List<String> missing(String claim, List<String> quotes) {
    return missing(claim, quotes, List.of());
  }

  /**
   * The figures of {@code claim}, as written, that stand in none of {@code quotes}.
   *
   * <p>One number counting two things, such as people and per cent, is two figures. A claim may say
   * "hundreds" where its quote says 350.
   *
   * @param said the days that the quotes speak of without writing them out, such as "yesterday"
   */
  public static List<String> missing(String claim, List<String> quotes, List<DayRange> said) {
    var there = new There();
    quotes.forEach(there::read);
    said.forEach(there::read);
    var dates = WrittenDates.in(claim);
    var clocks = clocks(claim);
    var missing = new ArrayList<Span>();
    for (var date : dates) {
      if (!there.holds(date)) {
        missing.add(date.span());
      }
    }
    for (var clock : clocks) {
      if (!there.values.contains(clock.value())) {
        missing.add(clock.span());
      }
    }
    for (var amount : Amount.in(claim)) {
      if (amount.sure() && apart(amount.span(), dates, clocks) && !there.holds(amount)) {
        missing.add(amount.span());
      }
    }
    var pairs = PAIR.matcher(claim);
    while (pairs.find()) {
      var span = new Span(pairs.start(), pairs.end());
      if (apart(span, dates, clocks) && !there.holdsPair(pairs.group(1), pairs.group(2))) {
        missing.add(span);
      }
    }
    for (var vague : VagueNumbers.in(claim)) {
      if (!there.holds(vague)) {
        missing.add(vague.span());
      }
    }
    return missing.stream().sorted().map(span -> span.of(claim)).distinct().toList();
  }

  private static boolean apart(Span span, List<WrittenDate> dates, List<Figure> clocks) {
    return dates.stream().noneMatch(date -> date.span().overlaps(span))
        && clocks.stream().noneMatch(clock -> clock.span().overlaps(span));
  }

  private static List<Figure> parts(WrittenDate date) {
    var parts = new ArrayList<Figure>();
    date.year().ifPresent(year -> parts.add(new Figure(date.span(), "year " + year)));
    int day = date.day().orElse(0);
    int month = date.month().orElse(0);
    if (day > 0 && month > 0) {
      parts.add(new Figure(date.span(), day(month, day)));
    } else if (month > 0) {
      parts.add(new Figure(date.span(), "month " + month));
    }
    return parts;
  }

  private static String day(int month, int day) {
    return "day " + month + "-" + day;
  }

  /** 10:30, pukul 10.30 and 10.30 WIB; 3.30 alone is a number. */
  private static List<Figure> clocks(String text) {
    var clocks = new ArrayList<Figure>();
    var matcher = CLOCK.matcher(text);
    while (matcher.find()) {
      var before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
      if (matcher.group(2).equals(":")
          || matcher.group(4) != null
          || matcher.group(5) != null
          || BEFORE_CLOCK.matcher(before).find()) {
        int hour = Integer.parseInt(matcher.group(1));
        boolean afternoon = matcher.group(5) != null && hour < 12;
        clocks.add(
            new Figure(
                new Span(matcher.start(), matcher.end(3)),
                "clock " + (afternoon ? hour + 12 : hour) + ":" + matcher.group(3)));
      }
    }
    return clocks;
  }

  /** What the quotes of a claim hold, read as kindly as they can be. */
  private static final class There {
    private final Set<String> values = new HashSet<>();

    /** For each number what it counts, as far as that is known. */
    private final Map<String, Set<Optional<String>>> units = new HashMap<>();

    /** Each number with the one before it. */
    private final Set<String> pairs = new HashSet<>();

    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<VagueNumbers.Range> ranges = new ArrayList<>();
    private final Set<DayOfWeek> weekdays = new HashSet<>();

    void read(String quote) {
      for (var date : WrittenDates.in(quote)) {
        parts(date).forEach(part -> values.add(part.value()));
        date.weekday().ifPresent(weekdays::add);
        date.year().ifPresent(this::number);
        date.day().ifPresent(this::number);
        date.month().ifPresent(this::month);
        if (date.slashed()) {
          date.day().ifPresent(this::month);
          values.add(Figures.day(date.day().orElse(0), date.month().orElse(0)));
        }
      }
      for (var clock : clocks(quote)) {
        values.add(clock.value());
      }
      var before = "";
      for (var amount : Amount.in(quote)) {
        number(amount.plain(), amount.unit());
        numbers.add(amount.value());
        pairs.add(before + "-" + amount.plain());
        before = amount.plain();
      }
      VagueNumbers.in(quote).forEach(vague -> ranges.add(vague.range()));
    }

    void read(DayRange days) {
      var from = days.from();
      if (from.getYear() != days.to().getYear()) {
        return;
      }
      number(from.getYear());
      if (from.getMonth() == days.to().getMonth()) {
        month(from.getMonthValue());
      }
      if (from.equals(days.to())) {
        day(from);
      }
    }

    private void day(LocalDate day) {
      number(day.getDayOfMonth());
      values.add(Figures.day(day.getMonthValue(), day.getDayOfMonth()));
      weekdays.add(day.getDayOfWeek());
    }

    private void month(int month) {
      values.add("month " + month);
      number(month);
    }

    private void number(int value) {
      number(Integer.toString(value), Optional.empty());
    }

    private void number(String value, Optional<String> unit) {
      values.add(value);
      units.computeIfAbsent(value, any -> new HashSet<>()).add(unit);
    }

    boolean holds(WrittenDate date) {
      int day = date.day().orElse(0);
      int month = date.month().orElse(0);
      boolean year = date.year().isEmpty() || values.contains(date.year().get().toString());
      boolean ofYear =
          day == 0
              ? month == 0 || values.contains("month " + month)
              : values.contains(Figures.day(month, day))
                  || (date.slashed() && values.contains(Figures.day(day, month)));
      boolean ofWeek =
          date.weekday().isEmpty() || weekdays.isEmpty() || weekdays.contains(date.weekday().get());
      return year && ofYear && ofWeek;
    }

    boolean holds(Amount amount) {
      var there = units.get(amount.plain());
      return there != null
          && (amount.unit().isEmpty()
              || there.contains(amount.unit())
              || (there.contains(Optional.<String>empty())
                  && !amount.unit().get().equals(Units.PERCENT)));
    }

    /** Whether the two stand beside each other, in whichever order: 3-2 is also a 2-3. */
    boolean holdsPair(String one, String other) {
      var first = new BigDecimal(one).toPlainString();
      var second = new BigDecimal(other).toPlainString();
      return pairs.contains(first + "-" + second) || pairs.contains(second + "-" + first);
    }

    boolean holds(VagueNumbers.Vague vague) {
      return ranges.contains(vague.range()) || numbers.stream().anyMatch(vague.range()::holds);
    }
  }
}
