package kutip.article;

import kutip.language.Span;

/**
 * A stretch of an article that is not evidence, with the name of the rule that found it.
 *
 * @param rule the rule's name, such as {@code related-link}
 */
public record Boilerplate(Span span, String rule) {}
