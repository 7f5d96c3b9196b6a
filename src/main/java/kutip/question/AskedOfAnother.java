package kutip.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.language.KnownNames;
import kutip.language.Span;
import kutip.language.Words;

/**
 * What was asked, asked of another office or place: "Dan menlu Korsel?" behind "Siapa sekjen NATO?"
 * is "Siapa menlu Korsel?", and "Dan Rusia?" behind that is "Siapa menlu Rusia?".
 */
final class AskedOfAnother {
  /** What a person may be, in Indonesian and English. */
  private static final Set<String> OFFICES =
      Set.of(
          """
          presiden wapres menteri menlu menhan menko menkeu mendag mendagri menkes sekretaris sekjen
          gubernur bupati wali walikota ketua kepala direktur panglima komandan kapolri kapolda
          kapolres kapolsek dubes duta juru jubir raja ratu sultan paus pm president minister
          secretary governor mayor chairman chairwoman chair chief head director ceo commander
          ambassador spokesperson spokesman spokeswoman king queen pope
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> BESIDE_OFFICES =
      Set.of("mantan", "bekas", "eks", "baru", "former", "ex", "current", "new");

  private static final Pattern KOREAN_OFFICE =
      Pattern.compile(".*(?:대통령|총리|장관|차관|총장|대사|대변인|시장|지사|의장|위원장|총재|국왕|교황|사령관|대표)");

  private static final Pattern WHO =
      Pattern.compile(
          "(?iu)^\\P{L}*(siapa(?:kah)?|who(?: is| was|'s))\\s+(?!yang\\s)(.+?)[^\\p{L}\\p{N}]*$");

  private static final Pattern WHO_IN_KOREAN =
      Pattern.compile("^.+(?:은|는|이|가)\\s+(누[구군굽][가-힣]*)[^\\p{L}\\p{N}]*$");

  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private static final Pattern KOREAN_END = Pattern.compile("(?<=[\\p{L}\\p{N}])(?:[은는]요?|요)?$");
  private static final String POSSESSIVE = "nya";

  /** A longer follow-up says more than the name of an office. */
  private static final int MOST_WORDS = 8;

  private final String name;
  private final List<Words.Word> words;
  private final String topic;

  private AskedOfAnother(String name, String topic) {
    this.name = name;
    this.words = Words.in(name);
    this.topic = topic;
  }

  /** The whole question; empty if the follow-up is more than the name of an office or a place. */
  static Optional<String> of(String followUp, String topic) {
    var said = MARKS.matcher(followUp.replaceAll("[()]+", " ")).replaceAll("");
    var rest = MARKS.matcher(Opening.without(said)).replaceAll("");
    var who = WHO.matcher(rest);
    if (who.matches() && !rest.equals(said)) {
      var asked = new AskedOfAnother(who.group(2), topic);
      return asked.office() && !asked.ownerless()
          ? Optional.of(Opening.capitalised(rest) + "?")
          : Optional.empty();
    }
    if (Opening.asks(rest)) {
      return Optional.empty();
    }
    var asked = new AskedOfAnother(KOREAN_END.matcher(rest).replaceFirst(""), topic);
    return asked.words.isEmpty() || asked.words.size() > MOST_WORDS
        ? Optional.empty()
        : asked.ofPlace().or(asked::ofOffice);
  }

  /** The topic with the place of the follow-up for the only one in it. */
  private Optional<String> ofPlace() {
    var other =
        KnownNames.at(name, words, 0)
            .filter(known -> known.words() == words.size() && !KnownNames.person(known.thing()));
    var there = known(topic);
    if (other.isEmpty() || there.size() != 1 || there.getFirst().thing == other.get().thing()) {
      return Optional.empty();
    }
    var span = there.getFirst().span;
    var behind = topic.substring(span.end());
    return Optional.of(topic.substring(0, span.start()) + Particles.fitted(name, behind));
  }

  private Optional<String> ofOffice() {
    var who = WHO.matcher(topic);
    if (who.matches() && office()) {
      return Optional.of(who.group(1) + " " + owned() + "?");
    }
    var inKorean = WHO_IN_KOREAN.matcher(topic);
    if (inKorean.matches() && KOREAN_OFFICE.matcher(name).matches()) {
      return Optional.of(Particles.fitted(ownedInKorean(), "은 " + inKorean.group(1) + "?"));
    }
    return Optional.empty();
  }

  /** Whether it is the name of an office, maybe with whose it is. */
  private boolean office() {
    boolean named =
        words.stream()
            .allMatch(
                word ->
                    !word.content()
                        || word.capital(name)
                        || KnownNames.title(bare(word))
                        || BESIDE_OFFICES.contains(word.folded())
                        || known(name).stream().anyMatch(it -> it.span.contains(word.span())));
    return named && words.stream().anyMatch(word -> OFFICES.contains(bare(word)));
  }

  /** Whether it does not say whose the office is. */
  private boolean ownerless() {
    return known(name).isEmpty()
        && words.stream().noneMatch(word -> word.capital(name) && !KnownNames.title(word.folded()));
  }

  private String owned() {
    var owners = known(topic);
    if (!ownerless() || owners.size() != 1) {
      return name;
    }
    var owner = owners.getFirst().span.of(topic);
    if (Words.in(topic).getFirst().folded().startsWith("who")) {
      return name + " of " + owner;
    }
    return bare(name) + " " + owner;
  }

  private String ownedInKorean() {
    var owners = known(topic);
    return known(name).isEmpty() && words.size() == 1 && owners.size() == 1
        ? owners.getFirst().span.of(topic) + " " + name
        : name;
  }

  private static String bare(Words.Word word) {
    return bare(word.folded());
  }

  /** The name without "its". */
  private static String bare(String name) {
    return name.endsWith(POSSESSIVE)
        ? name.substring(0, name.length() - POSSESSIVE.length())
        : name;
  }

  /** A known place or organization, without a particle or 's behind it. */
  private record Place(Span span, int thing) {}

  private static List<Place> known(String text) {
    var words = Words.in(text);
    var known = new ArrayList<Place>();
    int at = 0;
    while (at < words.size()) {
      var name = KnownNames.at(text, words, at);
      int count = name.map(KnownNames.Known::words).orElse(1);
      int first = words.get(at).span().start();
      var last = words.get(at + count - 1);
      name.filter(it -> !KnownNames.person(it.thing()))
          .ifPresent(it -> known.add(new Place(new Span(first, Particles.end(last)), it.thing())));
      at += count;
    }
    return known;
  }
}
