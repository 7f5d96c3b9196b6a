package kutip.language;

/**
 * A number or a date of a text.
 *
 * @param value the same for every notation of one figure, such as {@code 1500} or {@code
 *     2024-07-12}
 */
public record Figure(Span span, String value) {}
