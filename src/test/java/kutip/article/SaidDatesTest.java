package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kutip.article.Published.From;
import kutip.article.Published.Precision;
import kutip.language.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidDatesTest {
  private static final Published ON_TUESDAY =
      Published.on(LocalDate.of(2024, 10, 22), From.METADATA);

  private static List<String> said(String text, Published published) {
    return SaidDates.of(text, List.of(), published).stream()
        .map(
            date ->
                date.span().of(text)
                    + " "
                    + date.from()
                    + (date.from().equals(date.to()) ? "" : " " + date.to()))
        .toList();
  }

  @Test
  void areResolvedInReadingOrder() {
    assertThat(
            said(
                "Pada 12 Juli 2024 dan September lalu Budi pergi. Ia pulang Senin (21/10) dan sakit"
                    + " kemarin, kata Ani, Selasa (22/10). Sejak awal September 2023 ia bekerja.",
                ON_TUESDAY))
        .containsExactly(
            "12 Juli 2024 2024-07-12",
            "September lalu 2024-09-01 2024-09-30",
            "Senin (21/10) 2024-10-21",
            "kemarin 2024-10-21",
            "Selasa (22/10) 2024-10-22",
            "awal September 2023 2023-09-01 2023-09-10");
  }

  @Test
  void theDateCountsThatStandsBesideAWord() {
    assertThat(said("Hari ini, Senin (21/10), hujan turun.", ON_TUESDAY))
        .containsExactly("Senin (21/10) 2024-10-21");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ia pergi 10 Maret tahun lalu. | 10 Maret 2023-03-10",
        "Ia pergi 10 Maret dua tahun lalu. | 10 Maret 2022-03-10",
        "Ia datang 6 Juni tahun depan. | 6 Juni 2025-06-06",
        "He left on March 10 last year. | March 10 2023-03-10",
        "그는 작년 3월 10일 떠났다. | 3월 10일 2023-03-10"
      })
  void aYearSaidBesideADateIsItsYear(String text, String date) {
    assertThat(said(text, ON_TUESDAY)).contains(date);
  }

  @Test
  void theYearOfTheNextWordsIsNotThatOfADate() {
    assertThat(said("8월 15일 지난해 실적을 발표했다.", ON_TUESDAY)).contains("8월 15일 2024-08-15");
    assertThat(said("Ia pergi 10 Agustus, tahun lalu ia datang.", ON_TUESDAY))
        .contains("10 Agustus 2024-08-10");
  }

  @Test
  void theYearBesideADateStaysUnknownWithThatOfThePublication() {
    assertThat(said("Ia pergi 10 Maret tahun lalu.", Published.UNKNOWN)).isEmpty();
  }

  @Test
  void aKoreanDayBehindAMonthIsOfThatMonth() {
    assertThat(said("다음 달 3일, 이달 25일, 지난달 5일에 만난다.", ON_TUESDAY))
        .containsExactly("다음 달 3일 2024-11-03", "이달 25일 2024-10-25", "지난달 5일 2024-09-05");
  }

  @Test
  void aQuotesTodayIsItsSpeakers() {
    assertThat(said("\"Saya pulang hari ini dan bulan lalu pergi,\" kata Budi.", ON_TUESDAY))
        .containsExactly("bulan lalu 2024-09-01 2024-09-30");
  }

  @Test
  void areLeftOutWhereThePublicationIsNotKnownWellEnough() {
    var week =
        new Published(
            Optional.of(LocalDate.of(2024, 10, 22)),
            Precision.WEEK,
            From.INFERRED,
            Optional.empty());
    var text = "Kemarin hujan turun, bulan lalu tidak, pada 2019 juga tidak.";
    assertThat(said(text, week))
        .containsExactly("bulan lalu 2024-09-01 2024-09-30", "2019 2019-01-01 2019-12-31");
    assertThat(said(text, Published.UNKNOWN)).containsExactly("2019 2019-01-01 2019-12-31");
  }

  @Test
  void areOfEvidenceOnly() {
    var text = "Hujan turun kemarin.\nBaca juga: Banjir pada 2019";
    var link = new Boilerplate(new Span(21, text.length()), "related-link");
    assertThat(SaidDates.of(text, List.of(link), ON_TUESDAY)).hasSize(1);
  }

  @Test
  void anyGarbageIsDatedWithoutHarm() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var pieces =
        List.of(
            "1",
            "12",
            "2024",
            "31",
            "29",
            "/",
            "-",
            ".",
            ",",
            "(",
            ")",
            " ",
            "\n",
            "월",
            "일",
            "년",
            " Juli ",
            "Senin ",
            "May ",
            " lalu",
            "pekan",
            "지난 ",
            "akhir ",
            "hari ini",
            "besok ",
            "\"",
            " akan ",
            "15:20 WIB",
            "\u00a0",
            "\ud83d");
    for (int round = 0; round < 5_000; round++) {
      var text = new StringBuilder();
      for (int at = random.nextInt(60); at >= 0; at--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      var kept = LocalDate.of(1996, 2, 29).plusDays(random.nextInt(15_000));
      var read =
          PublicationDates.of(
              text.toString(), List.of(), Optional.empty(), Optional.of(text.toString()), kept);
      assertThat(read.date().filter(day -> day.isAfter(kept)))
          .as("seed %d: %s", seed, text)
          .isEmpty();
      int end = 0;
      for (var date : SaidDates.of(text.toString(), List.of(), read)) {
        assertThat(date.span().start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
        end = date.span().end();
      }
      assertThat(end).as("seed %d: %s", seed, text).isLessThanOrEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1/2/", "Senin (1/2) ", "Senin (1/2/2024), ", "12 Juli 2024\n", "\"besok "})
  void aMillionUnitsAreDatedAtOnce(String piece) {
    var text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          PublicationDates.of(
              text, List.of(), Optional.empty(), Optional.empty(), LocalDate.of(2025, 1, 1));
          SaidDates.of(text, List.of(), ON_TUESDAY);
        });
  }
}
