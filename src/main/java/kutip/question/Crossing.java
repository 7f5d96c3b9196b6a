package kutip.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kutip.language.Glossary;
import kutip.language.Naming;
import kutip.model.Embedder;
import kutip.model.PassageReader;
import kutip.model.PassageReader.Reading;
import kutip.passage.Passage;

/** A question beside texts of another language than its own. */
public final class Crossing {

  /** What the English words weigh beside the others: of 0, .5 and 1 this finds most. */
  private static final float ENGLISH = 0.5f;

  private Crossing() {}

  /**
   * Whether texts of {@code language} are in another language than {@code asked}, as far as known.
   */
  public static boolean between(String asked, String language) {
    return !language.equals(asked) && !language.equals("und") && !asked.equals("und");
  }

  /**
   * The question as texts of {@code language} are read for it: a Korean one word for word in that
   * language, as far as its words are known; any other as it is.
   */
  public static String wording(Query query, String language) {
    return query.language().equals("ko") && between("ko", language)
        ? Glossary.rendered(query.text(), language, word -> named(query, word)).orElse(query.text())
        : query.text();
  }

  /** The name of the articles that the word sounds like. */
  private static Optional<String> named(Query query, String word) {
    return query.alternatives().getOrDefault(word, List.of()).stream().findFirst();
  }

  /**
   * Reads texts of passages, the question to each in the words of its language where there are
   * such, and with the names that the text has.
   *
   * @param of the passage that each text is of
   * @throws kutip.model.ModelException when the model gives nothing
   */
  public static List<Reading> read(
      PassageReader reader, Query query, List<Passage> of, List<String> texts) {
    var wordings = new HashMap<String, String>();
    var questions = new ArrayList<String>();
    for (int at = 0; at < texts.size(); at++) {
      var passage = of.get(at);
      var wording =
          wordings.computeIfAbsent(
              passage.article().language(), language -> wording(query, language));
      questions.add(new Naming(texts.get(at), passage.text()).in(wording));
    }
    return reader.read(questions, texts);
  }

  /**
   * The vector that texts are to be near, abbreviations spelt out: of a Korean question the middle
   * of its own and those of the question word for word in Indonesian and, for half as much, in
   * English, which the embedder knows better.
   */
  public static float[] vector(Embedder embedder, Query query) {
    var own = embedder.question(Naming.speltOut(query.text()), query.language());
    var indonesian = wording(query, "id");
    if (indonesian.equals(query.text())) {
      return own;
    }
    return middle(
        own, embedder.question(indonesian, "id"), embedder.question(wording(query, "en"), "en"));
  }

  private static float[] middle(float[] own, float[] indonesian, float[] english) {
    var sum = new float[own.length];
    double length = 0;
    for (int at = 0; at < sum.length; at++) {
      sum[at] = own[at] + indonesian[at] + ENGLISH * english[at];
      length += (double) sum[at] * sum[at];
    }
    float scale = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
    for (int at = 0; at < sum.length; at++) {
      sum[at] *= scale;
    }
    return sum;
  }
}
