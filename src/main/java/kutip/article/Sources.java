package kutip.article;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads in a text who published it and which wire agency it comes from. */
final class Sources {
  /** What an article has whose publisher nothing tells. */
  static final String UNKNOWN = "unknown";

  private static final Pattern SITE =
      Pattern.compile(
          "(?im)^([\\p{Alnum}-]{2,40}(?:\\.[\\p{Alnum}-]{2,20})*\\.(?:com|id|net|org|tv|news))"
              + "(?:,[^\\n–—-]{1,40})?\\s+[–—-]\\s");

  /** A wire agency, and how it marks its text. */
  private record Agency(String name, List<String> names, Pattern mark) {

    /** Looks for the plain names first, since most texts have none and patterns are slow. */
    boolean marks(String text) {
      return names.stream().anyMatch(text::contains) && mark.matcher(text).find();
    }
  }

  private static final List<Agency> AGENCIES =
      List.of(
          agency("ANTARA", "ANTARA News", "ANTARA", "Antara"),
          agency("Reuters", "Reuters", "REUTERS"),
          agency("AFP", "AFP"),
          agency("AP", "AP", "Associated Press"),
          agency("Xinhua", "Xinhua"),
          agency("Yonhap", "Yonhap", "연합뉴스"),
          agency("Bernama", "Bernama", "BERNAMA"),
          agency("Anadolu", "Anadolu Agency", "Anadolu"),
          agency("Kyodo", "Kyodo"),
          agency("TASS", "TASS"));

  private Sources() {}

  private static Agency agency(String name, String... written) {
    var names = String.join("|", written);
    return new Agency(
        name,
        List.of(written),
        Pattern.compile(
            "(?:^|\\n|\\A.{0,60})\\((?:"
                + names
                + ")\\)\\s*[-–—]"
                + "|(?:Sumber|Source|출처)\\s*:\\s*(?:"
                + names
                + ")\\b|©\\s*(?:"
                + names
                + ")\\b"
                + "|\\((?:"
                + names
                + ")\\)\\s*\\z"));
  }

  /** The publisher's site, lower case; {@link #UNKNOWN} if nothing tells. */
  static String of(String text, Optional<String> url) {
    var host = url.flatMap(Sources::host);
    if (host.isPresent()) {
      return host.get();
    }
    var site = SITE.matcher(text);
    return site.find() ? site.group(1).toLowerCase(Locale.ROOT) : UNKNOWN;
  }

  /** The wire agency {@code text} says it comes from. */
  static Optional<String> agency(String text) {
    return AGENCIES.stream().filter(agency -> agency.marks(text)).map(Agency::name).findFirst();
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp)\\.", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
