package kutip.language;

import java.util.List;

/** Normal forms in which words of one root meet; cut hard, and on both sides alike. */
final class Stems {
  private static final List<String> PARTICLES =
      List.of(
          "에게서", "으로부터", "에서는", "에게는", "으로는", "에서", "에게", "으로", "부터", "까지", "와의", "과의", "은", "는",
          "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만");
  private static final List<String> INDONESIAN_ENDS =
      List.of("nya", "lah", "kah", "pun", "kan", "an", "i");
  private static final List<String> PREFIXES =
      List.of(
          "menge", "penge", "meng", "peng", "meny", "peny", "mem", "pem", "men", "pen", "diper",
          "member", "memper", "ber", "ter", "per", "me", "pe", "di", "ke", "se");
  private static final List<String> ENGLISH_ENDS = List.of("ing", "ed", "es", "s", "e");
  private static final int SHORTEST = 4;

  /** What any of the prefixes begins with; most words begin otherwise. */
  private static final String FIRST_OF_PREFIXES = "mpdbtks";

  private Stems() {}

  static String of(String word) {
    if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
      return word;
    }
    if (Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL) {
      return withoutParticle(word);
    }
    var stem = word;
    for (var end : INDONESIAN_ENDS) {
      if (stem.endsWith(end) && stem.length() - end.length() >= SHORTEST) {
        stem = stem.substring(0, stem.length() - end.length());
      }
    }
    for (int round = 0; round < 2 && FIRST_OF_PREFIXES.indexOf(stem.charAt(0)) >= 0; round++) {
      for (var prefix : PREFIXES) {
        if (stem.startsWith(prefix) && stem.length() - prefix.length() >= SHORTEST - 1) {
          stem = stem.substring(prefix.length());
          break;
        }
      }
    }
    return withoutEnglishEnd(withoutFirstSound(stem));
  }

  /** "memukul" and "pukul" lose the sound that the prefix swallows: both become "ukul". */
  private static String withoutFirstSound(String stem) {
    boolean swallowed =
        stem.length() > SHORTEST - 1
            && "ptks".indexOf(stem.charAt(0)) >= 0
            && vowel(stem.charAt(1));
    return swallowed ? stem.substring(1) : stem;
  }

  private static boolean vowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static String withoutEnglishEnd(String stem) {
    for (var end : ENGLISH_ENDS) {
      if (stem.endsWith(end) && stem.length() - end.length() >= SHORTEST) {
        return stem.substring(0, stem.length() - end.length());
      }
    }
    return stem;
  }

  private static String withoutParticle(String word) {
    for (var particle : PARTICLES) {
      if (word.endsWith(particle) && word.length() - particle.length() >= 2) {
        return word.substring(0, word.length() - particle.length());
      }
    }
    return word;
  }
}
