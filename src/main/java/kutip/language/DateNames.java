package kutip.language;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of months and weekdays in Indonesian and English, and their short forms. */
final class DateNames {
  private static final List<String> MONTHS =
      List.of(
          "januari january jan",
          "februari february feb pebruari peb",
          "maret march mar",
          "april apr",
          "mei may",
          "juni june jun",
          "juli july jul",
          "agustus august agu agt ags agust aug",
          "september sept sep",
          "oktober october okt oct",
          "november nov nopember nop",
          "desember december des dec");
  private static final List<String> WEEKDAYS =
      List.of(
          "senin monday mon",
          "selasa tuesday tue tues",
          "rabu wednesday wed",
          "kamis thursday thu thurs",
          "jumat jum'at friday fri",
          "sabtu saturday sat",
          "minggu ahad sunday sun");
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "january jan february feb march mar april apr may june jun july jul august aug september"
              + " sept sep october oct november nov december dec");

  /** What may stand between a weekday and its date, as in "Senin malam (16/9)". */
  private static final List<String> BETWEEN =
      List.of(
          "pagi siang sore petang malam dini hari lalu kemarin besok nanti ini tanggal tgl wib wita wit"
              + " waktu setempat morning afternoon evening night");

  /** Those that Koreans write in brackets behind a date, Monday first. */
  private static final String KOREAN_WEEKDAYS = "월화수목금토일";

  private static final WordCodes MONTH = codes(MONTHS);
  private static final WordCodes WEEKDAY = codes(WEEKDAYS);
  private static final WordCodes ENGLISH = codes(ENGLISH_MONTHS);
  private static final WordCodes GAP = codes(BETWEEN);

  private DateNames() {}

  /** The month, from 1, of the word from {@code start} to {@code end}; 0 if it names none. */
  static int month(String text, int start, int end) {
    return MONTH.of(text, start, end);
  }

  /** Whether the word names a month in English, where the day may follow it. */
  static boolean englishMonth(String text, int start, int end) {
    return ENGLISH.of(text, start, end) > 0;
  }

  /** Whether the word may stand between a weekday and its date. */
  static boolean mayPartWeekdayFromDate(String text, int start, int end) {
    return GAP.of(text, start, end) > 0;
  }

  /** The weekday that the word names. */
  static Optional<DayOfWeek> weekday(String text, int start, int end) {
    int code = WEEKDAY.of(text, start, end);
    return code == WordCodes.NONE ? Optional.empty() : Optional.of(DayOfWeek.of(code));
  }

  /** The weekday that a Korean syllable stands for. */
  static Optional<DayOfWeek> koreanWeekday(char syllable) {
    int at = KOREAN_WEEKDAYS.indexOf(syllable);
    return at < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(at + 1));
  }

  /** Every name with its number, from 1. */
  static Map<String, Integer> weekdays() {
    return numbered(WEEKDAYS);
  }

  /** Every name with its number, from 1. */
  static Map<String, Integer> months() {
    return numbered(MONTHS);
  }

  private static WordCodes codes(List<String> names) {
    return new WordCodes(numbered(names));
  }

  private static Map<String, Integer> numbered(List<String> names) {
    var numbers = new HashMap<String, Integer>();
    for (int at = 0; at < names.size(); at++) {
      for (var name : names.get(at).split(" ", -1)) {
        numbers.put(name, at + 1);
      }
    }
    return numbers;
  }
}
