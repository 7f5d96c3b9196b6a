package kutip.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers and dates of a text, in one form whatever their notation. */
public final class Figures {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

  private Figures() {}

  /** The figures in reading order. */
  public static List<Figure> in(String text) {
    var figures = new ArrayList<Figure>();
    var dates = WrittenDates.in(text);
    for (var date : dates) {
      date.year().ifPresent(year -> figures.add(new Figure(date.span(), "year " + year)));
      int day = date.day().orElse(0);
      int month = date.month().orElse(0);
      if (day > 0 && month > 0) {
        figures.add(
            new Figure(date.span(), "day " + Math.min(day, month) + "/" + Math.max(day, month)));
      } else if (month > 0) {
        figures.add(new Figure(date.span(), "month " + month));
      }
    }
    var digits = DIGITS.matcher(text);
    while (digits.find()) {
      var span = new Span(digits.start(), digits.end());
      if (dates.stream().noneMatch(date -> date.span().overlaps(span))) {
        figures.add(new Figure(span, number(digits.group())));
      }
    }
    NumberWords.in(text).stream()
        .filter(figure -> dates.stream().noneMatch(date -> date.span().overlaps(figure.span())))
        .forEach(figures::add);
    figures.sort((one, other) -> one.span().compareTo(other.span()));
    return figures;
  }

  /** The figures of {@code claim}, as written, that stand in none of {@code quotes}. */
  public static List<String> missing(String claim, List<String> quotes) {
    Set<String> there = new HashSet<>();
    for (var quote : quotes) {
      for (var figure : in(quote)) {
        there.add(figure.value());
        if (figure.value().startsWith("day ")) {
          for (var part : List.of(figure.value().substring(4).split("/", -1))) {
            there.add("month " + part);
            there.add(part);
          }
        } else if (figure.value().startsWith("year ")) {
          there.add(figure.value().substring(5));
        }
      }
    }
    return in(claim).stream()
        .filter(figure -> !there.contains(figure.value()))
        .map(figure -> figure.span().of(claim))
        .distinct()
        .toList();
  }

  private static String number(String written) {
    if (GROUPED.matcher(written).matches()) {
      return plain(written.replaceAll("[.,]", ""));
    }
    int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    if (last < 0) {
      return plain(written);
    }
    return plain(
        written.substring(0, last).replaceAll("[.,]", "") + "." + written.substring(last + 1));
  }

  private static String plain(String digits) {
    var number = new BigDecimal(digits).stripTrailingZeros().toPlainString();
    return number.equals("0.0") ? "0" : number;
  }
}
