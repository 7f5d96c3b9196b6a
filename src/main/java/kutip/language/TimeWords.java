package kutip.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The words of a text that times are told with, by their meaning, and all others as unknown. */
final class TimeWords {
  static final int UNKNOWN = 0;
  static final int BREAK = 1;
  static final int NUMBER = 2;
  static final int HANGUL = 3;

  static final int YESTERDAY = 10;
  static final int TODAY = 11;
  static final int TOMORROW = 12;
  static final int OVERMORROW = 13;
  static final int THIS_ID = 14;
  static final int PAST = 15;
  static final int COMING = 16;
  static final int EARLY = 17;
  static final int MIDDLE = 18;
  static final int LATE = 19;
  static final int FILLER = 20;
  static final int LAST_EN = 21;
  static final int THIS_EN = 22;
  static final int NEXT_EN = 23;
  static final int EARLIER = 24;
  static final int LATER = 25;
  static final int SOON = 26;
  static final int FUTURE = 27;
  static final int ON = 28;
  static final int TIME_OF_DAY = 29;
  static final int JUST_NOW = 30;
  static final int NAME = 31;
  static final int COUNTED = 32;
  static final int MONEY = 33;
  static final int SOME = 34;

  static final int DAY = 40;
  static final int WEEK = 41;
  static final int MONTH = 42;
  static final int YEAR = 43;
  static final int WEEKEND = 44;

  /** Plus the unit's place behind {@link #DAY}: "sehari", "sepekan", "sebulan", "setahun". */
  static final int ONE_UNIT = 50;

  /** Plus the number. */
  static final int COUNT = 60;

  /** Plus the number of the weekday, Monday as 1. */
  static final int WEEKDAY = 100;

  /** Plus the number of the month. */
  static final int NAMED_MONTH = 200;

