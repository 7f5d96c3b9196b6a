package kutip.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kutip.Fixtures;
import kutip.answer.Citation;
import kutip.answer.Claim;
import kutip.audit.Accounting;
import kutip.index.Origin;
import kutip.index.lucene.LuceneIndex;
import kutip.index.lucene.LuceneWriter;
import kutip.language.Span;
import kutip.passage.ArticleRef;
import kutip.passage.Filter;
import kutip.passage.Passage;
import kutip.passage.Splitter;
import kutip.question.Query;
import kutip.verify.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherValuesTest {
  private static final String FIFTEEN = "Sebanyak 15 orang tewas dalam banjir itu, kata petugas.";
  private static final String FIVE = "Sebanyak 5 orang tewas di desa sebelah.";
  private static final String TWENTY = "Sebanyak 20 orang tewas menurut polisi.";
  private static final Query QUERY =
      new Query("Berapa orang yang tewas?", "id", List.of(), Filter.NONE, 10);

  @TempDir private Path folder;
  private LuceneIndex index;
  private Passage passage;

  @BeforeEach
  void keep() {
    var article = Fixtures.article("banjir", String.join(" ", FIFTEEN, FIVE, TWENTY));
    try (var writer = LuceneWriter.open(folder)) {
      writer.keep(article, Splitter.USUAL.split(article), new Origin("banjir", Optional.empty()));
      writer.commit();
    }
    index = LuceneIndex.open(folder);
    var text = article.text();
    passage =
        new Passage(
            "banjir#0-" + text.length(), ArticleRef.to(article), new Span(0, text.length()), text);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void anotherValueIsToldBesideTheOneThatTheAnswerSays() {
    assertThat(told(read(FIFTEEN, "15 orang"), read(TWENTY, "20 orang")))
        .containsExactly("15 orang", "20 orang");
  }

  @Test
  void aValueIsNotSaidByANumberThatItIsAPartOf() {
    assertThat(told(read(FIVE, "5 orang"), read(TWENTY, "20 orang"))).containsExactly("none");
  }

  /** The values of what stands, once those that the reader found were told beside the model's. */
  private List<String> told(Claim... read) {
    var checking =
        new Checking(new Verifier(), QUERY, Optional.empty(), new Accounting(index), Progress.NONE);
    checking.check(claim("Sebanyak 15 orang tewas.", FIFTEEN, Optional.empty()));

    OtherValues.tell(List.of(read), checking);

    return checking.standing().stream().map(one -> one.claim().value().orElse("none")).toList();
  }

  private Claim read(String sentence, String value) {
    return claim(sentence, sentence, Optional.of(value));
  }

  private Claim claim(String text, String quote, Optional<String> value) {
    int start = passage.text().indexOf(quote);
    var citation = Citation.at(passage, new Span(start, start + quote.length()));
    return new Claim(text, List.of(citation), value, 0.5);
  }
}
