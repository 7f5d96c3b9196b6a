package kutip.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kutip.answer.Citation;
import kutip.answer.Claim;
import kutip.article.Published;
import kutip.language.Span;
import kutip.model.Embedder;
import kutip.model.Entailment;
import kutip.model.ModelException;
import kutip.passage.ArticleRef;
import kutip.passage.Passage;
import org.junit.jupiter.api.Test;

class EntailmentCheckTest {
  private static final String QUOTE = "Korea Utara mengirim pasukan ke Rusia pada Oktober.";
  private static final String IN_OTHER_WORDS =
      "Pasukan dari Korea Utara tiba di Rusia dan dilatih keras.";
  private static final String OTHER = "Seoul mengutuk pengiriman itu.";

  /** Says this of these premises; of others that it cannot tell. */
  private record Script(Map<String, Judgement> said) implements Entailment {
    @Override
    public Judgement judge(String premise, String hypothesis) {
      return said.getOrDefault(premise, new Judgement(0.1, 0.8, 0.1));
    }

    @Override
    public void close() {}
  }

  private record Failing(ModelException.Kind kind) implements Entailment {
    @Override
    public Judgement judge(String premise, String hypothesis) {
      throw new ModelException(kind, "no");
    }

    @Override
    public void close() {}
  }

  /** Every text lies where its first letter does, so that those that begin alike are near. */
  private static final Embedder NEAR =
      new Embedder() {
        @Override
        public String model() {
          return "first letters";
        }

        @Override
        public int dimensions() {
          return 2;
        }

        @Override
        public float[] question(String text, String language) {
          return text.startsWith("P") || text.startsWith("K")
              ? new float[] {1, 0}
              : new float[] {0, 1};
        }

        @Override
        public float[] passage(String heading, String text, String language) {
          return question(text, language);
        }
      };

  private static Passage passage(String text) {
    var article =
        new ArticleRef(
            "a", "Judul", "contoh.id", Optional.empty(), Published.UNKNOWN, "id", "00", "a");
    return new Passage("a#0-" + text.length(), article, new Span(0, text.length()), text);
  }

  private static Verdict verdict(Entailment model, String claim, String... quotes) {
    var citations =
        List.of(quotes).stream()
            .map(quote -> Citation.at(passage(quote), new Span(0, quote.length())))
            .toList();
    return new Verifier(Optional.of(new EntailmentCheck(model, new Closeness(NEAR))))
        .verify(new Claim(claim, citations, Optional.empty(), 0.3), "Apa yang dikirim?");
  }

  @Test
  void aClaimInTheWordsOfItsQuoteIsCarriedWithoutAModel() {
    assertThat(verdict(new Failing(ModelException.Kind.BROKEN), QUOTE, QUOTE))
        .isInstanceOfSatisfying(
            Verdict.Supported.class, stands -> assertThat(stands.support()).isEqualTo(1));
  }

  @Test
  void aClaimThatKeepsToTheWordsOfItsQuoteIsLeftToTheGates() {
    var model = new Script(Map.of(QUOTE, new Entailment.Judgement(0.005, 0.005, 0.99)));
    assertThat(verdict(model, "Pasukan Korea Utara ke Rusia pada Oktober.", QUOTE))
        .isInstanceOfSatisfying(
            Verdict.Supported.class, stands -> assertThat(stands.support()).isEqualTo(0.95));
  }

  @Test
  void aClaimInOtherWordsHasTheSupportTheModelGivesIt() {
    var model = new Script(Map.of(QUOTE, new Entailment.Judgement(0.7, 0.2, 0.1)));
    assertThat(verdict(model, IN_OTHER_WORDS, QUOTE))
        .isInstanceOfSatisfying(
            Verdict.Supported.class, stands -> assertThat(stands.support()).isEqualTo(0.7));
  }

  @Test
  void oneQuoteOfSeveralThatCarriesItIsEnough() {
    var model =
        new Script(
            Map.of(
                QUOTE,
                new Entailment.Judgement(0.7, 0.2, 0.1),
                QUOTE + " " + OTHER,
                new Entailment.Judgement(0.005, 0.005, 0.99)));
    assertThat(verdict(model, IN_OTHER_WORDS, QUOTE, OTHER))
        .isInstanceOfSatisfying(
            Verdict.Supported.class, stands -> assertThat(stands.support()).isEqualTo(0.7));
  }

  @Test
  void aClaimThatIsSurelyContradictedIsWithheld() {
    var model = new Script(Map.of(QUOTE, new Entailment.Judgement(0.005, 0.005, 0.99)));
    assertThat(verdict(model, IN_OTHER_WORDS, QUOTE))
        .isInstanceOfSatisfying(
            Verdict.NotEnoughInfo.class,
            fallen -> assertThat(fallen.reason()).isEqualTo(Verdict.Reason.CONTRADICTED));
  }

  @Test
  void aClaimThatIsNeitherCarriedNorNearIsWithheld() {
    assertThat(verdict(new Script(Map.of()), "Banyak pasukan dilatih keras di perkemahan.", QUOTE))
        .isInstanceOfSatisfying(
            Verdict.NotEnoughInfo.class,
            fallen -> assertThat(fallen.reason()).isEqualTo(Verdict.Reason.NOT_ENTAILED));
  }

  @Test
  void aClaimIsWithheldNeitherIfItIsNearNorIfItIsCarriedNorIfItIsShort() {
    var carried = new Script(Map.of(QUOTE, new Entailment.Judgement(0.7, 0.2, 0.1)));
    assertThat(verdict(new Script(Map.of()), "Pengiriman pasukan terjadi bulan Oktober.", QUOTE))
        .isInstanceOf(Verdict.Supported.class);
    assertThat(verdict(carried, "Banyak pasukan dilatih keras di perkemahan.", QUOTE))
        .isInstanceOf(Verdict.Supported.class);
    assertThat(verdict(new Script(Map.of()), "Banyak pasukan dilatih.", QUOTE))
        .isInstanceOf(Verdict.Supported.class);
  }

  @Test
  void aClaimInAnotherLanguageHasTheSupportOfItsNearness() {
    assertThat(
            verdict(new Script(Map.of()), "Pyongyang sent soldiers to Russia in October.", QUOTE))
        .isInstanceOfSatisfying(
            Verdict.Supported.class, stands -> assertThat(stands.support()).isGreaterThan(0.9));
  }

  @Test
  void aModelThatFailsLeavesTheClaimToTheGates() {
    assertThat(verdict(new Failing(ModelException.Kind.BROKEN), IN_OTHER_WORDS, QUOTE))
        .isInstanceOfSatisfying(
            Verdict.Supported.class, stands -> assertThat(stands.support()).isEqualTo(0.3));
  }

  @Test
  void anAskerWhoHasGoneEndsTheCheck() {
    assertThatThrownBy(
            () -> verdict(new Failing(ModelException.Kind.CANCELLED), IN_OTHER_WORDS, QUOTE))
        .isInstanceOf(ModelException.class);
  }
}