  private static final WordCodes CODES = new WordCodes(words());

  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] codes = new int[256];
  private int size;

  private final String text;

  /** Reads {@code text} once, word by word. */
  TimeWords(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      char unit = text.charAt(at);
      int end = at + 1;
      if (unit >= '0' && unit <= '9') {
        while (end < text.length() && isDigit(end)) {
          end++;
        }
        add(at, end, NUMBER);
      } else if (Sounds.hangul(unit)) {
        while (end < text.length() && Sounds.hangul(text.charAt(end))) {
          end++;
        }
        add(at, end, HANGUL);
      } else if (Character.isLetter(unit)) {
        while (end < text.length() && isWord(end)) {
          end++;
        }
        add(at, end, CODES.of(text, at, end));
      } else if (unit == '.' || unit == '!' || unit == '?' || unit == '\n' || unit == ';') {
        add(at, end, BREAK);
      }
      at = end;
    }
  }

  private boolean isDigit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean isWord(int at) {
    char unit = text.charAt(at);
    return (Character.isLetter(unit) && !Sounds.hangul(unit)) || unit == '\'';
  }

  private void add(int start, int end, int code) {
    if (size == codes.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      codes = Arrays.copyOf(codes, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    codes[size] = code;
    size++;
  }

  int size() {
    return size;
  }

  /** What the word at {@code at} means; {@link #BREAK} outside the text. */
  int code(int at) {
    return at < 0 || at >= size ? BREAK : codes[at];
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  String word(int at) {
    return text.substring(starts[at], ends[at]);
  }

  /** Whether the word is a Korean one that begins so and goes on for at most a particle. */
  boolean korean(int at, String beginning) {
    return code(at) == HANGUL
        && text.startsWith(beginning, starts[at])
        && ends[at] - starts[at] <= beginning.length() + 2;
  }

  /** The number at {@code at}, of up to four digits; -1 for none. */
  int number(int at) {
    return code(at) == NUMBER && ends[at] - starts[at] <= 4
        ? Integer.parseInt(text, starts[at], ends[at], 10)
        : -1;
  }

  /** Whether no more than a space or a hyphen stands between the words from one to another. */
  boolean together(int first, int last) {
    for (int at = first; at < last; at++) {
      int gap = starts[at + 1] - ends[at];
      char between = text.charAt(ends[at]);
      if (gap > 1 || (gap == 1 && between != '-' && !Surroundings.blank(between))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word follows a slash, as the year of a numbered paper does. */
  boolean afterSlash(int at) {
    return starts[at] > 0 && text.charAt(starts[at] - 1) == '/';
  }

  /** Whether nothing stands between this word and the next. */
  boolean touches(int at) {
    return at >= 0 && at + 1 < size && ends[at] == starts[at + 1];
  }

  boolean capital(int at) {
    return Character.isUpperCase(text.charAt(starts[at]));
  }

  private static Map<String, Integer> words() {
    var words = new HashMap<String, Integer>();
    DateNames.weekdays().forEach((name, day) -> putLong(words, name, WEEKDAY + day));
    DateNames.months().forEach((name, month) -> putLong(words, name, NAMED_MONTH + month));
    put(words, YESTERDAY, "kemarin yesterday");
    put(words, TODAY, "today tonight");
    put(words, TOMORROW, "besok esok tomorrow");
    put(words, OVERMORROW, "lusa");
    put(words, THIS_ID, "ini");
    put(words, PAST, "lalu silam ago");
    put(words, COMING, "depan mendatang");
    put(words, EARLY, "awal early beginning");
    put(words, MIDDLE, "pertengahan mid");
    put(words, LATE, "akhir late end");
    put(words, FILLER, "yang of the");
    put(words, LAST_EN, "last");
    put(words, THIS_EN, "this");
    put(words, NEXT_EN, "next");
    put(words, EARLIER, "earlier");
    put(words, LATER, "later");
    put(words, SOON, "nanti");
    put(
        words,
        FUTURE,
        "akan bakal dijadwalkan rencananya direncanakan hingga sampai will until till upcoming"
            + " scheduled coming setiap tiap every each");
    put(words, ON, "pada hari on sejak since by");
    put(words, TIME_OF_DAY, "pagi siang sore petang malam dini");
    put(words, JUST_NOW, "tadi semalam");
    put(words, NAME, "pasar jalan kalibata kampung black good agung paskah");
    put(
        words,
        COUNTED,
        "orang unit meter km kilometer kg ton rupiah warga jiwa ekor buah kali kasus rumah siswa"
            + " dolar people persen kilogram hektare liter watt cc mah wib wita");
    put(words, MONEY, "rp usd no nomor pasal ayat us uu uud");
    put(
        words,
        SOME,
        "beberapa setengah belas puluh puluhan belasan ratus ribu juta several few some");
    put(words, DAY, "day days");
    put(words, WEEK, "pekan week weeks");
    put(words, MONTH, "bulan month months");
    put(words, YEAR, "tahun year years");
    put(words, WEEKEND, "weekend");
    put(words, ONE_UNIT, "sehari");
    put(words, ONE_UNIT + WEEK - DAY, "sepekan seminggu");
    put(words, ONE_UNIT + MONTH - DAY, "sebulan");
    put(words, ONE_UNIT + YEAR - DAY, "setahun");
    put(words, COUNT + 1, "satu one a");
    put(words, COUNT + 2, "dua two");
    put(words, COUNT + 3, "tiga three");
    put(words, COUNT + 4, "empat four");
    put(words, COUNT + 5, "lima five");
    put(words, COUNT + 6, "enam six");
    put(words, COUNT + 7, "tujuh seven");
    put(words, COUNT + 8, "delapan eight");
    put(words, COUNT + 9, "sembilan nine");
    put(words, COUNT + 10, "sepuluh ten");
    return words;
  }

  /** Short forms are left out: without a date's digits beside them they are other words. */
  private static void putLong(Map<String, Integer> words, String name, int code) {
    if (name.length() > 3 || name.equals("mei") || name.equals("may")) {
      words.put(name, code);
    }
  }

  private static void put(Map<String, Integer> words, int code, String names) {
    for (var name : names.split(" ", -1)) {
      words.put(name, code);
    }
  }
}
