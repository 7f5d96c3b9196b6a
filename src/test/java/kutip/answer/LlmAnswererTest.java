package kutip.answer;

import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.Pause;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import kutip.model.Chat;
import kutip.model.ModelException;
import kutip.model.ModelException.Kind;
import kutip.model.langchain4j.LangChain4jChat;
import kutip.model.langchain4j.Protocol;
import kutip.model.langchain4j.Served;
import kutip.passage.Hit;
import kutip.question.Query;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class LlmAnswererTest {
  private static final Query QUERY = SomeHits.query("Siapa Sekjen NATO?");
  private static final List<Hit> HITS =
      SomeHits.of(
          "Cuaca cerah.", "Sekjen NATO Jens Stoltenberg berbicara.", "Mark Rutte memimpin NATO.");

  private final ScriptedLlm server = ScriptedLlm.start();
  private final LlmAnswerer answerer =
      new LlmAnswerer(
          new LangChain4jChat(
              Protocol.OPENAI,
              new Served(server.baseUrl(), "some-model", Optional.empty(), Duration.ofSeconds(2))),
          LlmAnswerer.USUAL_PASSAGE_BYTES,
          Duration.ofSeconds(2));
  private final ArrayList<Claim> drafted = new ArrayList<>();

  LlmAnswererTest() {
    server.completes(
        request ->
            claims(
                claim(
                    "Stoltenberg adalah Sekjen NATO.",
                    request.passageWith("Stoltenberg"),
                    "Sekjen NATO Jens Stoltenberg"),
                claim(
                    "Rutte memimpin NATO.",
                    request.passageWith("Rutte"),
                    "Mark Rutte memimpin NATO")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Draft answer() {
    return answerer.answer(QUERY, HITS, drafted::add, () -> false);
  }

  @Test
  void draftsClaimsThatCiteThePassagesTheModelNamed() {
    var draft = answer();

    assertThat(draft.claims()).hasSize(2).isEqualTo(drafted);
    var claim = draft.claims().getFirst();
    assertThat(claim.text()).isEqualTo("Stoltenberg adalah Sekjen NATO.");
    assertThat(claim.citations())
        .containsExactly(
            new Citation(HITS.get(1).passage(), "Sekjen NATO Jens Stoltenberg", Optional.empty()));
    assertThat(draft.failure()).isEmpty();
    assertThat(answerer.identity()).isEqualTo(new Answerer.Identity("llm", "some-model"));
  }

  @Test
  void supportIsTheShareOfContentWordsInTheQuotesAndConfidenceTheirMean() {
    server.answers(
        claim("Stoltenberg memimpin Norwegia dan NATO.", 2, "Sekjen NATO Jens Stoltenberg"),
        claim("Rutte memimpin NATO.", 3, "Mark Rutte memimpin NATO"));

    var draft = answer();

    assertThat(draft.claims()).extracting(Claim::support).containsExactly(0.5, 1.0);
    assertThat(draft.confidence()).isEqualTo(0.75, Offset.offset(1e-9));
  }

  @Test
  void recordsThePromptAndTheCompletion() {
    var call = answer().calls().getFirst();

    assertThat(call.prompt().user())
        .contains("Siapa Sekjen NATO?")
        .contains(HITS.get(2).passage().text());
    assertThat(call.completion().orElseThrow().text())
        .startsWith("{\"claims\":[{\"text\":\"Stoltenberg");
    assertThat(call.completion().orElseThrow().model()).isEqualTo(ScriptedLlm.MODEL);
  }

  @Test
  void draftsAClaimWhileTheNextIsStillComing() {
    server.behaves(Behaviour.DRIPS).answers(claim("Satu."), claim("x".repeat(5_000)));

    var draft = answer();

    assertThat(drafted).hasSize(1);
    assertThat(draft.claims()).isEqualTo(drafted);
    assertThat(draft.failure().orElseThrow()).contains("no end within 2000 ms");
    assertThat(draft.calls().getFirst().completion().orElseThrow().text())
        .startsWith("{\"claims\":[{\"text\":\"Satu.\"");
  }

  @Test
  void keepsAFabricatedQuoteForVerificationToFind() {
    server.answers(claim("Rutte menjadi raja.", 3, "Rutte dinobatkan menjadi raja"));

    var citation = answer().claims().getFirst().citations().getFirst();

    assertThat(citation.quote()).isEqualTo("Rutte dinobatkan menjadi raja");
    assertThat(citation.span()).isEmpty();
  }

  @Test
  void aPassageThatWasNotShownIsNotCited() {
    server.answers(claim("Satu.", 0, "q"), claim("Dua.", 4, "q"), claim("Tiga.", -1, "q"));

    var draft = answer();

    assertThat(draft.claims()).hasSize(3);
    assertThat(draft.claims())
        .filteredOn(claim -> claim.text().equals("Satu."))
        .first()
        .satisfies(claim -> assertThat(claim.citations()).isEmpty());
    assertThat(draft.claims().get(1).citations()).isEmpty();
    assertThat(draft.claims().get(1).support()).isZero();
  }

  @Test
  void theTimeInWhichClaimsAreCheckedIsNotTheModels() {
    var limit = Duration.ofMillis(800);
    var mending =
        new LlmAnswerer(
            new Saying(List.of(claim("Satu."), claim("Dua."))),
            LlmAnswerer.USUAL_PASSAGE_BYTES,
            limit);

    var draft =
        mending.mend(QUERY, HITS, Draft.empty(), List.of(), claim -> Pause.of(limit), () -> false);

    assertThat(draft.claims()).extracting(Claim::text).containsExactly("Satu.", "Dua.");
  }

  /** A model that says one piece after the other, until nobody listens any more. */
  private record Saying(List<String> pieces) implements Chat {
    @Override
    public String model() {
      return "saying";
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
      for (var piece : pieces) {
        if (cancelled.getAsBoolean()) {
          throw new ModelException(Kind.CANCELLED, "cancelled");
        }
        partial.accept(piece);
      }
      return new Completion(String.join("", pieces), model(), 0, 0, Duration.ZERO);
    }
  }

  @Test
  void whatIsMissingIsToldInTheQuestionsWords() {
    assertThat(missing("anggarannya")).contains("anggarannya");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "?", " ", "Siapa", "kjen", "anggaran", "gajinya"})
  void whatIsNoWordOfTheQuestionThatSaysSomethingIsNotMissing(String said) {
    assertThat(missing(said)).isEmpty();
  }

  private Optional<String> missing(String said) {
    var claim = claim("Rutte memimpin NATO.", 3, "Mark Rutte memimpin NATO");
    server.completes(request -> "{\"claims\":[%s],\"missing\":\"%s\"}".formatted(claim, said));
    var query = SomeHits.query("Siapa Sekjen NATO menurut artikel-artikel ini, dan anggarannya?");
    return answerer.answer(query, HITS, drafted::add, () -> false).missing();
  }

  @Test
  void anEmptyListOfClaimsIsNoFailure() {
    server.answers();

    var draft = answer();

    assertThat(draft.claims()).isEmpty();
    assertThat(draft.failure()).isEmpty();
    assertThat(draft.confidence()).isZero();
    assertThat(draft.calls()).hasSize(1);
  }

  @Test
  void withoutHitsTheModelIsNotAsked() {
    assertThat(answerer.answer(QUERY, List.of(), drafted::add, () -> false))
        .isEqualTo(Draft.empty());
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {
        "ANSWERS",
        "FENCED",
        "THINKS_ALOUD",
        "KNOWS_NO_SCHEMA",
        "KNOWS_NO_TEMPERATURE",
        "KNOWS_NEITHER"
      })
  void readsClaimsHoweverTheyCome(Behaviour behaviour) {
    server.behaves(behaviour);

    var draft = answer();

    assertThat(draft.claims()).hasSize(2).isEqualTo(drafted);
    assertThat(draft.failure()).isEmpty();
  }

  @Test
  void halfJsonGivesTheClaimsThatAreWhole() {
    server.behaves(Behaviour.HALF_JSON);

    var draft = answer();

    assertThat(draft.claims()).hasSize(1);
    assertThat(draft.failure()).isEmpty();
  }

  @Test
  void halfJsonWithoutAWholeClaimIsAFailure() {
    server.behaves(Behaviour.HALF_JSON).answers(claim("Satu.", 1, "Cuaca"));

    assertThat(answer().failure().orElseThrow())
        .startsWith("scripted-1 gave no claims, but: {\"claims\":[{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROSE             | gave no claims, but: NATO is led by its secretary general",
        "REFUSAL_TEXT      | gave no claims, but: I'm sorry, but I can't help with that.",
        "EMPTY             | gave an empty completion",
        "REFUSAL_FIELD     | I'm sorry, but I can't help with that.",
        "CONTENT_FILTER    | content_filter",
        "UNAUTHORIZED      | HTTP 401",
        "BAD_REQUEST       | HTTP 400",
        "NO_SUCH_MODEL     | some-model",
        "RATE_LIMITED      | HTTP 429",
        "FAILS             | HTTP 500",
        "OVERLOADED        | HTTP 503",
        "PAGE              | Sign in to the network",
        "NOT_JSON_EVENTS   | this is no JSON",
        "SILENT            | no word within 2000 ms",
        "SILENT_AFTER_HEAD | no word within 2000 ms",
        "HANGS_UP_AT_ONCE  | 127.0.0.1",
        "FLOODS            | longer than 262144 characters",
        "FLOODS_IN_ONE_LINE| longer than",
        "CALLS_TOOL        | delete_articles",
        "DOES_NOT_STREAM   | not a stream of events",
      })
  void aModelOfNoUseIsAFailureInItsOwnWords(Behaviour behaviour, String words) {
    server.behaves(behaviour);

    var draft = answer();

    assertThat(draft.claims()).isEmpty();
    assertThat(draft.failure().orElseThrow()).contains(words);
    assertThat(draft.confidence()).isZero();
    assertThat(draft.calls()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"SILENT_HALFWAY", "HANGS_UP_HALFWAY", "STOPS_HALFWAY", "ERROR_EVENT"})
  void whatCameBeforeAFailureIsKept(Behaviour behaviour) {
    server
        .behaves(behaviour)
        .answers(claim("Satu."), claim("Dua, dan lebih panjang.", 1, "Cuaca cerah."));

    var draft = answer();

    assertThat(draft.claims()).hasSize(1).isEqualTo(drafted);
    assertThat(draft.failure()).isPresent();
    assertThat(draft.calls().getFirst().completion().orElseThrow().text())
        .startsWith("{\"claims\":[");
  }

  @Test
  void brokenBytesSpoilTheirOwnClaimOnly() {
    server.behaves(Behaviour.INVALID_UTF8);

    assertThat(answer().claims()).hasSize(2);
  }

  @Test
  void aClaimWithoutCitationStaysWithoutOne() {
    server.behaves(Behaviour.OBEYS_PASSAGE);

    var draft = answer();

    assertThat(draft.claims()).hasSize(1);
    assertThat(draft.claims().getFirst().citations()).isEmpty();
  }

  @Test
  void aModelThatNeverStopsIsStoppedAfterEnoughClaims() throws InterruptedException {
    var many = new String[10_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = claim("Klaim " + i + " " + "x".repeat(900), 1, "Cuaca");
    }
    server.answers(many);

    var draft = answer();

    assertThat(draft.claims()).hasSize(ClaimReader.MOST_CLAIMS);
    assertThat(draft.failure()).isEmpty();
    assertThat(server.hungUp(1_000)).isTrue();
  }

  @Test
  void cancellingReachesTheCaller() {
    server.behaves(Behaviour.DRIPS);
    var polls = new AtomicInteger();

    assertThatThrownBy(
            () -> answerer.answer(QUERY, HITS, drafted::add, () -> polls.incrementAndGet() > 5))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
  }
}
