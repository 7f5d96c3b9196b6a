package kutip.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import kutip.article.Article;
import kutip.article.Articles;
import kutip.article.Given;
import kutip.article.Version;
import kutip.index.Origin;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Map<String, Version> kept = new HashMap<>();
  private final NearDuplicates duplicates =
      new NearDuplicates(id -> Optional.ofNullable(kept.get(id)));

  @Test
  void findsTextsWithATenthOfTheirWordsChangedOrAParagraphCutOrANewLead() {
    System.out.println("seed " + seed);
    int found = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      var words = words(150 + random.nextInt(300));
      keep("asli-" + round, words);
      var edited =
          switch (round % 3) {
            case 0 -> changed(words);
            case 1 -> cut(words);
            default -> withLead(words);
          };
      var origin = origin(article("salinan-" + round, "dua.example", edited));
      found += origin.id().equals("asli-" + round) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(rounds * 9 / 10);
  }

  @Test
  void takesNoOtherTextForACopy() {
    System.out.println("seed " + seed);
    for (int round = 0; round < 200; round++) {
      assertThat(keep("teks-" + round, words(200)).id()).isEqualTo("teks-" + round);
    }
  }

  @Test
  void aTextThatQuotesAnotherWholeIsNoCopy() {
    var quoted = words(80);
    keep("kutipan", quoted);
    var longer = new ArrayList<>(words(300));
    longer.addAll(quoted);
    assertThat(origin(article("laporan", "dua.example", longer)).id()).isEqualTo("laporan");
  }

  @Test
  void theSameWordsOfOneSourceOnAnotherDayAreAnInstalment() {
    var words = words(200);
    keep("harga-senin", words);
    var next = changed(words);
    var later =
        new Given(
            "harga-kamis",
            String.join(" ", next),
            Optional.of("Harga hari ini"),
            Optional.of("satu.example"),
            Optional.empty(),
            Optional.of(DAY.plusDays(3)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of());
    assertThat(origin(Articles.of(later, DAY.plusDays(9))).id()).isEqualTo("harga-kamis");
  }

  @Test
  void copiesOfCopiesHaveTheFirstAsTheirOrigin() {
    var words = words(250);
    keep("pertama", words);
    keep("kedua", cut(words));
    assertThat(keep("ketiga", cut(words)).id()).isEqualTo("pertama");
  }

  @Test
  void aShortTextIsItsOwnOrigin() {
    keep("pendek-1", List.of("Hujan", "turun", "di", "kota", "ini"));
    assertThat(keep("pendek-2", List.of("Hujan", "turun", "di", "kota", "ini")).id())
        .isEqualTo("pendek-2");
  }

  private Origin origin(Article article) {
    return duplicates.of(article, Sketched.of(article));
  }

  private Origin keep(String id, List<String> words) {
    var article = article(id, "satu.example", words);
    var origin = origin(article);
    kept.put(id, new Version(article, origin.id(), 1, OptionalLong.empty()));
    duplicates.put(id, origin);
    return origin;
  }

  private static Article article(String id, String source, List<String> words) {
    return Articles.of(
        new Given(
            id,
            String.join(" ", words),
            Optional.of("Judul " + id),
            Optional.of(source),
            Optional.empty(),
            Optional.of(DAY),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of()),
        DAY.plusDays(1));
  }

  private List<String> words(int count) {
    var words = new ArrayList<String>();
    for (int at = 0; at < count; at++) {
      // As in real text, few words make up most of it.
      words.add("kata" + (int) Math.abs(random.nextGaussian() * 300));
    }
    return words;
  }

  private List<String> changed(List<String> words) {
    return words.stream()
        .map(word -> random.nextInt(10) == 0 ? "lain" + random.nextInt(1_000) : word)
        .toList();
  }

  private List<String> cut(List<String> words) {
    int length = words.size() / 6;
    int from = random.nextInt(words.size() - length);
    var rest = new ArrayList<>(words);
    rest.subList(from, from + length).clear();
    return rest;
  }

  private List<String> withLead(List<String> words) {
    var edited = new ArrayList<>(words(25));
    edited.addAll(words.subList(20, words.size()));
    return edited;
  }
}
