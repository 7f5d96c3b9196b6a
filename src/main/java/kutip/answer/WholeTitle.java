package kutip.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.language.KnownNames;
import kutip.language.Span;
import kutip.language.Times;
import kutip.language.Words;

/** Whether the title found before a name is all of it, and a person's. */
final class WholeTitle {
  /** Those who serve the one whose title stands behind, or a part of the title cut from it. */
  private static final Set<String> SERVING =
      Set.of("khusus", "special", "staf", "staff", "utusan", "envoy", "asisten", "assistant");

  private static final Pattern SPEAKING =
      Pattern.compile("bicara|jubir|spokes(?:person|man|woman)");

  /** Words of titles that by themselves are of no person: Partai, Kota, State. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "partai|party|kota|city|kabupaten|kab|regency|provinsi|province|kecamatan|kec|desa"
              + "|kelurahan|village|jalan|jl|street|kampung|pemerintah|government|kementerian"
              + "|ministry|departemen|department|dewan|council|komisi|commission|komite|committee"
              + "|majelis|assembly|parlemen|parliament|pengadilan|mahkamah|court|kepolisian"
              + "|tentara|army|militer|military|universitas|university|institut|institute|sekolah"
              + "|school|rumah|sakit|hospital|perusahaan|company|pt|cv|bank|badan|agency|lembaga"
              + "|kantor|office|pusat|cent(?:er|re)|tim|team|liga|league|piala|cup|kelompok|group"
              + "|nasional|national|international|internasional|republi[ck]|negara|states?|luar"
              + "|dalam|negeri|foreign|affairs|pertahanan|defen[cs]e|keamanan|security|keuangan"
              + "|finance|hukum|law|kesehatan|health|pendidikan|education|agama|perdagangan|trade");

  /** What stands between the words of one title; a dateline ends in more. */
  private static final Pattern JOINED = Pattern.compile("[ \\u00a0]+|-");

  private static final Pattern COMMA = Pattern.compile(",[\\s\\u00a0]+");

  private WholeTitle() {}

  /** Whether one who is named with the word is not the holder of the title behind it, but his. */
  static boolean serves(String folded) {
    return SERVING.contains(folded)
        || SPEAKING.matcher(folded).matches()
        || Titles.KIN.matcher(folded).matches();
  }

  /**
   * Whether the one who bears the title that goes on at {@code at} is named there, and behind a
   * comma somebody else, who may serve him: Staf Khusus Presiden Joko Widodo, Billy Mambrasar.
   */
  static boolean served(String sentence, List<Words.Word> words, int at) {
    int next = at + 1;
    while (next < words.size()
        && words.get(next).capital(sentence)
        && JOINED.matcher(between(sentence, words, next)).matches()) {
      next++;
    }
    return next < words.size()
        && words.get(next).capital(sentence)
        && COMMA.matcher(between(sentence, words, next)).matches()
        && !KnownNames.title(words.get(next).folded())
        && !Times.in(words.get(next).span().of(sentence))
        && KnownNames.at(sentence, words, next)
            .filter(known -> !KnownNames.person(known.thing()))
            .isEmpty();
  }

  private static String between(String sentence, List<Words.Word> words, int at) {
    return sentence.substring(words.get(at - 1).span().end(), words.get(at).span().start());
  }

  /** Whether the title that stands at the span of a sentence tells who is named behind it. */
  static boolean at(Span title, String sentence) {
    var written = title.of(sentence);
    return !cut(title, sentence) && ofPerson(written) && !AskedTitle.vague(written);
  }

  /** Whether the word before the title makes another one of it, or another's: Staf Presiden. */
  private static boolean cut(Span title, String sentence) {
    var words = Words.in(sentence).stream().filter(it -> it.span().end() <= title.start()).toList();
    if (words.isEmpty()) {
      return false;
    }
    int last = words.size() - 1;
    var word = words.get(last);
    var folded = word.folded();
    // The first word of a sentence has a capital whatever it is.
    boolean capital =
        last > 0
            && word.capital(sentence)
            && word.content()
            && Titles.known(sentence, words, last) == 0;
    boolean titled = KnownNames.title(folded) && !NOBODY.matcher(folded).matches();
    boolean other =
        capital || titled || Titles.KIN.matcher(folded).matches() || SERVING.contains(folded);
    return other && JOINED.matcher(sentence.substring(word.span().end(), title.start())).matches();
  }

  /** Whether a person may bear the title, not only a group or a place. */
  private static boolean ofPerson(String title) {
    return Words.in(title).stream()
        .map(Words.Word::folded)
        .anyMatch(word -> KnownNames.title(word) && !NOBODY.matcher(word).matches());
  }
}
