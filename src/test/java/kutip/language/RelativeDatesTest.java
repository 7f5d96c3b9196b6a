package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDatesTest {
  /** A Thursday. */
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hujan turun kemarin. | kemarin 2024-11-13",
        "Harga naik hari ini. | hari ini 2024-11-14",
        "Besok ia pulang. | Besok 2024-11-15",
        "Ia datang pagi ini. | pagi ini 2024-11-14",
        "Rapat digelar pekan lalu. | pekan lalu 2024-11-04 2024-11-10",
        "Dibuka minggu depan. | minggu depan 2024-11-18 2024-11-24",
        "Mulai awal pekan ini. | awal pekan ini 2024-11-11 2024-11-12",
        "Libur akhir pekan lalu. | akhir pekan lalu 2024-11-09 2024-11-10",
        "Panen bulan depan. | bulan depan 2024-12-01 2024-12-31",
        "Ekspor turun tahun lalu. | tahun lalu 2023-01-01 2023-12-31",
        "Dibangun awal tahun ini. | awal tahun ini 2024-01-01 2024-04-30",
        "Dibangun akhir 2023 lalu. | akhir 2023 2023-09-01 2023-12-31",
        "Dibangun pada tahun 2019. | tahun 2019 2019-01-01 2019-12-31",
        "Pada 2019, ia pindah. | 2019 2019-01-01 2019-12-31",
        "Bertemu pada September lalu. | September lalu 2024-09-01 2024-09-30",
        "Bertemu Desember lalu. | Desember lalu 2023-12-01 2023-12-31",
        "Bertemu bulan September tahun lalu. | bulan September tahun lalu 2023-09-01 2023-09-30",
        "Bertemu akhir Maret 2024. | akhir Maret 2024 2024-03-21 2024-03-31",
        "Dua hari lalu banjir datang. | Dua hari lalu 2024-11-12",
        "Tiga bulan yang lalu ia sakit. | Tiga bulan yang lalu 2024-08-01 2024-08-31",
        "Setahun silam ia menang. | Setahun silam 2023-01-01 2023-12-31",
        "Sidang digelar Rabu lalu. | Rabu lalu 2024-11-13",
        "Sidang digelar Kamis lalu. | Kamis lalu 2024-11-07",
        "Sidang digelar Senin pekan depan. | Senin pekan depan 2024-11-18",
        "Sidang digelar Selasa malam. | Selasa 2024-11-12",
        "They met last week. | last week 2024-11-04 2024-11-10",
        "They met yesterday. | yesterday 2024-11-13",
        "They met on Tuesday. | Tuesday 2024-11-12",
        "They met last September. | last September 2024-09-01 2024-09-30",
        "They met earlier this year. | earlier this year 2024-01-01 2024-11-14",
        "They met three weeks ago. | three weeks ago 2024-10-21 2024-10-27",
        "It opens next month. | next month 2024-12-01 2024-12-31",
        "It closed at the end of 2023. | end of 2023 2023-09-01 2023-12-31",
        "지난달에 만났다. | 지난달 2024-10-01 2024-10-31",
        "작년 말 열렸다. | 작년 말 2023-09-01 2023-12-31",
        "올해 초 시작했다. | 올해 초 2024-01-01 2024-04-30",
        "지난 9월 만났다. | 지난 9월 2024-09-01 2024-09-30",
        "다음 달 3일에 연다. | 다음 달 3일 2024-12-03",
        "내달 3일 연다. | 내달 3일 2024-12-03",
        "이달 25일 연다. | 이달 25일 2024-11-25",
        "지난달 31일 10시에 열렸다. | 지난달 31일 2024-10-31",
        "지난달 5일 동안 열렸다. | 지난달 2024-10-01 2024-10-31",
        "이달은 12일 열린다. | 이달 2024-11-01 2024-11-30 + 12일 2024-11-12",
        "어제 밝혔다. | 어제 2024-11-13",
        "다음 주 방문한다. | 다음 주 2024-11-18 2024-11-24",
        "정부는 12일 밝혔다. | 12일 2024-11-12",
        "정부는 12일 내각을 소집했다. | 12일 2024-11-12",
        "이들은 12일 후보로 등록했다. | 12일 2024-11-12",
        "지난 20일 만났다. | 지난 20일 2024-10-20",
        "오는 20일 만난다. | 오는 20일 2024-11-20",
        "3일 전 도착했다. | 3일 전 2024-11-11",
        "2019년에 시작했다. | 2019년 2019-01-01 2019-12-31",
        "지난 화요일 열렸다. | 지난 화요일 2024-11-12"
      })
  void isResolvedAgainstTheDayOfWriting(String text, String meant) {
    assertThat(
            RelativeDates.in(text).stream()
                .map(
                    date -> {
                      var days = date.on(TODAY);
                      return date.span().of(text)
                          + " "
                          + days.from()
                          + (days.from().equals(days.to()) ? "" : " " + days.to());
                    })
                .collect(Collectors.joining(" + ")))
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Setiap minggu harga dilaporkan.",
        "Selama dua minggu ia sakit.",
        "Ia berjalan di Pasar Minggu.",
        "Perempuan 35 tahun ini menang.",
        "Beberapa tahun lalu ia pindah.",
        "Undang-Undang Nomor 8 Tahun 2019 diubah.",
        "Sidang akan digelar pada Senin.",
        "Sebanyak 2019 orang hadir.",
        "Harganya Rp 2000.",
        "Harganya 2.019.000.",
        "Putusan 105/PUU/2024 dibacakan.",
        "Ia berkata, lalu pulang.",
        "오늘날 세계는 다르다.",
        "3일간 열렸다.",
        "협상은 3일 동안 열렸다.",
        "지난 3일 동안 열렸다.",
        "그는 3일 만에 돌아왔다.",
        "회담은 3일 뒤 열린다.",
        "회담은 3일 후에 열린다.",
        "10일 이내 답해야 한다.",
        "10일 내로 답해야 한다.",
        "주가는 2일 연속 올랐다.",
        "10일 이상 걸렸다.",
        "10일 넘게 걸렸다."
      })
  void otherWordsAreNoTimes(String text) {
    assertThat(RelativeDates.in(text)).isEmpty();
  }
}
