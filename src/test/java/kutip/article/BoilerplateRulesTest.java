package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateRulesTest {
  private static final String BODY =
      "Dewan kota menyetujui anggaran taman pada rapat hari itu dan akan membangunnya tahun depan.";

  private static final String MORE =
      "Menurut wali kota, pembangunan dimulai setelah musim hujan berakhir di seluruh kecamatan.";

  @Test
  void aParagraphThatStandsTwiceInARowIsEvidenceOnce() {
    var text = "Taman Kota Disetujui Dewan\n" + BODY + "\n" + MORE + "\n" + MORE;

    assertThat(evidence(text, "Taman Kota Disetujui Dewan")).isEqualTo(BODY + "\n" + MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Baca juga: Taman Baru Dibuka Bulan Depan",
        "BACA JUGA: Taman Baru Dibuka Bulan Depan",
        "Baca:Taman Baru Dibuka Bulan Depan",
        "Simak juga Video: Suasana Taman yang Baru Dibuka",
        "Lihat juga Video 'Suasana Taman yang Baru Dibuka':",
        "Tonton juga video \"Suasana Taman yang Baru Dibuka\" di sini:",
        "Artikel terkait",
        "Saksikan Live Siaran Pagi :",
        "Read also: New park opens next month",
        "관련기사: 새 공원 다음 달 문 연다",
        "[관련기사] 새 공원 다음 달 문 연다",
        "[Baca juga] Taman Baru Dibuka Bulan Depan",
        "SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENT",
        "[Gambas:Video 20detik]",
        "Dapatkan update berita pilihan setiap hari di WhatsApp Channel kami",
        "Ikuti kami di Google News",
        "Download aplikasi kami di Play Store dan App Store",
        "Subscribe to our newsletter",
        "This website uses cookies to give you a better page",
        "이 사이트는 쿠키를 사용합니다",
        "Share on Facebook",
        "12 Komentar",
        "Isi komentar sepenuhnya adalah tanggung jawab pengguna",
        "Leave a Reply",
        "무단 전재 및 재배포 금지",
        "All rights reserved",
        "Reporter: Budi Santoso",
        "By Jane Doe",
        "홍길동 기자 hong@example.com",
        "Foto: Budi Santoso",
        "Taman baru di tengah kota. (Foto: Budi Santoso)",
        "Tags: taman, kota",
        "(abc/def)",
        "Halaman Selanjutnya",
        "Rabu, 3 Januari 2024 - 10:15 WIB"
      })
  void findsALineOfFurniture(String line) {
    var text = "Taman Kota Disetujui Dewan\n" + BODY + "\n" + line + "\n" + MORE;
    assertThat(evidence(text, "Taman Kota Disetujui Dewan")).isEqualTo(BODY + "\n" + MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ia baca: \"taman ini milik kita semua\", lalu menutup bukunya.",
        "Kami simak dulu, baru kami menjawab pertanyaan itu.",
        "Copyright menjadi pokok pembicaraan di rapat dewan kota kemarin.",
        "Warga bisa melihat taman itu (kawasan timur) mulai Senin.",
        "Taman dibuka pada Kamis (28/3).",
        "Tim itu dipimpin Badan Taman Kota (BTK).",
        "Mereka ikuti kami sampai ke gerbang taman.",
        "The mayor read also the second letter aloud.",
        "Sumber air di taman itu: sungai dan dua sumur.",
        "공원은 다음 달에 문을 연다고 시장이 말했다."
      })
  void leavesASentenceAlone(String line) {
    var text = "Taman Kota Disetujui Dewan\n" + BODY + "\n" + line + "\n" + MORE;
    assertThat(evidence(text, "Taman Kota Disetujui Dewan"))
        .isEqualTo(BODY + "\n" + line + "\n" + MORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Baca: Wali Kota Buka Taman yang Lama Ditutup|Selain itu, dewan menambah anggaran.",
        "Baca juga:Wali Kota Buka Taman yang Lama Ditutup|Menurut dewan, anggaran ditambah.",
        "Baca: Wali Kota Buka Taman yang Lama Ditutup|\"Kami menambah anggaran,\" kata dewan.",
        "Baca: Kapan Taman yang Lama Ditutup Dibuka Lagi?|Dewan menambah anggaran.",
        "Baca: Wali Kota Buka Taman|Presiden Budi Santoso mengatakan anggaran ditambah.",
        "Baca: Wali Kota Buka Taman Baca: Dewan Setujui Anggaran|Dia menambah anggaran.",
        "Simak Video \"Wali Kota Buka Taman\" [Gambas:Video 20detik]|Dewan menambah anggaran.",
        "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT|Dewan menambah anggaran."
      })
  void findsWhereALinkEndsInTheMiddleOfALine(String link, String sentence) {
    var text = BODY + " " + link + " " + sentence + " " + MORE;
    assertThat(evidence(text, "").replaceAll("\\s+", " "))
        .isEqualTo(BODY + " " + sentence + " " + MORE);
  }

  @Test
  void endsALinkAtTheTitleOfAnotherArticle() {
    var learner = new LineLearner();
    learner.learn("kabar.id", "Wali kota buka taman yang lama ditutup", MORE);
    var text =
        BODY + " Baca: Wali kota buka taman yang lama ditutup Anggaran akan ditambah. " + MORE;
    assertThat(evidence(text, "", "kabar.id", learner.learned()))
        .contains("Anggaran akan ditambah")
        .doesNotContain("lama ditutup");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KABAR.COM, JAKARTA - ",
        "Kabar.com - ",
        "JAKARTA, KABAR.com- ",
        "Jakarta, Kabar.com — ",
        "Jakarta (ANTARA) - ",
        "Jakarta (ANTARA News) - ",
        "Jakarta, CNN Indonesia - - ",
        "SEOUL – ",
        "Jakarta - ",
        ", , - ",
        " - ",
        ",,,",
        "Laporan Wartawan Kabar.com, Budi Santoso KABAR.COM, JAKARTA - ",
        "Taman Kota Disetujui Dewan KABAR.COM - "
      })
  void doesNotTakeADatelineForEvidence(String dateline) {
    assertThat(evidence(dateline + BODY + " " + MORE, "Taman Kota Disetujui Dewan"))
        .isEqualTo(BODY + " " + MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TNI-Polri mengamankan Bali hari itu.",
        "TNI–Polri mengamankan Bali hari itu.",
        "COVID-19 cases rose in Jakarta.",
        "KTT ASEAN-Korea dibuka di Bali."
      })
  void aWordWithAHyphenIsNoDateline(String sentence) {
    assertThat(BoilerplateRules.of(sentence, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JAKARTA-",
        "BANDUNG, JAWA BARAT-",
        "JAKARTA–",
        "PURWOKERTO—",
        "PURWOKERTO --",
        "PURWOKERTO -"
      })
  void aPlaceInCapitalsIsADateline(String place) {
    var text = place + "Presiden tiba di Istana.";
    assertThat(BoilerplateRules.of(text, ""))
        .extracting(part -> part.rule() + " " + part.span().of(text))
        .containsExactly("dateline " + place);
  }

  @Test
  void takesHeadlinesBeforeADatelineForNavigation() {
    var headlines =
        "Dewan Akan Kaji Putusan Soal Taman Wali Kota Dorong Warga Aktif Merawat Taman Banjir Rendam"
            + " Tiga Kecamatan Harga Beras Naik Lagi ";
    assertThat(evidence(headlines + "Jakarta, Kabarkota.com — " + BODY, "")).isEqualTo(BODY);
  }

  @Test
  void takesHeadlinesAfterTheLastSentenceForNavigation() {
    var headlines =
        " Dewan Akan Kaji Putusan Soal Taman Wali Kota Dorong Warga Aktif Merawat Taman Banjir Rendam"
            + " Tiga Kecamatan Harga Beras Naik Lagi";
    assertThat(evidence(BODY + " " + MORE + headlines, "")).isEqualTo(BODY + " " + MORE);
  }

  @Test
  void cutsTheNoticeOfRightsToTheEnd() {
    var tail =
        " Pewarta: Budi SantosoEditor: Siti AminahCopyright © ANTARA 2025 Dilarang keras mengambil konten.";
    assertThat(evidence(BODY + " " + MORE + tail, "")).isEqualTo(BODY + " " + MORE);
  }

  @Test
  void keepsARowThatFollowsAMarkerWordEarlyInTheText() {
    var text = "Copyright 2019 adalah nama pameran itu. " + (BODY + " " + MORE + " ").repeat(4);
    assertThat(evidence(text, "")).contains(MORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {" (abc/def)", "[ab/cd]", " (*)", "***", " (Siti)", " [siti]", ",,,"})
  void cutsMarksAtTheEnd(String mark) {
    assertThat(evidence(BODY + " " + MORE + mark, "")).isEqualTo(BODY + " " + MORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"** ", "(ab/cd) ", "(*) ", "[ab] ", "()", "* "})
  void aLineOfMarksWithoutEndIsReadWithoutHarm(String mark) {
    var text = "Isi berita. " + mark.repeat(600_000 / mark.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(evidence(text, "")).startsWith("Isi berita."));
  }

  @Test
  void countsAParagraphThatStandsTwiceOnce() {
    assertThat(evidence(BODY + "\n" + MORE + "\n" + BODY, "")).isEqualTo(BODY + "\n" + MORE);
    var parts = BoilerplateRules.of(BODY + "\n" + MORE + "\n" + BODY, "");
    assertThat(parts).extracting(Boilerplate::rule).containsExactly("repeated");
  }

  @Test
  void takesTheLinesUnderALinkForLinks() {
    var text = BODY + "\nBaca juga:\nTaman Lama Ditutup\nTaman Baru Dibuka Bulan Depan\n" + MORE;
    assertThat(evidence(text, "")).isEqualTo(BODY + "\n" + MORE);
  }

  @Test
  void namesTheRule() {
    var text = "Judul Taman Kota\n" + BODY + "\nSCROLL TO CONTINUE WITH CONTENT\n" + MORE;
    assertThat(BoilerplateRules.of(text, "Judul Taman Kota"))
        .extracting(Boilerplate::rule)
        .containsExactly("headline", "advertisement");
  }

  private static String evidence(String text, String title) {
    return evidence(text, title, "", LearnedLines.NONE);
  }

  /** What is left, with the breaks that stood between. */
  static String evidence(String text, String title, String source, LearnedLines learned) {
    var left = new StringBuilder();
    int from = 0;
    for (var part : BoilerplateRules.of(text, title, source, learned)) {
      left.append(text, from, part.span().start());
      from = part.span().end();
    }
    left.append(text, from, text.length());
    var lines = List.of(left.toString().split("\n", -1));
    return String.join(
        "\n", lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }
}
