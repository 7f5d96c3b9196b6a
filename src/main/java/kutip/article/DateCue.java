package kutip.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import kutip.language.Span;

/** What the words beside a date tell of its distance from the day of writing. */
enum DateCue {
  /** "Hari ini, Selasa (17/9)". */
  TODAY,
  /** "Besok, Rabu (18/9)". */
  TOMORROW,
  /** Still to come when it was written: "akan digelar pada". */
  FUTURE,
  /** Long past, or a life's dates: "lahir pada", "sejak". */
  HISTORY,
  /** "Senin (9/9) lalu": not the day of writing. */
  PAST,
  NONE;

  private static final int REACH_BEFORE = 240;
  private static final int REACH_AFTER = 30;
  private static final int WORDS_BEFORE = 24;

  private static final Set<String> TO_COME =
      Set.of(
          ("akan bakal rencananya berencana direncanakan dijadwalkan terjadwal mendatang nanti lusa hingga sampai"
                  + " jadwal jelang menjelang besok esok until till upcoming scheduled planned expected"
                  + " deadline 오는 예정 까지 다음")
              .split(" "));
  private static final Set<String> LIFE =
      Set.of(
          ("lahir kelahiran dilahirkan lahirnya didirikan berdiri sejak menikah wafat born founded since"
                  + " established married died 출생 설립")
              .split(" "));
  private static final Set<String> GONE = Set.of("lalu", "silam", "ago", "kemarin", "지난");

  /** What is said is over here; the date behind it is when it was said. */
  private static final Set<String> SAYING =
      Set.of(
          ("kata katanya ujar ujarnya ucap ucapnya tutur tuturnya jelas jelasnya ungkap ungkapnya tegas tegasnya"
                  + " imbuh imbuhnya papar paparnya terang terangnya tambah tambahnya sebut sebutnya beber lanjut"
                  + " menyatakan mengatakan mengungkapkan menjelaskan menyebut menyebutkan menuturkan mengaku"
                  + " mengumumkan menegaskan dilansir melansir dikutip mengutip keterangan keterangannya"
                  + " wartawan ditemui dihubungi menurut said says told according 밝혔다 말했다")
              .split(" "));

  /** The cue of the words around {@code span}, in its own sentence. */
  static DateCue at(String text, Span span) {
    var before = before(text, span.start());
    var after = after(text, span.end());
    int last = before.length - 1;
    if (today(before, after) && !quoted(text, span.start())) {
      return TODAY;
    }
    if (has(after, 1, Set.of("besok")) || lastIs(before, "besok") || lastIs(before, "tomorrow")) {
      return TOMORROW;
    }
    if (has(after, 2, TO_COME)) {
      return FUTURE;
    }
    if (has(after, 1, GONE) || (last >= 0 && GONE.contains(before[last]))) {
      return PAST;
    }
    for (int at = last; at >= 0; at--) {
      if (SAYING.contains(before[at])) {
        return NONE;
      }
      if (TO_COME.contains(before[at])) {
        return FUTURE;
      }
      if (at > last - 4 && LIFE.contains(before[at])) {
        return HISTORY;
      }
    }
    return NONE;
  }

  private static boolean today(String[] before, String[] after) {
    int last = before.length - 1;
    return lastIs(before, "today")
        || lastIs(before, "오늘")
        || (last > 0 && before[last].equals("ini") && before[last - 1].equals("hari"))
        || (after.length > 1 && after[0].equals("hari") && after[1].equals("ini"));
  }

  /** Whether the last quotation mark before {@code at} opens a quote, in the same line. */
  static boolean quoted(String text, int at) {
    for (int back = at - 1; back >= 0 && at - back < REACH_BEFORE; back--) {
      char unit = text.charAt(back);
      if (unit == '\n' || unit == '”') {
        return false;
      }
      if (unit == '“') {
        return true;
      }
      if (unit == '"') {
        return back == 0
            || (!Character.isLetterOrDigit(text.charAt(back - 1))
                && ".,!?".indexOf(text.charAt(back - 1)) < 0);
      }
    }
    return false;
  }

  private static boolean lastIs(String[] words, String word) {
    return words.length > 0 && words[words.length - 1].equals(word);
  }

  private static boolean has(String[] words, int most, Set<String> known) {
    for (int at = 0; at < Math.min(most, words.length); at++) {
      if (known.contains(words[at])) {
        return true;
      }
    }
    return false;
  }

  /** The last words of the sentence before {@code end}. */
  private static String[] before(String text, int end) {
    int start = Math.max(0, end - REACH_BEFORE);
    for (int at = end - 1; at >= start; at--) {
      if (endsSentence(text, at)) {
        start = at + 1;
      }
    }
    var words = words(text.substring(start, end));
    return words.length <= WORDS_BEFORE
        ? words
        : Arrays.copyOfRange(words, words.length - WORDS_BEFORE, words.length);
  }

  /** The first words of the sentence behind {@code start}. */
  private static String[] after(String text, int start) {
    int end = start;
    while (end < Math.min(text.length(), start + REACH_AFTER) && !endsSentence(text, end)) {
      end++;
    }
    return words(text.substring(start, end));
  }

  private static boolean endsSentence(String text, int at) {
    char unit = text.charAt(at);
    return unit == '\n'
        || unit == '!'
        || unit == '?'
        || unit == ';'
        || (unit == '.'
            && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))));
  }

  private static String[] words(String stretch) {
    var cleaned = new StringBuilder(stretch.length());
    for (int at = 0; at < stretch.length(); at++) {
      char unit = stretch.charAt(at);
      cleaned.append(Character.isLetter(unit) ? unit : ' ');
    }
    var folded = cleaned.toString().toLowerCase(Locale.ROOT).strip();
    return folded.isEmpty() ? new String[0] : folded.split(" +", -1);
  }
}
