package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantWordsTest {
  private static final String TEXT =
      "SEOUL – “Kami tidak akan mengirim 1.500 tentara,” kata Presiden Yoon Suk-yeol… Pada Jumat"
          + " (12/7), juru\u00a0bicara itu mengatakan bahwa pemerintah sedang mempertimbangkan"
          + " permintaan dari Kyiv.\n대변인은 \"정부가 1,500명을 보내지 않겠다\"고 말했다. Café 😀 itu tutup.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Kami tidak akan mengirim 1.500 tentara\" | “Kami tidak akan mengirim 1.500 tentara,”",
        "PRESIDEN YOON SUK—YEOL | Presiden Yoon Suk-yeol",
        "...juru bicara itu mengatakan... | juru\u00a0bicara itu mengatakan",
        "juru bicara itu mengatakan bahwa pemerinta sedang mempertimbangkan | juru\u00a0bicara itu mengatakan bahwa pemerintah sedang mempertimbangkan",
        "bicara mengatakan bahwa pemerintah sedang mempertimbangkan permintaan kepada Kyiv |",
        "정부가 1,500명을 보내지 않겠다 | 정부가 1,500명을 보내지 않겠다",
        "cafe itu tutup | Café 😀 itu tutup"
      })
  void givesTheWordsThatWereMeant(String quote, String meant) {
    var found = MeantWords.of(TEXT).find(quote).map(span -> span.of(TEXT)).orElse("");
    assertThat(found.replaceAll("^[“\"]|[,”\"]+$", ""))
        .isEqualTo(meant == null ? "" : meant.replaceAll("^[“\"]|[,”\"]+$", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kami akan mengirim 1.500 tentara kata Presiden",
        "Kami belum akan mengirim 1.500 tentara kata Presiden",
        "Kami tidak akan mengirim 1.600 tentara kata Presiden",
        "Kami tidak akan mengirim 500 tentara kata Presiden",
        "tentara kata Presiden Yoon Sok-yeol Pada Jumat",
        "pemerintah sedang mempertimbangkan permintaan dari Kiev",
        "정부가 1,500명을 보내겠다",
        "정부가 1,500명을 보내지 않았다",
        "pemerintah sedang menolak permintaan dari Kyiv",
        "erintah sedang mempertimbangkan permintaan dari Kyiv",
        "1.500 tentara kata Presiden (12/7)"
      })
  void whatMeansSomethingElseIsNotThere(String quote) {
    assertThat(MeantWords.of(TEXT).find(quote)).isEmpty();
  }

  @Test
  void aNumberOfManyPartsIsReadWithoutEnd() {
    var parts = "1.".repeat(50_000);
    assertThat(MeantWords.of(parts).find("harga beras akan naik tajam")).isEmpty();
  }

  @Test
  void aQuoteTypedLooselyStandsWhereTheArticleHasIt() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var words = words(random);
      var text = String.join(" ", words);
      int from = random.nextInt(words.size() - 8);
      int to = from + 6 + random.nextInt(words.size() - from - 6);
      int start = String.join(" ", words.subList(0, from)).length() + (from > 0 ? 1 : 0);
      var meant = String.join(" ", words.subList(from, to));
      var typed = loosely(meant, random);
      assertThat(MeantWords.of(text).find(typed))
          .as("seed %d, round %d: \"%s\" in \"%s\"", seed, round, typed, text)
          .contains(new Span(start, start + meant.length()));
    }
  }

  @Test
  void whateverIsFoundDiffersByFewLettersAndInNoFigure() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var text = String.join(" ", words(random));
      var quote = new StringBuilder(text.substring(random.nextInt(20), 40 + random.nextInt(40)));
      for (int edits = random.nextInt(5); edits > 0; edits--) {
        quote.setCharAt(random.nextInt(quote.length()), "ab1 9X".charAt(random.nextInt(6)));
      }
      var typed = quote.toString();
      MeantWords.of(text)
          .find(typed)
          .ifPresent(
              span ->
                  assertThat(span.of(text).replaceAll("\\D", ""))
                      .as("seed %d: \"%s\"", seed, typed)
                      .isEqualTo(typed.replaceAll("\\D", "")));
    }
  }

  /** Words that differ from each other everywhere, with figures among them. */
  private static List<String> words(Random random) {
    return random
        .ints(30, 0, 1_000_000)
        .mapToObj(
            number ->
                number % 5 == 0
                    ? Integer.toString(number)
                    : "kata"
                        + Integer.toString(number, 26)
                            .chars()
                            .map(digit -> Character.isDigit(digit) ? 'q' + digit - '0' : digit)
                            .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append))
        .toList();
  }

  private static String loosely(String quote, Random random) {
    var typed =
        switch (random.nextInt(5)) {
          case 0 -> quote.toUpperCase(Locale.ROOT);
          case 1 -> "“" + quote + "…”";
          case 2 -> quote.replace(" ", " \n\u00a0");
          case 3 -> quote.replaceFirst(" ", ", ").replaceFirst("$", ".");
          default -> quote.replaceFirst("\\bkata", "katta");
        };
    return random.nextBoolean() ? typed : " " + typed;
  }
}
