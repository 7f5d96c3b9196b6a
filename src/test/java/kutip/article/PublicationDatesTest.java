package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kutip.article.Published.From;
import kutip.article.Published.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
  private static final LocalDate KEPT = LocalDate.of(2025, 3, 1);

  private static Published read(String text) {
    return given(text, Optional.empty(), Optional.empty());
  }

  private static Published given(String text, Optional<LocalDate> metadata, Optional<String> url) {
    return PublicationDates.of(text, List.of(), metadata, url, KEPT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Jumat, 12 Juli 2024 | 15:20 WIB ~ 2024-07-12",
        "12/07/2024, 15:20 WIB ~ 2024-07-12",
        "July 12, 2024 ~ 2024-07-12",
        "Published: Nov 12, 2024 at 9:00 AM ~ 2024-11-12",
        "2024.11.12 ~ 2024-11-12",
        "입력 2024-11-12 09:00 ~ 2024-11-12",
        "2024년 11월 12일 ~ 2024-11-12",
        "Write: 2024-10-22 15:06:52, Update: 2024-10-22 15:08:00 ~ 2024-10-22",
        "Diperbarui 3 Agt 2024 10.15 WIB ~ 2024-08-03"
      })
  void aHeaderTellsTheDay(String header, LocalDate day) {
    var text = "Hujan Turun\n" + header + "\nHujan turun di Bandung.";
    assertThat(read(text)).isEqualTo(Published.on(day, From.HEADER));
  }

  @Test
  void aHeaderThatTheTextContradictsIsOverruledAndKept() {
    assertThat(read("December 9, 2022\nHujan turun, kata Budi pada Jumat, 12 Juli 2024."))
        .isEqualTo(about("2024-07-12", From.DATELINE, "December 9, 2022"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BANDUNG - Hujan turun, kata Budi, Sabtu (4/6). Pada Kamis (28/3) cerah. | 2024-04-06",
        "Hujan turun di Bandung, Minggu (17/11/2024). | 2024-11-17",
        "Hujan turun, kata Budi, Senin (18/11). Pada 3 Oktober 2024 cerah. | 2024-11-18",
        "Hujan turun sejak Oktober 2024, kata Budi, Minggu (5/1). | 2025-01-05",
        "It rained, said Budi on Friday, 12 July 2024. | 2024-07-12"
      })
  void theLatestDayWithItsWeekdayTellsTheWeek(String text, LocalDate day) {
    assertThat(read(text)).isEqualTo(about(day.toString(), From.DATELINE, ""));
  }

  @Test
  void todayAndTomorrowBesideADateTellTheDay() {
    assertThat(read("Hujan turun hari ini, Kamis (11/7/2024), di Bandung."))
        .isEqualTo(Published.on(LocalDate.of(2024, 7, 11), From.DATELINE));
    assertThat(read("Pasar dibuka besok, Jumat (12/7/2024), di Bandung."))
        .isEqualTo(Published.on(LocalDate.of(2024, 7, 11), From.DATELINE));
  }

  @Test
  void aDayToComeIsNotTaken() {
    var read =
        read(
            "Hujan turun, kata Budi, Kamis (11/7/2024). Pasar akan dibuka pada Minggu (21/7/2024)."
                + " Pemilu 2029 masih jauh.");
    assertThat(read.date()).contains(LocalDate.of(2024, 7, 11));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Budi lahir pada 12 Mei 1990 di Bandung.",
        "Pemilu 2029 masih jauh.",
        "Budi pindah sejak 3 Maret 2011.",
        "Hujan turun pada Rabu malam.",
        "Skor akhir 3-2 untuk Bandung."
      })
  void whatIsHistoryOrPlanTellsNothing(String text) {
    assertThat(read(text)).isEqualTo(Published.UNKNOWN);
  }

  @Test
  void onlyTheYearIsToldByADayToCome() {
    assertThat(read("Pasar akan dibuka pada Minggu (21/7/2024)."))
        .isEqualTo(
            new Published(
                Optional.of(LocalDate.of(2024, 1, 1)),
                Precision.YEAR,
                From.INFERRED,
                Optional.empty()));
  }

  @Test
  void aGuessedYearNeverTellsTheDay() {
    assertThat(read("Hujan turun hari ini, Kamis (14/11), di Bandung."))
        .isEqualTo(about("2024-11-14", From.DATELINE, ""));
  }

  @Test
  void aWeekdayThatFitsInNoRecentYearTellsNothing() {
    // 2 August was last a Monday in 2021, 8 February in 2021 as well.
    assertThat(read("Hujan turun, Senin (2/8).")).isEqualTo(Published.UNKNOWN);
  }

  @Test
  void aWeekdayThatFitsInTwoRecentYearsTellsNothing() {
    // 2 April was a Tuesday in 2024, 4 February in 2025.
    assertThat(read("Hujan turun, Selasa (2/4).")).isEqualTo(Published.UNKNOWN);
  }

  @Test
  void metadataAreTrusted() {
    var day = LocalDate.of(2024, 7, 12);
    assertThat(given("Hujan turun, Kamis (11/7/2024).", Optional.of(day), Optional.empty()))
        .isEqualTo(Published.on(day, From.METADATA));
  }

  @Test
  void metadataThatTheTextDisprovesAreOverruledAndKept() {
    assertThat(
            given(
                "Hujan turun, kata Budi, Kamis (11/7/2024).",
                Optional.of(LocalDate.of(2022, 12, 9)),
                Optional.empty()))
        .isEqualTo(about("2024-07-11", From.DATELINE, "2022-12-09"));
  }

  @Test
  void metadataThatTheTextConfirmsAreNotDisprovedByALaterDay() {
    var day = LocalDate.of(2023, 12, 1);
    var text =
        "Pemungutan suara Pemilu 2024 digelar pada Rabu, 14 Februari 2024. Logistik sudah siap,"
            + " kata Budi di Jakarta, Jumat (1/12/2023).";
    assertThat(given(text, Optional.of(day), Optional.empty()))
        .isEqualTo(Published.on(day, From.METADATA));
  }

  @Test
  void metadataThatTheAddressConfirmsAreNotDisprovedByALaterDay() {
    var day = LocalDate.of(2023, 12, 1);
    assertThat(
            given(
                "Konser digelar pada Rabu, 14 Februari 2024.",
                Optional.of(day),
                Optional.of("https://contoh.id/2023/12/01/konser")))
        .isEqualTo(Published.on(day, From.METADATA));
  }

  @Test
  void aDaySinceWhenSomethingHoldsConfirmsNothing() {
    assertThat(
            given(
                "Pabrik dibuka sejak Kamis (3/5/2018), kata Budi, Jumat (11/5/2018).",
                Optional.of(LocalDate.of(2018, 5, 3)),
                Optional.empty()))
        .isEqualTo(about("2018-05-11", From.DATELINE, "2018-05-03"));
  }

  @Test
  void metadataWhoseDayAndMonthASpreadsheetExchangedAreTurnedBack() {
    assertThat(
            given(
                "Hujan turun, kata Budi, Selasa (10/9/2024).",
                Optional.of(LocalDate.of(2024, 11, 9)),
                Optional.empty()))
        .isEqualTo(
            new Published(
                Optional.of(LocalDate.of(2024, 9, 11)),
                Precision.DAY,
                From.METADATA,
                Optional.of("2024-11-09")));
  }

  @Test
  void metadataOfTheFutureAreNotBelieved() {
    assertThat(
            given(
                "Hujan turun, kata Budi, Kamis (11/7/2024).",
                Optional.of(LocalDate.of(2031, 1, 1)),
                Optional.empty()))
        .isEqualTo(about("2024-07-11", From.DATELINE, "2031-01-01"));
  }

  @Test
  void theAddressTellsTheDayAndTheYearOfOtherDates() {
    var url = Optional.of("https://contoh.id/2017/03/28/hujan");
    assertThat(given("Hujan turun, Senin (27/3).", Optional.empty(), url))
        .isEqualTo(Published.on(LocalDate.of(2017, 3, 28), From.METADATA));
    assertThat(given("Hujan turun, Senin (27/3).", Optional.of(LocalDate.of(2017, 3, 30)), url))
        .isEqualTo(
            new Published(
                Optional.of(LocalDate.of(2017, 3, 28)),
                Precision.DAY,
                From.METADATA,
                Optional.of("2017-03-30")));
  }

  @Test
  void anAddressOfTheFutureIsNoDate() {
    var day = LocalDate.of(2012, 11, 13);
    var url = Optional.of("https://www.bbc.co.uk/news/world-asia-20310809");
    assertThat(given("Hujan turun.", Optional.of(day), url))
        .isEqualTo(Published.on(day, From.METADATA));
    assertThat(given("Hujan turun.", Optional.empty(), url)).isEqualTo(Published.UNKNOWN);
  }

  @Test
  void aDayToComeInTheYearAfterDoesNotPutTheArticleInThatYear() {
    // Kept in March 2025: it cannot have appeared in 2026.
    assertThat(read("Pertandingan akan digelar Senin 12 Januari 2026.").date()).isEmpty();
    assertThat(read("Pertandingan akan digelar Senin 1 Desember 2025.").date())
        .contains(LocalDate.of(2025, 1, 1));
  }

  private static Published about(String day, From from, String contradicted) {
    return new Published(
        Optional.of(LocalDate.parse(day)),
        Precision.WEEK,
        from,
        Optional.of(contradicted).filter(it -> !it.isEmpty()));
  }
}
