package kutip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kutip.answer.Citation;
import kutip.answer.Claim;
import kutip.article.Published;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Passage;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private static final String TEXT =
      "Otoritas mengonfirmasi bahwa pangkalan\u00a0khusus beranggotakan 1.500 orang\ntelah dikirimkan ke Rusia.";
  private static final ArticleRef ARTICLE =
      new ArticleRef(
          "a", "Judul", "contoh.id", Optional.empty(), Published.UNKNOWN, "id", "00", "a");
  private static final Passage PASSAGE =
      new Passage("a#10-" + (10 + TEXT.length()), ARTICLE, new Span(10, 10 + TEXT.length()), TEXT);

  private final Verifier verifier = new Verifier();

  @Test
  void supportsAClaimWhoseQuoteStandsToTheLetter() {
    var verdict =
        verifier.verify(claim("Sebanyak 1.500 orang dikirim.", "beranggotakan 1.500 orang"));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Supported.class,
            stands -> {
              assertThat(stands.quotes())
                  .singleElement()
                  .extracting(Quote::text)
                  .isEqualTo("beranggotakan 1.500 orang");
              assertThat(stands.quotes().getFirst().span().start())
                  .isEqualTo(10 + TEXT.indexOf("beranggotakan"));
            });
  }

  @Test
  void foldsWhiteSpaceAndGivesTheArticlesOwnWords() {
    var verdict =
        verifier.verify(
            claim(
                "Mereka dikirim.", "pangkalan khusus beranggotakan 1.500 orang telah dikirimkan"));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Supported.class,
            stands ->
                assertThat(stands.quotes().getFirst().text())
                    .isEqualTo(
                        "pangkalan\u00a0khusus beranggotakan 1.500 orang\ntelah dikirimkan"));
  }

  @Test
  void withholdsAClaimWhoseQuoteIsNotThere() {
    assertFalls(claim("Mereka dikirim.", "dikirimkan ke Ukraina"), Verdict.Reason.QUOTE_NOT_FOUND);
  }

  @Test
  void mendsAQuoteToTheArticlesOwnWords() {
    for (var typed :
        List.of(
            "Beranggotakan 1.500 orang telah dikirimkan",
            "“beranggotakan 1.500 orang – telah dikirimkan…”",
            "beranggotakan 1.500 orang telah dikirmkan")) {
      assertThat(verifier.verify(claim("Mereka dikirim.", typed)))
          .isInstanceOfSatisfying(
              Verdict.Supported.class,
              stands -> {
                var quote = stands.quotes().getFirst();
                assertThat(quote.text()).isEqualTo("beranggotakan 1.500 orang\ntelah dikirimkan");
                assertThat(quote.span().start()).isEqualTo(10 + TEXT.indexOf("beranggotakan"));
              });
    }
  }

  @Test
  void mendsNoFigureAndNoName() {
    assertFalls(
        claim("Mereka dikirim.", "beranggotakan 1.600 orang telah dikirimkan"),
        Verdict.Reason.QUOTE_NOT_FOUND);
    assertFalls(
        claim("Mereka dikirim.", "orang telah dikirimkan ke Rusian"),
        Verdict.Reason.QUOTE_NOT_FOUND);
  }

  @Test
  void withholdsAQuoteThatCutsAWord() {
    assertFalls(claim("Mereka dikirim.", "kirimkan ke Rusia"), Verdict.Reason.QUOTE_NOT_FOUND);
    assertFalls(claim("500 orang.", "500 orang"), Verdict.Reason.QUOTE_NOT_FOUND);
  }

  @Test
  void withholdsABlankQuote() {
    assertFalls(claim("Mereka dikirim.", " \n"), Verdict.Reason.QUOTE_NOT_FOUND);
  }

  @Test
  void oneQuoteThatIsNotThereIsEnoughToFall() {
    var claim =
        new Claim(
            "Mereka dikirim.",
            List.of(cited("dikirimkan ke Rusia"), cited("dikirimkan ke Ukraina")),
            Optional.empty(),
            1);
    assertFalls(claim, Verdict.Reason.QUOTE_NOT_FOUND);
  }

  @Test
  void withholdsAClaimWithoutCitation() {
    assertFalls(
        new Claim("Mereka dikirim.", List.of(), Optional.empty(), 1), Verdict.Reason.NO_CITATION);
  }

  @Test
  void withholdsAFigureThatIsNotInTheQuote() {
    assertFalls(
        claim("Sebanyak 15.000 orang dikirim.", "beranggotakan 1.500 orang"),
        Verdict.Reason.FIGURE_NOT_IN_QUOTE);
    assertFalls(
        claim("Pada 3 Mei mereka dikirim.", "dikirimkan ke Rusia"),
        Verdict.Reason.FIGURE_NOT_IN_QUOTE);
  }

  @Test
  void acceptsTheSameFigureInAnotherNotation() {
    assertThat(verifier.verify(claim("1,500 people were sent.", "beranggotakan 1.500 orang")))
        .isInstanceOf(Verdict.Supported.class);
  }

  @Test
  void aDateMayStandOnTheDayTheArticleAppeared() {
    var text = "Mereka tiba di Moskow kemarin.";
    var claim = "Mereka tiba di Moskow pada 11 Juli 2024.";
    var published = Published.on(LocalDate.of(2024, 7, 12), Published.From.METADATA);
    assertThat(verifier.verify(claim(claim, text, published)))
        .isInstanceOf(Verdict.Supported.class);
    assertThat(verifier.verify(claim(claim, text, Published.UNKNOWN)))
        .isInstanceOf(Verdict.NotEnoughInfo.class);
  }

  @Test
  void aSpanThatPointsElsewhereIsNotBelieved() {
    var citation = new Citation(PASSAGE, "dikirimkan ke Rusia", Optional.of(new Span(10, 29)));
    var verdict =
        verifier.verify(new Claim("Mereka dikirim.", List.of(citation), Optional.empty(), 1));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Supported.class,
            stands ->
                assertThat(stands.quotes().getFirst().text()).isEqualTo("dikirimkan ke Rusia"));
  }

  private void assertFalls(Claim claim, Verdict.Reason reason) {
    assertThat(verifier.verify(claim)).isEqualTo(new Verdict.NotEnoughInfo(claim, reason));
  }

  private static Claim claim(String text, String quote) {
    return new Claim(text, List.of(cited(quote)), Optional.empty(), 1);
  }

  /** A claim on the whole of another article. */
  private static Claim claim(String claim, String text, Published published) {
    var article =
        new ArticleRef("b", "Judul", "contoh.id", Optional.empty(), published, "id", "00", "b");
    var passage = new Passage("b#0", article, new Span(0, text.length()), text);
    return new Claim(
        claim, List.of(new Citation(passage, text, Optional.empty())), Optional.empty(), 1);
  }

  private static Citation cited(String quote) {
    return new Citation(PASSAGE, quote, Optional.empty());
  }
}
