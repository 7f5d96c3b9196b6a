package kutip.language;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * A date as it stands in a text, with what it says.
 *
 * @param slashed whether it is of the form 4/6, in which either number may be the month
 */
public record WrittenDate(
    Span span,
    Optional<Integer> year,
    Optional<Integer> month,
    Optional<Integer> day,
    Optional<DayOfWeek> weekday,
    boolean slashed) {}
