package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kutip.language.Span;
import kutip.model.PassageReader.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa ayah Kim Jong Un? | Ayahnya adalah Kim Jong Il. | Kim Jong Il
          Siapa ayah Kim Jong-un? | Ayahnya adalah Kim Jong-il. | Kim Jong-il
          Siapa adik Kim Jong Un? | Adiknya ialah Kim Yo Jong. | Kim Yo Jong
          Who is Donald Trump's eldest son? | His eldest son is Donald Trump Jr. | Donald Trump Jr
          """)
  void aNameKeepsWhatItSharesWithOneInTheQuestion(String question, String sentence, String name) {
    assertThat(value(question, sentence, name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Siapa Sekretaris Jenderal NATO? | Sekretaris Jenderal NATO Jens Stoltenberg | Jens Stoltenberg
          Siapa presiden Korea Selatan? | Presiden Korea Selatan Yoon Suk Yeol | Yoon Suk Yeol
          Siapa Gubernur Bali? | Gubernur Bali Wayan Koster | Wayan Koster
          Siapa Wali Kota Bandung? | Wali Kota Bandung Ridwan Kamil | Ridwan Kamil
          Siapa pelatih Persib? | Pelatih Persib Bojan Hodak | Bojan Hodak
          """)
  void aPersonIsNamedWithoutTheOfficeAskedFor(String question, String span, String name) {
    assertThat(value(question, span + " hadir.", span)).isEqualTo(name);
  }

  /** The short answer where the reader finds the span. */
  private static String value(String question, String sentence, String span) {
    var hit = SomeHits.hit("a", "Judul", sentence);
    var around = new Asked.Around(0.5, 0, false);
    var evidence = new Evidence(hit, 1, new Span(0, sentence.length()), around, 0.5, true, false);
    int start = sentence.indexOf(span);
    var reading = new Reading(start, start + span.length(), 0.9, 0.9, 1);
    return evidence.value(reading, Asked.of(SomeHits.query(question), List.of(hit))).orElseThrow();
  }
}
