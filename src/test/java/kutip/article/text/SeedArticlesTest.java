package kutip.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kutip.Fixtures;
import kutip.article.Article;
import kutip.article.Published;
import kutip.passage.Splitter;
import org.junit.jupiter.api.Test;

class SeedArticlesTest {
  private final List<Article> seeds = Fixtures.seeds();

  @Test
  void areDatedByHeaderDatelineOrText() {
    assertThat(seeds.stream().map(Article::published))
        .containsExactly(
            about(LocalDate.of(2024, 4, 6), Published.From.DATELINE, Optional.empty()),
            about(
                LocalDate.of(2024, 7, 12),
                Published.From.INFERRED,
                Optional.of("DECEMBER 9, 2022")),
            Published.on(LocalDate.of(2024, 10, 22), Published.From.HEADER),
            about(LocalDate.of(2025, 12, 21), Published.From.DATELINE, Optional.empty()),
            Published.on(LocalDate.of(2023, 11, 9), Published.From.HEADER));
  }

  private static Published about(
      LocalDate day, Published.From from, Optional<String> contradicted) {
    return new Published(Optional.of(day), Published.Precision.WEEK, from, contradicted);
  }

  @Test
  void sayTimesThatAreResolved() {
    var last = seeds.getLast();
    assertThat(
            last.said().stream()
                .map(said -> said.span().of(last.text()) + " " + said.from() + " " + said.to()))
        .contains(
            "Kamis (9/11/2023) 2023-11-09 2023-11-09",
            "bulan September lalu 2023-09-01 2023-09-30",
            "pekan lalu 2023-10-30 2023-11-05",
            "tahun lalu 2022-01-01 2022-12-31");
  }

  @Test
  void haveTheirHeadlineAsTitle() {
    assertThat(seeds.stream().map(Article::title))
        .containsExactly(
            "Korsel dan NATO Sepakat Anggap Korut Ancaman",
            "Korea Selatan dan NATO Bertukar Informasi tentang Senjata Korea Utara Dalam Perang Rusia vs Ukraina",
            "Presiden Yoon Bahas Peningkatan Kerja Sama Militer Korut-Rusia Dengan Sekjen NATO",
            "Pertemuan Rahasia Korea Selatan-Rusia Gelar Pembicaraan Tertutup Soal Program Nuklir Korea Utara di Moskow",
            "Hubungan Militer Rusia-Korea Utara Mesra, Blinken Prihatin");
  }

  @Test
  void nameTheirSourceWhereTheTextDoes() {
    assertThat(seeds.stream().map(Article::source))
        .containsExactly("saranginews.com", "orbitindonesia.com", "unknown", "unknown", "unknown");
    assertThat(seeds).allMatch(article -> article.language().equals("id"));
  }

  @Test
  void keepNoFurnitureOfThePageAsEvidence() {
    var evidence = evidence();
    for (var furniture :
        List.of(
            "BACA JUGA",
            "BACA LEBIH LANJUT",
            "Baca Juga",
            "Gedung Sate",
            "Amerika Marah",
            "Komunike NATO",
            "Mentalitas Perang Dingin",
            "pasukan terjun payung",
            "insiden kereta api",
            "cookie",
            "Leave a Reply",
            "Your email address",
            "Komentar",
            "komentar anda",
            "ANTARA FOTO",
            "YONHAP",
            "Tangkapan layar",
            "DECEMBER 9",
            "15:06:52",
            "15:04 WIB",
            "Pilihan Editor",
            "Go Top",
            "semut/dil",
            "(ian)",
            "***",
            "Sumber: Antara",
            "saranginews.com, SEOUL")) {
      assertThat(evidence).as(furniture).doesNotContain(furniture);
    }
  }

  @Test
  void keepEverySentenceOfTheirBodiesOnce() {
    var evidence = evidence();
    for (var sentence :
        List.of(
            "Kementerian Luar Negeri Korea Selatan pada Sabtu (4/6) menyatakan",
            "Pembicaraan tersebut terjadi antara",
            "Menanggapi hal tersebut, Stoltenberg menyetujui",
            "Hasil pemilu dewan beranggotakan 15 orang",
            "Kemunduran yang tidak terduga ini",
            "Presiden Korea Selatan Yoon Suk Yeol dan Sekretaris Jenderal NATO Jens Stoltenberg sepakat",
            "Oleh karena itu, keduanya berjanji",
            "Sementara NATO mengecam dugaan",
            "Hal itu disampaikan oleh Yoon",
            "Kedua pihak kemudian sepakat",
            "KOREA Selatan (Korsel) dan Rusia baru-baru ini",
            "Kami akan terus melakukan upaya diplomatik",
            "Menteri Luar Negeri Amerika Serikat (AS) Antony Blinken",
            "DPRK, Republik Rakyat Demokratik Korea",
            "Kunjungan dua hari Blinken",
            "Dia berada di Timur Tengah sebelum Jepang.")) {
      assertThat(evidence).as(sentence).containsOnlyOnce(sentence);
    }
  }

  private String evidence() {
    var all = new StringBuilder();
    seeds.forEach(
        seed ->
            Splitter.USUAL.split(seed).forEach(passage -> all.append(passage.text()).append('\n')));
    return all.toString();
  }
}
