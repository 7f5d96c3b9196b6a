package kutip.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kutip.answer.ClaimReader.Quoted;
import kutip.answer.ClaimReader.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {
  private static final String TWO =
      """
      {"claims": [
        {"text": "Stoltenberg memimpin NATO {hingga 2024}.",
         "citations": [{"passage": 1, "quote": "Sekjen \\"NATO\\" \\\\ Jens [Stoltenberg]"}]},
        {"citations": [{"passage": 2, "quote": "한국 🙂"}, {"passage": 3, "quote": "}]}"}], "text": "Dua – tiga."}
      ]}
      """;

  private static final List<Written> WRITTEN =
      List.of(
          new Written(
              "Stoltenberg memimpin NATO {hingga 2024}.",
              List.of(new Quoted(1, "Sekjen \"NATO\" \\ Jens [Stoltenberg]"))),
          new Written("Dua – tiga.", List.of(new Quoted(2, "한국 🙂"), new Quoted(3, "}]}"))));

  private final ArrayList<Written> claims = new ArrayList<>();
  private final ClaimReader reader = new ClaimReader(claims::add);

  @Test
  void readsClaimsInWhateverOrderTheirFieldsStand() {
    reader.read(TWO);

    assertThat(claims).isEqualTo(WRITTEN);
    assertThat(reader.saysNone()).isFalse();
  }

  @Test
  void handsOnAClaimAtItsLastBrace() {
    int end = TWO.indexOf("]},") + 2;

    reader.read(TWO.substring(0, end - 1));
    assertThat(claims).isEmpty();
    reader.read(TWO.substring(end - 1, end));
    assertThat(claims).hasSize(1);
  }

  @Test
  void anyCutGivesTheClaimsThatWereWhole() {
    int first = TWO.indexOf("]},") + 2;
    int second = TWO.lastIndexOf("}\n]}") + 1;
    for (int cut = 0; cut <= TWO.length(); cut++) {
      var cutClaims = new ArrayList<Written>();
      new ClaimReader(cutClaims::add).read(TWO.substring(0, cut));

      assertThat(cutClaims).isEqualTo(WRITTEN.subList(0, cut >= second ? 2 : cut >= first ? 1 : 0));
    }
  }

  @Test
  void anyPiecesGiveTheSameClaims() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      var pieceClaims = new ArrayList<Written>();
      var pieces = new ClaimReader(pieceClaims::add);
      for (int from = 0, to; from < TWO.length(); from = to) {
        to = Math.min(TWO.length(), from + 1 + random.nextInt(12));
        pieces.read(TWO.substring(from, to));
      }

      assertThat(pieceClaims).as("seed %d", seed).isEqualTo(WRITTEN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n%s\n```",
        "Here is {the} \"answer\":\n%s\nAnything else?",
        "<think>Perhaps {\"claims\":[]} or {\"text\":\"no\",\"citations\":[]}?</think>%s",
        "\uFEFF%s",
        "{{{ %s",
        "%s{\"claims\":[",
      })
  void readsClaimsWithWordsAround(String around) {
    reader.read(around.formatted(TWO));

    assertThat(claims).isEqualTo(WRITTEN);
  }

  @Test
  void readsABareListOfClaims() {
    reader.read(TWO.substring(TWO.indexOf('['), TWO.lastIndexOf('}')));

    assertThat(claims).isEqualTo(WRITTEN);
  }

  @Test
  void readsWhatStrictJsonWouldRefuse() {
    reader.read(
        "{\"text\":\"satu\n"
            + "dua\",\"citations\":[{\"passage\":\"passage 2\",\"quote\":\"it\\'s\",},],}");

    assertThat(claims).containsExactly(new Written("satu dua", List.of(new Quoted(2, "it's"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"claims\":[]}",
        " {\n\"claims\" : [ ] }\n",
        "```json\n{\"claims\":[]}\n```",
        "<think>…</think>{\"claims\":[],}",
      })
  void anEmptyListSaysThatThereIsNone(String text) {
    reader.read(text);

    assertThat(claims).isEmpty();
    assertThat(reader.saysNone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"claims\":",
        "{\"claims\":[",
        "{\"claims\":[{\"text\":\"cut of",
        "{\"claims\":\"none\"}",
        "{\"claims\":[\"just words\"]}",
        "{\"claims\":[{\"text\":7}]}",
        "I'm sorry, but I can't help with that.",
        "<think>{\"claims\":[]}",
      })
  void whatIsNotInTheFormHoldsNeitherClaimsNorTheWordThatThereAreNone(String text) {
    reader.read(text);

    assertThat(claims).isEmpty();
    assertThat(reader.saysNone()).isFalse();
  }

  @Test
  void aCitationWithoutPassageOrWordsIsNone() {
    reader.read(
        "{\"text\":\"t\",\"citations\":[1,\"2\",null,{},{\"passage\":1},{\"quote\":\"q\"},{\"passage\":1,\"quote\":\""
            + " \"},{\"passage\":99999,\"quote\":\"q\"},{\"passage\":-1.5,\"quote\":\"q\"}]}");
    reader.read("{\"text\":\"u\",\"citations\":\"1\"}{\"text\":\"v\"}");

    assertThat(claims)
        .containsExactly(
            new Written("t", List.of()), new Written("u", List.of()), new Written("v", List.of()));
  }

  @Test
  void nullIsNoWord() {
    reader.read("{\"claims\":[{\"text\":\"t\",\"kind\":null,\"value\":null}],\"missing\":null}");

    assertThat(claims).containsExactly(new Written("t", List.of()));
    assertThat(reader.missing()).isEmpty();
  }

  @Test
  void aCitationThatCallsItsQuoteTextIsNoClaim() {
    reader.read("{\"text\":\"t\",\"citations\":[{\"passage\":1,\"text\":\"q\"}]}");

    assertThat(claims).containsExactly(new Written("t", List.of()));
  }

  @Test
  void theSameClaimComesOnceAndATorrentEnds() {
    for (int i = 0; i < 1_000; i++) {
      reader.read("{\"text\":\"again\",\"citations\":[]},");
    }

    assertThat(claims).hasSize(1);
    assertThat(reader.full()).isTrue();
  }

  @Test
  void noMoreClaimsThanTheBound() {
    for (int i = 0; i < 1_000; i++) {
      reader.read("{\"text\":\"claim " + i + "\",\"citations\":[]},");
    }

    assertThat(claims).hasSize(ClaimReader.MOST_CLAIMS);
  }

  @Test
  void whatIsTooLongIsLeftOut() {
    reader.read(
        "{\"text\":\"" + "x".repeat(ClaimReader.LONGEST_CLAIM + 1) + "\",\"citations\":[]}");
    reader.read(
        "{\"text\":\"t\",\"citations\":[{\"passage\":1,\"quote\":\""
            + "x".repeat(ClaimReader.LONGEST_QUOTE + 1)
            + "\"}]}");

    assertThat(claims).containsExactly(new Written("t", List.of()));
  }

  @Test
  void halfCharactersAndHiddenOnesDoNotPass() {
    reader.read(
        "{\"text\":\"a\\ud800b\\u202ec\\u0000d\",\"citations\":[{\"passage\":1,\"quote\":\"\\udc00x"
            + " 🙂\"}]}");

    assertThat(claims)
        .containsExactly(new Written("a\uFFFDb c d", List.of(new Quoted(1, "\uFFFDx 🙂"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u2003", "\u200b\ufeff", "\u3164", "…"})
  void aClaimWithoutWordsIsNone(String said) {
    reader.read("{\"text\":\"" + said + "\",\"citations\":[]}");

    assertThat(claims).isEmpty();
  }

  @Test
  void randomTextNeitherThrowsNorHangs() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var alphabet = "{}[]\":,\\ntext<think>/claims 1é\ud83d\ude00\0";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int run = 0; run < 2_000; run++) {
            var garbage = new ClaimReader(claim -> {});
            for (int i = 0; i < 200; i++) {
              garbage.read(String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
          }
        },
        "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{}",
        ">",
        "\"",
        "{\"a\":",
        "[",
        "{\"",
        "<think>",
        "\\",
        "{\"text\":{",
        "}}{{"
      })
  void aQuarterOfAMegabyteIsReadInNoTime(String pattern) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> reader.read(pattern.repeat(256 * 1024 / pattern.length())));
  }
}
