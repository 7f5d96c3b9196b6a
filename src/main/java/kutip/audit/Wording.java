package kutip.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kutip.article.Published.Precision;

/** The frame around the articles' own words, in the asker's language. */
final class Wording {
  /** The source of an article that does not say who published it; its title stands for it. */
  private static final String UNKNOWN = "unknown";

  private static final Map<String, Wording> BY_LANGUAGE =
      Stream.of("id", "en", "ko").collect(Collectors.toUnmodifiableMap(code -> code, Wording::new));

  private static final Wording ENGLISH = Objects.requireNonNull(BY_LANGUAGE.get("en"));

  private final Properties messages = new Properties();
  private final DateTimeFormatter days;
  private final DateTimeFormatter months;
  private final DateTimeFormatter years;

  private Wording(String language) {
    var name = "wording_" + language + ".properties";
    try (var in = Wording.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the program is incomplete: " + name + " is missing; build it again");
      }
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var locale = Locale.of(language);
    days = DateTimeFormatter.ofPattern(message("date"), locale);
    months = DateTimeFormatter.ofPattern(message("date.month"), locale);
    years = DateTimeFormatter.ofPattern(message("date.year"), locale);
  }

  /** The wording in {@code language}; in English where there is none. */
  static Wording in(String language) {
    return BY_LANGUAGE.getOrDefault(language, ENGLISH);
  }

  /**
   * What claims cite.
   *
   * @param precisions how exactly the dates of their articles are known
   */
  private record Cited(
      Map<Integer, Answer.Citation> byNumber, Map<Answer.Source, Precision> precisions) {

    Precision precision(Answer.Source article) {
      return precisions.getOrDefault(article, Precision.DAY);
    }

    /** How exactly the claim's date is known, by the best of the articles that are of it. */
    Precision precision(Answer.Claim claim) {
      return claim.citations().stream()
          .flatMap(number -> Optional.ofNullable(byNumber.get(number)).stream())
          .map(Answer.Citation::article)
          .filter(article -> article.published().equals(claim.date()))
          .map(this::precision)
          .min(Comparator.naturalOrder())
          .orElse(Precision.DAY);
    }
  }

  /**
   * The answer as one text, with the numbers of its citations in brackets.
   *
   * @param precisions how exactly the dates of the cited articles are known
   */
  String answer(
      List<Answer.Claim> claims,
      List<Answer.Citation> citations,
      List<Answer.Conflict> conflicts,
      Optional<String> missing,
      Map<Answer.Source, Precision> precisions) {
    var byNumber =
        citations.stream().collect(Collectors.toMap(Answer.Citation::number, citation -> citation));
    var said = said(claims, conflicts, new Cited(byNumber, precisions));
    return missing.map(part -> said + " " + filled("missing", part)).orElse(said);
  }

  private String said(List<Answer.Claim> claims, List<Answer.Conflict> conflicts, Cited cited) {
    var differing =
        conflicts.stream()
            .flatMap(conflict -> conflict.claims().stream())
            .distinct()
            .map(claims::get)
            .sorted(
                Comparator.comparing(
                    (Answer.Claim claim) -> claim.date().orElse(LocalDate.MIN),
                    Comparator.reverseOrder()))
            .toList();
    var values =
        differing.stream()
            .map(claim -> value(claim, cited))
            .collect(Collectors.joining(message("values.join")));
    return Stream.concat(
            differing.isEmpty() ? Stream.of() : Stream.of(values + "."),
            claims.stream()
                .filter(claim -> !differing.contains(claim))
                .map(claim -> sentence(claim, cited)))
        .collect(Collectors.joining(" "));
  }

  /** Why there is no answer, in words. */
  String abstention(String reason) {
    return message("abstained." + reason);
  }

  private String value(Answer.Claim claim, Cited cited) {
    var value = claim.value().orElse(claim.text());
    return claim
        .date()
        .map(date -> filled("value", value, shown(date, cited.precision(claim)), marks(claim)))
        .orElseGet(() -> filled("value.undated", value, marks(claim)));
  }

  /**
   * A claim in the article's own words is shown as a quotation with its source; another stands as
   * it is.
   */
  private String sentence(Answer.Claim claim, Cited cited) {
    if (claim.premise()) {
      return filled("premise", claim.text(), marks(claim));
    }
    var first = cited.byNumber().get(claim.citations().getFirst());
    if (first == null || !first.quote().equals(claim.text())) {
      return claim.text() + " " + marks(claim);
    }
    var source = source(first.article(), cited.precision(first.article()));
    return claim
        .told()
        .map(value -> filled("quoted.value", value, claim.text(), source, marks(claim)))
        .orElseGet(() -> filled("quoted", claim.text(), source, marks(claim)));
  }

  private String source(Answer.Source article, Precision precision) {
    var name = article.source().equals(UNKNOWN) ? article.title() : article.source();
    return article
        .published()
        .map((LocalDate date) -> filled("source.dated", name, shown(date, precision)))
        .orElse(name);
  }

  /** The date, as far as it is known. */
  private String shown(LocalDate date, Precision precision) {
    var known =
        switch (precision) {
          case YEAR -> years;
          case MONTH -> months;
          case DAY, WEEK, NONE -> days;
        };
    return known.format(date);
  }

  private static String marks(Answer.Claim claim) {
    return claim.citations().stream()
        .sorted(Comparator.naturalOrder())
        .map(number -> "[" + number + "]")
        .collect(Collectors.joining());
  }

  private String message(String key) {
    var message = messages.getProperty(key);
    if (message == null) {
      throw new IllegalStateException("no wording for " + key);
    }
    return message;
  }

  /**
   * The pattern with {@code {0}}, {@code {1}} … replaced once each; braces in the values stay as
   * they are.
   */
  private String filled(String key, String... values) {
    var pattern = message(key);
    var out = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      if (pattern.charAt(at) == '{') {
        out.append(values[pattern.charAt(at + 1) - '0']);
        at += 2;
      } else {
        out.append(pattern.charAt(at));
      }
    }
    return out.toString();
  }
}
