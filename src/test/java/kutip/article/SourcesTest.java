package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  private static final String BODY = "Dewan kota menyetujui anggaran taman pada rapat hari itu.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kabar.com, SEOUL – |kabar.com",
        "KABARKOTA.COM - |kabarkota.com",
        "KABAR.CO,Jakarta- |kabar.co",
        "KABAR.ID -|kabar.id",
        "Jakarta, Kabarsatu.com — |kabarsatu.com",
        "PHNOM PENH, KABAR.com- |kabar.com",
        "Dewan Kaji Anggaran Taman PHNOM PENH, KABAR.com- |kabar.com",
        "jateng.kabar.com- |jateng.kabar.com",
        "Jakarta, CNN Indonesia - - |cnnindonesia.com",
        "Jakarta (ANTARA) - |unknown",
        "Jakarta - |unknown"
      })
  void readsTheSiteOffTheDateline(String dateline, String site) {
    assertThat(Sources.of(dateline + BODY, Optional.empty())).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Copyright © 2025 kabar.com KLY|kabar.com",
        "Silakan baca konten menarik lainnya dari Kabar.com di sini|kabar.com",
        "Copyright 2008 - 2025 PT. Kompas Cyber Media|kompas.com"
      })
  void readsTheSiteOffTheNoticeOfRights(String notice, String site) {
    assertThat(Sources.of(BODY + " " + notice, Optional.empty())).isEqualTo(site);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Situs kabar.com memuat berita itu kemarin.",
        "Kabar.com lebih dulu memberitakannya - lalu yang lain.",
      })
  void takesNoSiteThatIsSpokenOf(String sentence) {
    assertThat(Sources.of(BODY + "\n" + sentence + "\n" + BODY, Optional.empty()))
        .isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pewarta: Budi SantosoEditor: Siti Aminah|Budi Santoso",
        "Reporter: Budi Santoso|Budi Santoso",
        "Laporan Wartawan Kabar.com, Budi Santoso KABAR.COM|Budi Santoso",
        "By Jane Doe|Jane Doe",
        "홍길동 기자|홍길동"
      })
  void readsWhoWroteIt(String line, String author) {
    assertThat(Sources.author(line + "\n" + BODY)).contains(author);
    assertThat(Sources.author(BODY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jakarta (ANTARA) - %s|ANTARA",
        "Jakarta (ANTARA News) - %s|ANTARA",
        "Beijing (Xinhua) – %s|Xinhua",
        "(서울=연합뉴스) 홍길동 기자 = %s|Yonhap",
        "%s Sumber: Antara|ANTARA",
        "%s (Reuters)|Reuters",
        "%s [AP]|AP",
        "%s Copyright © ANTARA 2025|ANTARA",
        "MOSCOW (TASS) — %s|TASS",
        "BERLIN (dpa) - %s|DPA"
      })
  void namesTheAgencyItComesFrom(String text, String agency) {
    assertThat(Sources.agency(text.formatted(BODY))).contains(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hal itu dikutip dari Reuters, Kamis. ",
        "Antara lain, dewan menambah anggaran. ",
        "Wartawan AP dan AFP hadir di sana. "
      })
  void takesNoAgencyForItsOriginThatIsQuoted(String sentence) {
    assertThat(Sources.agency(sentence + BODY)).isEmpty();
  }
}
