package kutip.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kutip.language.Abbreviations;
import kutip.language.Words;
import kutip.language.WrittenDate;
import kutip.language.WrittenDates;

/**
 * The words of a question that must be found again, and how much each of them weighs.
 *
 * @param weights by normal form, in the order of the question
 */
record Terms(Map<String, Double> weights) {
  /** A name says more of what is asked than another word. */
  private static final double NAME = 1.5;

  /** A word taken over from the question before says less. */
  private static final double TOPIC = 0.5;

  /** A word that says only what kind of answer is wanted, such as "kota" in "kota mana". */
  private static final double FRAME = 0.25;

  private static final double COMMON = 0.7;
  private static final double RARE = 2;

  private static final Set<String> FRAMES =
      Set.of(
          "kota",
          "negara",
          "tanggal",
          "tahun",
          "bulan",
          "hari",
          "orang",
          "nama",
          "jumlah",
          "alasan",
          "city",
          "country",
          "date",
          "year",
          "month",
          "day",
          "person",
          "people",
          "name",
          "number",
          "reason",
          "kepanjangan",
          "singkatan",
          "arti",
          "maksud",
          "도시",
          "나라",
          "날짜",
          "이름");

  Terms {
    weights = Map.copyOf(weights);
  }

  /** The terms of a question; rare ones, by {@code stretches} of text, weigh more. */
  static Terms of(String question, String topic, List<Set<String>> stretches) {
    var weights = new LinkedHashMap<String, Double>();
    add(question, 1, weights);
    add(topic, TOPIC, weights);
    weights.replaceAll((term, weight) -> weight * rarity(term, stretches));
    return new Terms(weights);
  }

  private static void add(String text, double factor, Map<String, Double> weights) {
    var words = Words.in(text);
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (!word.content()) {
        continue;
      }
      boolean name = at > 0 && word.capital(text);
      double weight = FRAMES.contains(word.folded()) ? FRAME : name ? NAME : 1;
      for (var form : forms(word)) {
        weights.merge(form, factor * weight, Math::max);
      }
    }
    dates(text).forEach(date -> weights.merge(date, factor * NAME, Math::max));
  }

  /**
   * Every normal form in {@code text}: of its words, of what its abbreviations stand for, of its
   * dates.
   */
  static Set<String> in(String text) {
    var forms = new HashSet<String>(dates(text));
    Words.in(text).forEach(word -> forms.addAll(forms(word)));
    Abbreviations.variants(text)
        .forEach(variant -> Words.in(variant).forEach(word -> forms.add(word.stem())));
    return forms;
  }

  private static List<String> forms(Words.Word word) {
    var spelt = Abbreviations.longForm(word.folded());
    if (spelt.isEmpty()) {
      return List.of(word.stem());
    }
    return Words.in(spelt.get()).stream()
        .filter(Words.Word::content)
        .map(Words.Word::stem)
        .toList();
  }

  /** Dates in a form in which "28 Maret" and "(28/3)" are one. */
  private static List<String> dates(String text) {
    var forms = new ArrayList<String>();
    for (WrittenDate date : WrittenDates.in(text)) {
      if (date.day().isPresent() && date.month().isPresent()) {
        int day = date.day().get();
        int month = date.month().get();
        forms.add("date:" + Math.min(day, month) + "/" + Math.max(day, month));
      }
    }
    return forms;
  }

  /** The sum of the weights. */
  double total() {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The weight of the terms among {@code forms}. */
  double found(Set<String> forms) {
    return weights.entrySet().stream()
        .filter(term -> forms.contains(term.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** Between COMMON for a term in every stretch and RARE for one in none. */
  private static double rarity(String term, List<Set<String>> stretches) {
    if (stretches.isEmpty()) {
      return 1;
    }
    long with = stretches.stream().filter(forms -> forms.contains(term)).count();
    double most = Math.log(1 + stretches.size());
    return COMMON + (RARE - COMMON) * Math.log((1.0 + stretches.size()) / (1.0 + with)) / most;
  }
}
