package kutip.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words before the first sentence that say who reports from where. */
final class Datelines {
  /** How far into a text a dateline can stand behind headlines. */
  private static final int SEARCHED = 3_500;

  private static final String SITE =
      "(?<site>[\\p{Alnum}-]{2,40}(?:\\.[\\p{Alnum}-]{2,20}){0,2}\\.(?i:com|co\\.id|id|net|org|co|tv|news))";
  private static final String DASH = "\\s{0,3}(?:[-–—]\\s?){1,3}";

  /** Dashes that also make one word of two, where no blank stands beside them. */
  private static final Set<String> JOINING = Set.of("-", "–");

  private static final String PLACE =
      "\\p{Lu}[\\p{L}.'-]{1,20}(?:[ /]\\p{Lu}[\\p{L}.'-]{1,20}){0,3}";

  /** {@code Kota, situs.com -}, {@code situs.com, KOTA –}, {@code situs.com -}. */
  private static final Pattern WITH_SITE =
      Pattern.compile(
          "(?:"
              + PLACE
              + ",\\s?)?"
              + SITE
              + "(?:\\s?,\\s?(?<place>"
              + PLACE
              + "|\\p{Lu}{2,}(?: \\p{Lu}{2,}){0,3}))?"
              + DASH);

  /** {@code Kota (KANTOR) -}, {@code Kota, Nama Media -}, {@code TEMPO, CO. Kota -}. */
  private static final Pattern WITH_NAME =
      Pattern.compile(
          "(?:"
              + PLACE
              + " \\((?<agency>\\p{L}[\\p{L} /.]{1,30})\\)"
              + "|"
              + PLACE
              + ", (?<name>CNN Indonesia|CNBC Indonesia|IDN Times|BBC|VOA|DW|Tirto|Kontan|Poskota)"
              + "|TEMPO, CO\\. "
              + PLACE
              + ")"
              + DASH);

  /** {@code KOTA -}: capitals alone. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<capitals>\\p{Lu}{3,}(?:[ ,]{1,2}\\p{Lu}{2,}){0,3})(?<dash>"
              + DASH
              + ")(?=[\\p{Lu}\"“‎\\d])");

  /** {@code Kota - }: only known places, since "Soekarno - Hatta" is a name. */
  private static final Pattern KNOWN =
      Pattern.compile("(?<known>\\p{Lu}[\\p{L}]+(?: \\p{Lu}\\p{L}+)?)\\s{1,3}[-–—] (?:- )?");

  private static final Set<String> PLACES =
      Set.of(
          ("jakarta bandung surabaya medan semarang makassar palembang bogor depok bekasi tangerang yogyakarta solo malang denpasar"
                  + " padang pekanbaru batam manado balikpapan samarinda pontianak banjarmasin mataram kupang ambon jayapura serang"
                  + " cirebon sleman surakarta lampung aceh jambi bengkulu palu kendari gorontalo ternate tarakan rimanews seoul tokyo"
                  + " beijing washington moskow moscow london paris berlin brussels miami bangkok singapura singapore manila hanoi"
                  + " canberra sydney riyadh doha dubai kairo teheran ankara istanbul kyiv kiev roma madrid wina jenewa pyongyang"
                  + " taipei shanghai mumbai islamabad kabul baghdad damaskus yerusalem gaza ottawa geneva vienna rome cairo")
              .split(" "));

  private static final Set<String> AGENCIES =
      Set.of(
          "antara",
          "antara news",
          "ap",
          "afp",
          "reuters",
          "xinhua",
          "voa",
          "bernama",
          "yonhap",
          "anadolu",
          "kyodo",
          "tass",
          "dpa",
          "bbc",
          "poskota",
          "cnn");

  private Datelines() {}

  /**
   * A dateline.
   *
   * @param site the publisher's, lower case
   */
  record Dateline(int start, int end, Optional<String> site, Optional<String> agency) {}

  /** The dateline that stands at {@code start}. */
  static Optional<Dateline> at(String text, int start, int end) {
    var matcher = WITH_SITE.matcher(text).region(start, Math.min(end, start + 140));
    if (matcher.lookingAt()) {
      return Optional.of(
          new Dateline(start, matcher.end(), Optional.of(site(matcher)), Optional.empty()));
    }
    matcher.usePattern(WITH_NAME);
    if (matcher.lookingAt()) {
      return Optional.of(
          new Dateline(
              start,
              matcher.end(),
              Optional.ofNullable(matcher.group("name")).map(Datelines::host),
              Optional.ofNullable(matcher.group("agency"))));
    }
    matcher.usePattern(CAPITALS);
    if (matcher.lookingAt() && parts(matcher)) {
      return Optional.of(new Dateline(start, matcher.end(), Optional.empty(), Optional.empty()));
    }
    matcher.usePattern(KNOWN);
    if (matcher.lookingAt() && known(matcher.group("known"))) {
      return Optional.of(new Dateline(start, matcher.end(), Optional.empty(), Optional.empty()));
    }
    return Optional.empty();
  }

