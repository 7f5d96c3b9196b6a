package kutip.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.language.Words;

/**
 * Whether Indonesian words state something or only name it: "ibu kota Korea dipindahkan" does, "ibu
 * kota yang dipindahkan" does not. Told by the form of the words, since there is no list of verbs.
 */
final class Predicates {
  /** Prefixes of verbs, with at least so much behind them. */
  private static final Pattern VERB =
      Pattern.compile("(?:(?:me[mnlrwy]|ber)[a-z]{3,}|di[a-z]{3,}(?<!nya))");

  /** Words that begin so and are none. */
  private static final Set<String> NOUNS =
      Set.of(
          "menteri",
          "menara",
          "mereka",
          "merek",
          "mentega",
          "mental",
          "menit",
          "memori",
          "mentah",
          "menengah",
          "merkurius",
          "melayu",
          "berita",
          "berlian",
          "beringin",
          "berikut",
          "bersama",
          "berbagai",
          "berlin",
          "dinasti",
          "dinding",
          "direktur",
          "direksi",
          "diskusi",
          "dialog",
          "diplomat",
          "diplomasi",
          "dinamika",
          "digital",
          "divisi",
          "dimensi",
          "diameter",
          "diagram",
          "diabetes",
          "dinosaurus",
          "distribusi",
          "didunia",
          "menstruasi",
          "menurut",
          "distrik",
          "disiplin",
          "dinas");

  /** With other prefixes or none, among them what says that something is, was, can or must be. */
  private static final Set<String> OTHERS =
      Set.of(
          "terjadi",
          "terdapat",
          "terletak",
          "termasuk",
          "terpilih",
          "terlibat",
          "tergolong",
          "terbukti",
          "terbit",
          "tersedia",
          "terkena",
          "tergabung",
          "terdiri",
          "terbuat",
          "ada",
          "adalah",
          "ialah",
          "bisa",
          "dapat",
          "akan",
          "sudah",
          "telah",
          "pernah",
          "masih",
          "sedang",
          "harus",
          "boleh",
          "perlu",
          "mau",
          "ingin",
          "punya",
          "tewas",
          "mati",
          "lahir",
          "ikut",
          "pergi",
          "datang",
          "kalah",
          "menang",
          "setuju",
          "gagal",
          "hadir",
          "mundur",
          "naik",
          "turun",
          "tiba",
          "tinggal",
          "jatuh",
          "sama",
          "benar",
          "betul",
          "mungkin",
          "tidak",
          "tak",
          "bukan",
          "belum",
          "juga",
          "hanya",
          "memang");

  /** What stands behind is a thing spoken of before, of which something is asked. */
  private static final Set<String> DEFINITE = Set.of("itu", "ini", "tersebut");

  /** The verb behind one of these belongs to another clause. */
  private static final Set<String> SUBORDINATING =
      Set.of(
          "yang", "untuk", "bahwa", "agar", "supaya", "sebelum", "sesudah", "setelah", "saat",
          "ketika", "sejak", "jika", "bila", "karena", "selama");

  /** A verb right behind one of these goes on with what the verb before it says. */
  private static final Set<String> JOINING = Set.of("dan", "atau", "serta", "lalu", "kini");

  /** With one of these another clause begins even right behind a verb. */
  private static final Set<String> TENSES = Set.of("sudah", "telah", "akan", "belum");

  private Predicates() {}

  /** Whether a verb is there that does not belong to a relative clause, or a thing known. */
  static boolean in(List<Words.Word> words) {
    boolean subordinate = false;
    boolean before = false;
    for (var word : words) {
      var folded = word.folded();
      boolean verb = verb(folded);
      if (DEFINITE.contains(folded)
          || (verb && !subordinate && (!before || TENSES.contains(folded)))) {
        return true;
      }
      subordinate = SUBORDINATING.contains(folded) || (subordinate && !verb);
      before = verb || JOINING.contains(folded);
    }
    return false;
  }

  private static boolean verb(String folded) {
    return OTHERS.contains(folded) || (VERB.matcher(folded).matches() && !NOUNS.contains(folded));
  }
}
