package kutip.article;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads in a text who published it, who wrote it, and which wire agency it comes from. */
final class Sources {
  /** What an article has whose publisher nothing tells. */
  static final String UNKNOWN = "unknown";

  /** How far from the beginning and the end a text speaks of itself. */
  private static final int HEAD = 700;

  private static final int TAIL = 1_200;
  private static final int EDGE = 500;

  private static final String SITE =
      "([\\p{Alnum}-]{2,40}(?:\\.[\\p{Alnum}-]{2,20}){0,2}\\.(?:com|id|net|org|tv|news))";

  private static final Pattern RIGHTS =
      Pattern.compile("(?:Copyright|©)[^.\\n]{0,24}?\\s?(?:\\d{4}\\s?)?" + SITE + "(?![a-z])");

  private static final Pattern OF_SITE =
      Pattern.compile(
          "(?:konten menarik lainnya dari|(?:artikel|berita) (?:ini )?(?:hanya )?di situs)\\s"
              + SITE,
          Pattern.CASE_INSENSITIVE);

  /** Publishers whose notice of rights names no site. */
  private static final List<Mark> NOTICES =
      List.of(
          new Mark("kompas.com", Pattern.compile("PT\\.? Kompas Cyber Media")),
          new Mark("bbc.com", Pattern.compile("©\\s?\\d{4} BBC\\b")),
          new Mark(
              "antaranews.com", Pattern.compile("(?:Copyright )?© ANTARA|Kantor Berita ANTARA\\.")),
          new Mark("tempo.co", Pattern.compile("artikel terbaru Tempo")),
          new Mark("yna.co.kr", Pattern.compile("<저작권자\\(c\\) 연합뉴스")));

  /** Words without which none of these patterns matches; a search for them is much faster. */
  private static final List<String> TELLING =
      List.of("opyright", "©", "konten menarik", "di situs", "PT", "ANTARA", "Tempo", "저작권");

  private static final List<String> NAMING =
      List.of(
          "Pewarta",
          "Penulis",
          "Reporter",
          "Oleh",
          "Wartawan",
          "Kontributor",
          "Laporan",
          "By ",
          "기자",
          "특파원");

  private static final String NAME =
      "(?!Editor|Copyright|TRIBUN)\\p{Lu}(?:\\.|[\\p{Ll}'’]+(?:-\\p{L}\\p{Ll}+)?)";

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:(?:Pewarta|Penulis|Reporter|Oleh|Wartawan|Kontributor)\\s?:\\s?"
              + "|Laporan (?i:wartawan|reporter|kontributor|jurnalis) [\\w. ]{2,30}?\\s?[,–-]\\s?"
              + "|(?:^|\\n)By )"
              + "("
              + NAME
              + "(?: "
              + NAME
              + "){0,4})");

  private static final Pattern KOREAN_AUTHOR =
      Pattern.compile("([가-힣]{2,4})\\s?(?:기자|특파원)\\s?(?:=|\\n|$)");

  private record Mark(String name, Pattern pattern) {}

  /** A wire agency, what a text that comes from it holds, and how it marks it. */
  private record Agency(String name, List<String> names, Pattern mark) {}

  private static final List<Agency> AGENCIES =
      List.of(
          agency("ANTARA", "ANTARA News", "ANTARA", "Antara", "antaranews.com"),
          agency("Reuters", "Reuters", "REUTERS"),
          agency("AFP", "AFP"),
          agency("AP", "Associated Press", "AP"),
          agency("Xinhua", "Xinhua", "XINHUA", "신화"),
          agency("Yonhap", "Yonhap", "YONHAP", "연합뉴스"),
          agency("Bernama", "Bernama", "BERNAMA"),
          agency("Anadolu", "Anadolu Agency", "Anadolu", "ANADOLU"),
          agency("Kyodo", "Kyodo News", "Kyodo", "KYODO", "교도"),
          agency("TASS", "TASS", "Tass", "타스"),
          agency("VOA", "VOA Indonesia", "VOA"),
          agency("DPA", "DPA", "dpa"),
          agency("BBC", "BBC News", "BBC"));

  private Sources() {}

  private static Agency agency(String name, String... names) {
    var either = "(?:" + String.join("|", List.of(names)).replace(".", "\\.") + ")";
    return new Agency(
        name,
        List.of(names),
        Pattern.compile(
            // Kota (ANTARA) -, (서울=연합뉴스), (AP) –
            "\\((?:[\\p{L} ]{1,20}=)?"
                + either
                + "(?:/[\\p{L} .]{2,30})?\\)\\s?(?:[-–—=]|[가-힣]{2,4} 기자)"
                // Sumber: Antara
                + "|(?:Sumber|SUMBER|Source|SOURCE|출처)\\s?:\\s?"
                + either
                + "(?![\\p{L}])"
                // © ANTARA 2025
                + "|(?:©|\\(c\\)|ⓒ)\\s?(?:\\d{4}\\s?)?"
                + either
                + "(?![\\p{L}])"
                // at the very end: (Antara), [AP/uh]
                + "|[(\\[]"
                + either
                + "(?:/[\\p{L}. ]{2,30})?[)\\]][\\s.*]{0,8}\\z"));
  }

  /** The publisher's site, lower case; {@link #UNKNOWN} if nothing tells. */
  static String of(String text, Optional<String> url) {
    return url.flatMap(Sources::host)
        .or(() -> dateline(text))
        .or(() -> notice(text))
        .orElse(UNKNOWN);
  }

  /** The site a dateline names, at a line's beginning or behind headlines in the first line. */
  private static Optional<String> dateline(String text) {
    var lines = TextLines.in(text);
    for (int at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      int start = LineEdges.afterJunk(text, line.start(), line.end());
      var found = Datelines.at(text, start, line.end()).flatMap(Datelines.Dateline::site);
      if (found.isEmpty() && lines.size() - at <= 2) {
        found = Datelines.within(text, start, line.end()).flatMap(Datelines.Dateline::site);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> notice(String text) {
    var tail = text.substring(Math.max(0, text.length() - TAIL));
    if (TELLING.stream().noneMatch(tail::contains)) {
      return Optional.empty();
    }
    for (var pattern : List.of(RIGHTS, OF_SITE)) {
      var site = pattern.matcher(tail);
      if (site.find()) {
        return Optional.of(site.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return NOTICES.stream()
        .filter(mark -> mark.pattern().matcher(tail).find())
        .map(Mark::name)
        .findFirst();
  }

  /** Who the text says wrote it. */
  static Optional<String> author(String text) {
    boolean whole = text.length() <= HEAD + TAIL;
    var head = whole ? text : text.substring(0, HEAD);
    var tail = whole ? "" : text.substring(text.length() - TAIL);
    for (var part : List.of(head, tail)) {
      if (NAMING.stream().noneMatch(part::contains)) {
        continue;
      }
      for (var pattern : List.of(AUTHOR, KOREAN_AUTHOR)) {
        var author = pattern.matcher(part);
        if (author.find()) {
          return Optional.of(author.group(1).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The wire agency a text says at its beginning or end that it comes from. */
  static Optional<String> agency(String whole) {
    var text =
        whole.length() <= 2 * EDGE
            ? whole
            : whole.substring(0, EDGE) + "\n" + whole.substring(whole.length() - EDGE);
    for (var agency : AGENCIES) {
      for (var name : agency.names()) {
        if (text.contains(name)) {
          if (agency.mark().matcher(text).find()) {
            return Optional.of(agency.name());
          }
          break;
        }
      }
    }
    return Optional.empty();
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