  /** The dateline that stands at {@code start}, if it names the publisher's site. */
  static Optional<Dateline> withSite(String text, int start, int end) {
    int near = Math.min(end, start + 60);
    for (int dot = text.indexOf('.', start);
        dot >= 0 && dot < near;
        dot = text.indexOf('.', dot + 1)) {
      if (domain(text, dot, near)) {
        return at(text, start, end).filter(found -> found.site().isPresent());
      }
    }
    return Optional.empty();
  }

  /** The first dateline that names a site or an agency, behind whatever stands before it. */
  static Optional<Dateline> within(String text, int start, int end) {
    int stop = Math.min(end, start + SEARCHED);
    for (int at = start; at < stop; at++) {
      char unit = text.charAt(at);
      if ((unit == '.' && domain(text, at, stop)) || (unit == '(' && at > start)) {
        var found = around(text, start, at, end, unit == '.');
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Dateline> around(
      String text, int start, int mark, int end, boolean site) {
    int from = mark;
    while (from > start && !Marks.blank(text.charAt(from - 1))) {
      from--;
    }
    // "PHNOM PENH, KOMPAS.com -": capitals in front belong to the place if a comma stands between.
    int place = back(text, start, from, site);
    for (int at : new int[] {place, from}) {
      var pattern = site ? WITH_SITE : WITH_NAME;
      var matcher = pattern.matcher(text).region(at, Math.min(end, at + 140));
      if (matcher.lookingAt() && matcher.end() > mark && (site || agency(matcher))) {
        return site
            ? Optional.of(
                new Dateline(at, matcher.end(), Optional.of(site(matcher)), Optional.empty()))
            : Optional.of(
                new Dateline(
                    at,
                    matcher.end(),
                    Optional.ofNullable(matcher.group("name")).map(Datelines::host),
                    Optional.ofNullable(matcher.group("agency"))));
      }
    }
    return Optional.empty();
  }

  /** Whether what stands in brackets is a publisher: other names have brackets, too. */
  private static boolean agency(Matcher matcher) {
    var name = matcher.group("agency");
    return name == null || AGENCIES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Where a place before {@code from} begins; all of it capitals, or one word with a capital. */
  private static int back(String text, int start, int from, boolean comma) {
    int at = from;
    while (at > start && Marks.blank(text.charAt(at - 1))) {
      at--;
    }
    if (comma && (at <= start || text.charAt(at - 1) != ',')) {
      return from;
    }
    int place = from;
    for (int words = 0; words < 4; words++) {
      int end = at;
      while (at > start && !Marks.blank(text.charAt(at - 1))) {
        at--;
      }
      var word = text.substring(at, end);
      boolean shouts = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || (words > 0 && !shouts)) {
        break;
      }
      place = at;
      if (!shouts) {
        break;
      }
      while (at > start && Marks.blank(text.charAt(at - 1))) {
        at--;
      }
    }
    return place;
  }

  private static boolean domain(String text, int dot, int end) {
    int at = dot + 1;
    while (at < end && at < dot + 6 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    var name = text.substring(dot + 1, at).toLowerCase(Locale.ROOT);
    return Set.of("com", "id", "co", "net", "org", "tv", "news").contains(name);
  }

  /** Whether the dash parts a place from a sentence: "TNI-Polri" and "COVID-19" are words. */
  private static boolean parts(Matcher matcher) {
    return !JOINING.contains(matcher.group("dash")) || known(matcher.group("capitals"));
  }

  private static boolean known(String place) {
    for (var word : place.toLowerCase(Locale.ROOT).split("[ ,]", -1)) {
      if (PLACES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String site(Matcher matcher) {
    return matcher.group("site").toLowerCase(Locale.ROOT);
  }

  private static String host(String name) {
    return switch (name) {
      case "BBC" -> "bbc.com";
      case "VOA" -> "voaindonesia.com";
      case "DW" -> "dw.com";
      case "Tirto" -> "tirto.id";
      case "Kontan" -> "kontan.co.id";
      default -> name.replace(" ", "").toLowerCase(Locale.ROOT) + ".com";
    };
  }
}
