package kutip.article.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kutip.article.ArticleIds;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Given;
import kutip.article.Mutations;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static final String VALID =
      """
      {"id":"k-1","title":"Panen","text":"Panen raya.\\nMulai.","date":"2024-06-04","source":"kabar.example","author":"Siti","section":"Tani","language":"id","likes":3}
      {"text":"Tanpa id.","url":"https://kabar.example/1","published":"2024-06-05T01:00:00+07:00","category":"Kota"}

      {"text":"Hanya teks."}
      """;

  @Test
  void readsTheFieldsItKnowsAndIgnoresTheRest() throws Unreadable {
    var read = read(VALID);
    assertThat(read).hasSize(3).allMatch(Incoming.Read.class::isInstance);
    var first = given(read, 0);
    assertThat(first.id()).isEqualTo("k-1");
    assertThat(first.title()).contains("Panen");
    assertThat(first.text()).isEqualTo("Panen raya.\nMulai.");
    assertThat(first.published()).contains(LocalDate.of(2024, 6, 4));
    assertThat(first.source()).contains("kabar.example");
    assertThat(first.author()).contains("Siti");
    assertThat(first.section()).contains("Tani");
    assertThat(first.language()).contains("id");
    var second = given(read, 1);
    assertThat(second.id()).isEqualTo(ArticleIds.ofUrl("https://kabar.example/1"));
    assertThat(second.published()).contains(LocalDate.of(2024, 6, 5));
    assertThat(second.section()).contains("Kota");
    assertThat(given(read, 2).id()).isEqualTo(ArticleIds.ofText("Hanya teks."));
    assertThat(read.get(2).origin()).isEqualTo("a.jsonl:4");
  }

  @Test
  void refusesALineWithItsNumberAndReasonAndGoesOn() throws Unreadable {
    var read =
        read(
            "{\"text\":\n[]\n{\"title\":\"x\"}\n{\"text\":\" \"}\n{\"text\":\"a\\u0000b\"}\n{\"text\":\"Baik.\"}");
    assertThat(read.get(0)).isInstanceOf(Incoming.Refused.class);
    assertThat(read.get(0).origin()).isEqualTo("a.jsonl:1");
    assertThat(((Incoming.Refused) read.get(0)).reason()).startsWith("not JSON: ");
    assertThat(read.subList(1, 5))
        .containsExactly(
            new Incoming.Refused("a.jsonl:2", "not a JSON object"),
            new Incoming.Refused("a.jsonl:3", "no field \"text\""),
            new Incoming.Refused("a.jsonl:4", "empty"),
            new Incoming.Refused("a.jsonl:5", "not text: it holds zero bytes"));
    assertThat(given(read, 5).text()).isEqualTo("Baik.");
  }

  @Test
  void refusesALineThatIsTooLongWithoutHoldingIt() throws Unreadable {
    InputStream endless = new Repeated("{\"text\":\"aaaaaaaa", 300_000_000L);
    var stream =
        new SequenceInputStream(
            endless, new ByteArrayInputStream("\n{\"text\":\"Baik.\"}".getBytes(UTF_8)));
    var read = new ArrayList<Incoming>();
    new JsonLines().read(RawFile.of("a.jsonl", "a", stream), read::add);
    assertThat(read.get(0))
        .isEqualTo(new Incoming.Refused("a.jsonl:1", "a line longer than 20000000 bytes"));
    assertThat(given(read, 1).text()).isEqualTo("Baik.");
  }

  @Test
  void notesADateItDoesNotUnderstand() throws Unreadable {
    var given = given(read("{\"text\":\"Teks.\",\"date\":\"04/06/2024\"}"), 0);
    assertThat(given.published()).isEmpty();
    assertThat(given.notes()).containsExactly("date not understood: 04/06/2024");
  }

  @Test
  void readsOrRefusesAnyMutatedFile() {
    long seed = System.nanoTime();
    System.out.println("JsonLinesTest seed " + seed);
    var random = new Random(seed);
    for (int run = 0; run < 2000; run++) {
      var mutated = Mutations.of(VALID.getBytes(UTF_8), random);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> new JsonLines().read(RawFile.of("a.jsonl", "a", mutated), taken -> {}));
    }
  }

  private static Given given(List<Incoming> read, int at) {
    return ((Incoming.Read) read.get(at)).given();
  }

  private static List<Incoming> read(String lines) throws Unreadable {
    var taken = new ArrayList<Incoming>();
    new JsonLines().read(RawFile.of("a.jsonl", "a", lines.getBytes(UTF_8)), taken::add);
    return taken;
  }

  /** A text over and over, without a line end. */
  private static final class Repeated extends InputStream {
    private final byte[] text;
    private final long length;
    private long at;

    Repeated(String text, long length) {
      this.text = text.getBytes(UTF_8);
      this.length = length;
    }

    @Override
    public int read() {
      return at == length ? -1 : text[(int) (at++ % text.length)];
    }

    @Override
    public int read(byte[] into, int from, int wanted) {
      int count = (int) Math.min(wanted, length - at);
      for (int done = 0; done < count; done++) {
        into[from + done] = (byte) read();
      }
      return count == 0 ? -1 : count;
    }
  }
}
