package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
  private static final Locale INDONESIAN = Locale.of("id");

  /** Ways to write a day whose year is among them, or is left out. */
  private static final List<Function<LocalDate, String>> FORMS =
      List.of(
          form("uuuu-MM-dd"),
          form("uuuu.MM.dd"),
          form("uuuu. M. d"),
          form("uuuu/MM/dd"),
          form("d/M/uuuu"),
          form("dd/MM/uuuu"),
          form("dd-MM-uuuu"),
          form("uuuu년 M월 d일"),
          form("uuuu년M월d일"),
          day -> day.getDayOfMonth() + " " + month(day, INDONESIAN) + " " + day.getYear(),
          day -> day.getDayOfMonth() + " " + month(day, Locale.ENGLISH) + ", " + day.getYear(),
          day -> month(day, Locale.ENGLISH) + " " + day.getDayOfMonth() + ", " + day.getYear(),
          form("MMM d, uuuu"),
          form("d MMM uuuu"),
          form("EEEE, d MMMM uuuu"),
          form("EEEE (d/M/uuuu"),
          form("EEEE, MMMM d, uuuu"));

  private static Function<LocalDate, String> form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)::format;
  }

  private static String month(LocalDate day, Locale locale) {
    return day.getMonth().getDisplayName(TextStyle.FULL, locale);
  }

  @Test
  void anyDayIsReadBackFromAnyForm() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      var day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
      var written = FORMS.get(random.nextInt(FORMS.size())).apply(day);
      var text = "Rapat digelar pada " + written + " di Bandung, kata Budi.";
      var dates = WrittenDates.in(text);
      assertThat(dates).as("seed %d: %s", seed, text).hasSize(1);
      var date = dates.getFirst();
      assertThat(date.span().of(text)).as("seed %d", seed).isEqualTo(written);
      assertThat(
              LocalDate.of(
                  date.year().orElseThrow(), date.month().orElseThrow(), date.day().orElseThrow()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(day);
      assertThat(date.weekday().orElse(day.getDayOfWeek())).isEqualTo(day.getDayOfWeek());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pada Sabtu (4/6) menyatakan | Sabtu (4/6)",
        "kata dia, Senin malam (16/9/2019). | Senin malam (16/9/2019)",
        "pada Minggu dini hari (1/9/2019) | Minggu dini hari (1/9/2019)",
        "Jumat, 12 Juli 2024 pukul 15.20 | Jumat, 12 Juli 2024",
        "12/07/2024, 15:20 | 12/07/2024",
        "pada 3 Agt 2021 lalu | 3 Agt 2021",
        "tanggal 10-12 Juli 2024 | 12 Juli 2024",
        "sejak Oktober 2024 | Oktober 2024",
        "입력 2025.11.12 09:00 | 2025.11.12",
        "2025년 11월 12일(수) 오전 | 2025년 11월 12일(수)",
        "pandemi Covid-19 Maret 2020 | Maret 2020",
        "on the 4th of July, 2024 | 4th of July, 2024",
        "a deal (4/6/24) | 4/6/24"
      })
  void aDateIsReadInItsFullLength(String text, String written) {
    assertThat(WrittenDates.in(text).stream().map(date -> date.span().of(text)))
        .containsExactly(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skor 3-2 dan rasio 40/60",
        "versi 1.2.3 dan 10.12.14.16",
        "musim 2019/2020",
        "Rp 1.500.000",
        "sejak Maret 10 orang ditahan",
        "nomor 081-12-2024123",
        "pukul 12.30 WIB",
        "32/13/2024"
      })
  void otherFiguresAreNoDates(String text) {
    assertThat(WrittenDates.in(text)).isEmpty();
  }

  @Test
  void anyGarbageIsReadWithoutHarm() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var pieces =
        List.of(
            "1", "12", "2024", "31", "/", "-", ".", ",", "(", ")", " ", "\n", "월", "일", "년", "Juli",
            "Senin", "May", "lalu", "pekan", "지난", "akhir", "x", "\ud83d", "\u00a0", "th");
    for (int round = 0; round < 5_000; round++) {
      var text = new StringBuilder();
      for (int at = random.nextInt(40); at >= 0; at--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      int end = 0;
      for (var date : WrittenDates.in(text.toString())) {
        assertThat(date.span().start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
        end = date.span().end();
      }
      assertThat(end).as("seed %d: %s", seed, text).isLessThanOrEqualTo(text.length());
      end = 0;
      for (var date : RelativeDates.in(text.toString())) {
        assertThat(date.span().start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
        end = date.span().end();
        date.on(LocalDate.of(2024, 2, 29));
      }
      assertThat(end).as("seed %d: %s", seed, text).isLessThanOrEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "12/",
        "1/1/",
        "2024-",
        "(",
        " ",
        "Juli ",
        "1 ",
        "Senin ",
        "-1",
        "12 Juli 2024 ",
        "지난 "
      })
  void aLineOfAMillionUnitsIsReadAtOnce(String piece) {
    var text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          WrittenDates.in(text);
          RelativeDates.in(text);
        });
  }
}
