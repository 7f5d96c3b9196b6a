package kutip.article;

import java.time.LocalDate;
import kutip.language.Span;

/**
 * A time said in an article's text, such as {@code pekan lalu}, and the days it means.
 *
 * @param from the first of those days
 * @param to the last, which may be the first
 */
public record SaidDate(Span span, LocalDate from, LocalDate to) {

  public SaidDate {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a time that ends on " + to + " before " + from);
    }
  }
}
