package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Menurut dr. Budi, hujan turun.",
        "Menurut Prof. Siti dan J. K. Rowling, hujan turun.",
        "Menurut Kombes Pol. Ade Ary, hujan turun.",
        "Menurut Plt. Bupati Siti dan KH. Budi, hujan turun.",
        "The Rev. John Howard and Capt. Smith saw Mt. Fuji.",
        "He was born on Sept. 11 and left in Dec. 2024.",
        "Sebanyak 1.500 orang datang pukul 10.30 WIB.",
        "Harganya naik 3,9 persen.",
        "\"Kami datang,\" kata Budi.",
        "\"Kapan hujan?\" tanya Budi.",
        "saranginews.com, SEOUL – Kementerian menyatakan itu.",
        "Pada Sabtu (4/6) hujan turun."
      })
  void isOneSentence(String text) {
    assertThat(Sentences.in(text)).containsExactly(new Span(0, text.length()));
  }

  @Test
  void cutsSentencesAtTheirEnds() {
    var text =
        "Hujan turun. \"Saya basah.\" Budi pulang! Ya?\n\nParagraf baru tanpa titik\nDan satu lagi.";
    assertThat(Sentences.in(text).stream().map(span -> span.of(text)))
        .containsExactly(
            "Hujan turun.",
            "\"Saya basah.\"",
            "Budi pulang!",
            "Ya?",
            "Paragraf baru tanpa titik",
            "Dan satu lagi.");
  }

  @Test
  void cutsNoSentenceAtAMonthWhoseDayFollows() {
    var text =
        "SEOUL, Dec. 3 (Yonhap) -- Yoon declared martial law on Dec. 3, 2024. It was lifted on"
            + " Sept. 11 by him.";
    assertThat(Sentences.in(text).stream().map(span -> span.of(text)))
        .containsExactly(
            "SEOUL, Dec. 3 (Yonhap) -- Yoon declared martial law on Dec. 3, 2024.",
            "It was lifted on Sept. 11 by him.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harga naik lima sen. Budi pulang.",
        "Kapal itu memuat 500 MT. Budi pulang.",
        "HIV memiliki sembilan gen. Budi pulang.",
        "It rained all Dec. Budi left.",
        "Hujan turun pada bulan Des.\n3 orang pulang."
      })
  void aWordThatCouldBeShortenedEndsASentence(String text) {
    assertThat(Sentences.in(text)).hasSize(2);
  }

  @Test
  void cutsSentencesAtANoBreakSpace() {
    var text = "Hujan turun.\u00a0Budi pulang.";
    assertThat(Sentences.in(text).stream().map(span -> span.of(text)))
        .containsExactly("Hujan turun.", "Budi pulang.");
  }

  @ParameterizedTest
  @CsvSource({
    "Siapa Sekjen NATO?, id",
    "Berapa jumlah penduduk Seoul?, id",
    "Apa kepanjangan BICES?, id",
    "Who is the head of NATO?, en",
    "When did Yoon meet Stoltenberg?, en",
    "나토 사무총장은 누구인가?, ko",
    "Yoon Suk Yeol 대통령은 누구와 통화했는가?, ko",
    "12345, und"
  })
  void tellsTheLanguageOfAShortQuestion(String text, String language) {
    assertThat(Languages.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "id-ID, id",
    "in_ID, id",
    "ind, id",
    "EN, en",
    "en_US, en",
    "eng, en",
    "kor, ko",
    "zh-Hans, zh",
    "' ms ', ms"
  })
  void aTagBeginsWithTheCodeOfItsLanguage(String tag, String code) {
    assertThat(Languages.code(tag)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Indonesian", "Bahasa Indonesia", "und", "한국어", "e", "-", ""})
  void otherNamesAreNoTags(String name) {
    assertThat(Languages.code(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Hujan turun di Bandung dan Bogor, id-ID, id",
    "Hujan turun di Bandung dan Bogor, en-US, id",
    "Hujan turun di Bandung dan Bogor, Indonesian, id",
    "Hujan turun di Bandung dan Bogor, ms, ms",
    "Julukan The Queen of the South untuk Siti diberikan di Bali, id, id",
    "비가 내렸다, en, ko",
    "종의 기원 (On the Origin of Species by Means of Natural Selection), ko, ko",
    "It rained in Bandung and in Bogor, ko, en",
    "Yoon Suk Yeol, en-US, en",
    "Yoon Suk Yeol, KO, ko",
    "Yoon Suk Yeol, English, id",
    "12345, en, en",
    "12345, Indonesian, und"
  })
  void aDeclaredLanguageHoldsUnlessTheWordsTellAnother(
      String text, String declared, String language) {
    assertThat(Languages.of(text, Optional.of(declared))).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2천500명 | 2,500",
        "1천200억원 | 120,000,000,000",
        "3만2천500원 | 32,500",
        "1억2천만원 | 120,000,000",
        "1억 2000만 원 | 120,000,000",
        "7억 3천 9백만 명 | 739,000,000",
        "26만7692명 | 267,692",
        "463만 841 명 | 4,630,841",
        "2.5만 명 | 25,000"
      })
  void addsUpKoreanDigitsAndScales(String korean, String digits) {
    assertThat(values(korean)).isEqualTo(values(digits)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3만 2024년 | 30000 2024",
        "3만 5만 | 30000 50000",
        "2천 3천 | 2000 3000",
        "3만, 500명 | 30000 500"
      })
  void numbersThatAreNoSumStandAlone(String text, String values) {
    assertThat(values(text)).isEqualTo(List.of(values.split(" ", -1)));
  }

  private static List<String> values(String text) {
    return Figures.in(text).stream().map(Figure::value).toList();
  }

  @Test
  void aKoreanSumIsFoundInAnotherNotation() {
    assertThat(Figures.missing("2,500 people gathered", List.of("집회에 2천500명이 모였다"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.", "1,111.", "1.000", "1천", "1만 "})
  void aRowOfFiguresWithoutEndIsReadWithoutHarm(String piece) {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(values(piece.repeat(200_000) + " 12 orang")).endsWith("12"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.500 orang | 1,500 people",
        "1.500 orang | 1500",
        "3,9 persen | 3.9 percent",
        "12 Juli 2024 | July 12, 2024",
        "12 Juli 2024 | 2024-07-12",
        "12 Juli 2024 | 2024년 7월 12일",
        "dua negara | 2 countries",
        "three countries | tiga negara",
        "Juli 2024 | Jumat, 12 Juli 2024",
        "1.500 | seribu lima ratus",
        "one thousand five hundred people | 천오백 명",
        "천오백 명 | 1,500",
        "seribu lima ratus orang | 1500",
        "dua juta dolar | 2 million dollars",
        "200만 달러 | US$ 2 juta",
        "Rp 1,2 triliun | 1.2 trillion rupiah",
        "1억 2000만 원 | 120 million won",
        "dua puluh lima persen | 25 %",
        "one hundred and five | 105",
        "두 나라 | kedua negara",
        "ketiga negara | three countries",
        "5% | 5 sampai 10 persen",
        "pukul 19.30 WIB | 7:30 pm",
        "Ratusan orang | 350 orang",
        "hundreds of people | ratusan orang",
        "4/6/2024 | 4 Juni 2024",
        "setengah jalan | separuh jalan",
        "satu orang | seorang",
        "menang 3-2 | kalah 2-3",
        "5-10 orang | lima sampai sepuluh orang",
        "25 tahun | 25 years",
        "세계는 넓다 | dunia"
      })
  void aFigureIsTheSameInAnotherNotation(String claim, String quote) {
    assertThat(Figures.missing(claim, List.of(quote))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.600 orang | 1.500 orang",
        "15 orang | 1.500 orang",
        "13 Juli 2024 | 12 Juli 2024",
        "12 Juli 2023 | 12 Juli 2024",
        "12 Juni 2024 | 12 Juli 2024",
        "tiga negara | dua negara",
        "4 negara | negara-negara",
        "2 juta orang | 2 ribu orang",
        "kalah 2-2 | kalah 2-3",
        "5 persen | 5 orang",
        "Rp 5 miliar | US$ 5 miliar",
        "25 tahun | 25 bulan",
        "7 Desember 2024 | 12 Juli 2024",
        "Senin, 12 Juli 2024 | Jumat, 12 Juli 2024",
        "pukul 19.30 WIB | pukul 18.30 WIB",
        "ratusan orang | 15 orang",
        "millions of people | ribuan orang",
        "천육백 명 | 1,500 people",
        "세 나라 | dua negara",
        "twenty-five | 26"
      })
  void aChangedFigureIsMissing(String claim, String quote) {
    assertThat(Figures.missing(claim, List.of(quote))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mendukung, dukungan",
    "mendukung, didukung",
    "bertemu, pertemuan",
    "menuduh, dituduhkan",
    "penggantinya, pengganti",
    "meluncurkan, peluncuran",
    "대통령은, 대통령",
    "missiles, missile"
  })
  void wordsOfOneRootMeet(String one, String other) {
    assertThat(Words.in(one).getFirst().stem()).isEqualTo(Words.in(other).getFirst().stem());
  }

  @Test
  void aWordBeginsWithALetterOrANumber() {
    assertThat(Words.folded("Ada \u2764\ufe0f, \u2764\ufe0fBudi dan 1\ufe0f\u20e3?"))
        .isEqualTo("ada budi dan 1");
    assertThat(Words.in("\ufe0f \uff9e \u037a")).as("marks, two of them as letters").isEmpty();
  }

  @Test
  void foldsWhiteSpaceAndFindsTheWayBack() {
    var text = "Yoon  saat berbicara\u00a0via\n\ntelepon";
    var folded = FoldedText.of(text);
    assertThat(FoldedText.fold(text)).isEqualTo("Yoon saat berbicara via telepon");
    assertThat(folded.find("berbicara via  telepon").orElseThrow().of(text))
        .isEqualTo("berbicara\u00a0via\n\ntelepon");
    assertThat(folded.find("Berbicara")).isEmpty();
    assertThat(folded.find("  ")).isEmpty();
  }

  @Test
  void findsWordsButNoPartOfAWordOrNumber() {
    var text = "Dari 15 orang, 5  orang tewas; 1.500 orang mengungsi. 뤼터는 9만 명.";
    var folded = FoldedText.of(text);
    assertThat(folded.findWords("5 orang").orElseThrow().of(text)).isEqualTo("5  orang");
    assertThat(folded.findWords("뤼터").orElseThrow().of(text)).isEqualTo("뤼터");
    for (var part : List.of("500 orang", "ewas", "tewa", "터는", "9", " ")) {
      assertThat(folded.findWords(part)).as(part).isEmpty();
    }
  }

  @Test
  void readsDatesAsTheyAreWritten() {
    var date = WrittenDates.in("dikutip dari Reuters, Kamis (9/11/2023).").getFirst();
    assertThat(date.year()).contains(2023);
    assertThat(date.weekday()).contains(DayOfWeek.THURSDAY);
    assertThat(WrittenDates.in("DECEMBER 9, 2022").getFirst().month()).contains(12);
    assertThat(WrittenDates.in("skor 3-2 dan rasio 40/60")).isEmpty();
  }

  @Test
  void spellsOutAbbreviationsAndAbbreviates() {
    assertThat(Abbreviations.variants("Siapa Sekjen NATO?"))
        .contains("Siapa Sekretaris Jenderal NATO?");
    assertThat(Abbreviations.variants("Korea Selatan menang")).contains("korsel menang");
    assertThat(Abbreviations.variants("Budi pulang")).isEmpty();
  }

  @Test
  void countsCodePointsAndBack() {
    var text = "a😀b";
    var points = new CodePoints(text);
    assertThat(points.at(3)).isEqualTo(2);
    assertThat(points.utf16At(2)).isEqualTo(3);
  }

  @Test
  void takesAnyTextWithoutHarm() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int unit = random.nextInt(60); unit > 0; unit--) {
        text.append(
            random.nextBoolean()
                ? (char) random.nextInt(0x10000)
                : " .,12/(\"aD\n".charAt(random.nextInt(11)));
      }
      var any = text.toString();
      assertThat(any)
          .as("seed %d, round %d", seed, round)
          .satisfies(
              odd -> {
                Sentences.in(odd).forEach(span -> span.of(odd));
                WrittenDates.in(odd).forEach(date -> date.span().of(odd));
                Figures.in(odd).forEach(figure -> figure.span().of(odd));
                Words.in(odd).forEach(word -> word.span().of(odd));
                Abbreviations.variants(odd);
                Languages.of(odd);
                FoldedText.of(odd).find(odd).ifPresent(span -> span.of(odd));
              });
    }
  }
}
