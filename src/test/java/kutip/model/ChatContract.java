package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kutip.Pause;
import kutip.ScriptedLlm;
import kutip.ScriptedLlm.Behaviour;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Chat} owes its caller, whatever the server behind it does. */
@Timeout(20)
public abstract class ChatContract {
  protected static final String KEY = "sk-secret-4711";

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofMillis(700);
  private static final Chat.Prompt PROMPT =
      new Chat.Prompt(
          "Answer.",
          "Siapa Sekjen NATO? “–” 한국",
          """
          {"type": "object", "required": ["claims"], "additionalProperties": false, "properties":
          {"claims": {"type": "array", "maxItems": 3, "items": {"type": "string"}}}}""");
  private static final String TEXT =
      ScriptedLlm.claims(
          ScriptedLlm.claim("Jens Stoltenberg \"memimpin\" NATO – 한국 🙂.", 1, "Sekjen\nNATO"));

  private final ScriptedLlm server = ScriptedLlm.start().completes(request -> TEXT);
  private final ArrayList<String> pieces = new ArrayList<>();

  /** A chat with the scripted server. */
  protected abstract Chat chat(ScriptedLlm server, Duration timeout);

  /** The same, of which the first word is wanted sooner than the last. */
  protected abstract Chat chat(ScriptedLlm server, Duration firstWord, Duration timeout);

  /** A chat with whatever listens on a port of the loopback. */
  protected abstract Chat chat(int port, Duration timeout);

  @AfterEach
  void stop() {
    server.close();
  }

  private Chat.Completion complete() {
    return chat(server, TIMEOUT).complete(PROMPT, pieces::add, () -> false);
  }

  private ModelException failure() {
    return catchThrowableOfType(ModelException.class, this::complete);
  }

  @Test
  void handsOnTheTextInPiecesAndThenWhole() {
    var completion = complete();

    assertThat(completion.text()).isEqualTo(TEXT);
    assertThat(String.join("", pieces)).isEqualTo(TEXT);
    assertThat(pieces).hasSizeGreaterThan(5);
    assertThat(completion.model()).isEqualTo(ScriptedLlm.MODEL);
    assertThat(completion.promptTokens()).isEqualTo(11);
    assertThat(completion.completionTokens()).isEqualTo(7);
    assertThat(completion.time()).isPositive().isLessThan(TIMEOUT);
  }

  @Test
  void handsPiecesOnInTheCallersThread() {
    var threads = new ArrayList<Thread>();

    chat(server, TIMEOUT)
        .complete(PROMPT, piece -> threads.add(Thread.currentThread()), () -> false);

    assertThat(threads).containsOnly(Thread.currentThread());
  }

  @Test
  void sendsPromptSchemaKeyAndTemperatureZero() {
    complete();

    var request = server.requests().getFirst();
    assertThat(request.system()).isEqualTo(PROMPT.system());
    assertThat(request.user()).isEqualTo(PROMPT.user());
    assertThat(request.schema().at("/properties/claims/items/type").asText())
        .isEqualToIgnoringCase("string");
    assertThat(request.schema().path("required").toString()).isEqualTo("[\"claims\"]");
    assertThat(request.wantsSchema()).isTrue();
    assertThat(request.setsTemperature()).isTrue();
    assertThat(request.streamed()).isTrue();
    assertThat(request.key().replace("Bearer ", "")).isEqualTo(KEY);
    assertThat(request.headers()).doesNotContainKey("upgrade");
  }

  @Test
  void serversWithoutSchemaAreAskedAgainWithoutAndThatIsRemembered() {
    server.behaves(Behaviour.KNOWS_NO_SCHEMA);
    var chat = chat(server, TIMEOUT);

    assertThat(chat.complete(PROMPT, piece -> {}, () -> false).text()).isEqualTo(TEXT);
    assertThat(chat.complete(PROMPT, piece -> {}, () -> false).text()).isEqualTo(TEXT);

    assertThat(server.requests().stream().map(request -> request.wantsSchema()))
        .containsExactly(true, false, false);
  }

  @Test
  void serversWithoutSchemaOrTemperatureAreAskedWithoutBoth() {
    server.behaves(Behaviour.KNOWS_NEITHER);

    assertThat(complete().text()).isEqualTo(TEXT);

    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().getLast().setsTemperature()).isFalse();
  }

  @Test
  void serversWithoutTemperatureKeepTheSchema() {
    server.behaves(Behaviour.KNOWS_NO_TEMPERATURE);

    assertThat(complete().text()).isEqualTo(TEXT);

    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().getLast().wantsSchema()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNAUTHORIZED      | REFUSED    | HTTP 401 | Incorrect API key provided",
        "FORBIDDEN         | REFUSED    | HTTP 403 | You do not have access to this model.",
        "BAD_REQUEST       | REFUSED    | HTTP 400 | exceeds the available context size",
        "NO_SUCH_MODEL     | REFUSED    | HTTP 404 | not found",
        "RATE_LIMITED      | OVERLOADED | HTTP 429 | Rate limit reached for requests.",
        "OVERLOADED        | OVERLOADED | HTTP 503 | The engine is currently overloaded.",
        "RATE_LIMIT_EVENT  | *          |          | slow down",
        "FAILS             | BROKEN     | HTTP 500 | The server had an error while processing your"
            + " request.",
        "BAD_GATEWAY       | BROKEN     | HTTP 502 | <h1>502 Bad Gateway</h1>",
        "RATE_LIMITED_A_SECOND | OVERLOADED | HTTP 429 | Try again in 1s.",
        "OVERLOADED_AN_HOUR | OVERLOADED | HTTP 503 | Closed for lunch.",
        "ENDLESS_ERROR     | BROKEN     | HTTP 500 | error error",
        "REDIRECTS         | BROKEN     | HTTP 302 | /elsewhere",
        "ERROR_EVENT       | BROKEN     |          | the slot crashed",
        "NOT_JSON_EVENTS   | BROKEN     |          | this is no JSON",
        "PAGE              | BROKEN     |          | Sign in to the network",
        "HANGS_UP_AT_ONCE  | BROKEN     |          | ",
        "HANGS_UP_HALFWAY  | BROKEN     |          | ",
        "STOPS_HALFWAY     | BROKEN     |          | stopped before its end",
        "FLOODS            | BROKEN     |          | longer than 262144 characters",
        "FLOODS_IN_ONE_LINE| BROKEN     |          | longer than 16777216 bytes",
        "HUGE_HEAD         | BROKEN     |          | ",
        "CALLS_TOOL        | BROKEN     |          | delete_articles",
      })
  void failsInTheProvidersWords(Behaviour behaviour, String kind, String status, String words) {
    server.behaves(behaviour);
    long started = System.nanoTime();

    var failure = failure();

    if (!kind.equals("*")) {
      assertThat(failure.kind()).isEqualTo(Kind.valueOf(kind));
    }
    assertThat(failure).hasMessageContaining("127.0.0.1");
    assertThat(failure.getMessage())
        .contains(status == null ? "" : status)
        .contains(words == null ? "" : words);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(TIMEOUT.plus(GRACE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"SILENT", "SILENT_AFTER_HEAD", "SILENT_HALFWAY"})
  void endsASilentServersCallAtTheTimeLimitAndHangsUp(Behaviour behaviour)
      throws InterruptedException {
    server.behaves(behaviour);
    long started = System.nanoTime();

    var failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(failure).hasMessageContaining("within 2000 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isBetween(TIMEOUT, TIMEOUT.plus(GRACE));
    assertThat(server.hungUp(1_000)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"SILENT", "SILENT_AFTER_HEAD"})
  void aServerWithoutAFirstWordIsGivenUpSooner(Behaviour behaviour) throws InterruptedException {
    server.behaves(behaviour);
    long started = System.nanoTime();

    var failure =
        catchThrowableOfType(
            ModelException.class,
            () ->
                chat(server, Duration.ofMillis(500), Duration.ofSeconds(10))
                    .complete(PROMPT, pieces::add, () -> false));

    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(failure).hasMessageContaining("no word within 500 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(GRACE.plusMillis(500));
    assertThat(server.hungUp(1_000)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"DRIPS", "THINKS_FIRST"})
  void whoHasBegunToTalkOrToThinkMayTakeTheWholeTime(Behaviour behaviour) {
    server.behaves(behaviour).completes(request -> "{\"claims\":[]} and so forth");

    var completion =
        chat(server, Duration.ofMillis(700), Duration.ofSeconds(10))
            .complete(PROMPT, pieces::add, () -> false);

    assertThat(completion.text()).isEqualTo("{\"claims\":[]} and so forth");
    assertThat(completion.time()).isGreaterThan(Duration.ofMillis(700));
  }

  @Test
  void saysWhetherAndWhenToAskAgain() {
    server.behaves(
        Behaviour.RATE_LIMITED_A_SECOND,
        Behaviour.OVERLOADED_AN_HOUR,
        Behaviour.FAILS,
        Behaviour.UNAUTHORIZED,
        Behaviour.STOPS_HALFWAY);

    assertThat(failure().again()).contains(Duration.ofSeconds(1));
    assertThat(failure().again()).contains(Duration.ofHours(1));
    assertThat(failure().again()).contains(Duration.ZERO);
    assertThat(failure().again()).isEmpty();
    assertThat(failure().again()).isEmpty();
  }

  @Test
  void whatTheListenerDoesIsNotTheModelsTime() {
    var limit = Duration.ofMillis(800);

    var completion =
        chat(server, limit)
            .complete(
                PROMPT,
                piece -> {
                  if (pieces.isEmpty()) {
                    Pause.of(limit);
                  }
                  pieces.add(piece);
                },
                () -> false);

    assertThat(completion.text()).isEqualTo(TEXT);
    assertThat(completion.time()).isLessThan(limit);
  }

  @Test
  void endsASlowServersCallAtTheTimeLimitThoughItKeepsTalking() throws InterruptedException {
    server.behaves(Behaviour.DRIPS);

    var failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(pieces).hasSizeGreaterThan(5);
    assertThat(server.hungUp(1_000)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"SILENT", "SILENT_AFTER_HEAD", "SILENT_HALFWAY", "DRIPS"})
  void cancellingHangsUpAtOnce(Behaviour behaviour) throws InterruptedException {
    server.behaves(behaviour);
    var cancelled = new AtomicBoolean();
    var asked = System.nanoTime() + Duration.ofMillis(400).toNanos();

    var failure =
        catchThrowableOfType(
            ModelException.class,
            () ->
                chat(server, Duration.ofSeconds(10))
                    .complete(
                        PROMPT,
                        pieces::add,
                        () -> {
                          cancelled.compareAndSet(false, System.nanoTime() > asked);
                          return cancelled.get();
                        }));

    assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(GRACE);
    assertThat(server.hungUp(1_000)).isTrue();
  }

  @Test
  void cancelledBeforeItBeginsItSendsNothing() {
    assertThatThrownBy(() -> chat(server, TIMEOUT).complete(PROMPT, pieces::add, () -> true))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void interruptingTheCallerCancels() throws InterruptedException {
    server.behaves(Behaviour.SILENT);
    Thread.currentThread().interrupt();

    var failure = failure();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
  }

  @Test
  void whatTheListenerThrowsReachesTheCallerAndHangsUp() throws InterruptedException {
    server.behaves(Behaviour.DRIPS);

    assertThatThrownBy(
            () ->
                chat(server, TIMEOUT)
                    .complete(
                        PROMPT,
                        piece -> {
                          throw new IllegalStateException("enough");
                        },
                        () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
    assertThat(server.hungUp(1_000)).isTrue();
  }

  @Test
  void aPortWhereNobodyListensIsUnreachable() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    var failure =
        catchThrowableOfType(
            ModelException.class,
            () -> chat(port, TIMEOUT).complete(PROMPT, pieces::add, () -> false));

    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure).hasMessageContaining("127.0.0.1:" + port);
    assertThat(failure.again()).contains(Duration.ZERO);
  }

  @Test
  void bytesThatAreNoUtf8SpoilTheirCharactersOnly() {
    server.behaves(Behaviour.INVALID_UTF8);

    assertThat(complete().text().replace("\uFFFD", "")).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource(Behaviour.class)
  void endsInTimeAndNeverTellsTheKey(Behaviour behaviour) {
    server.behaves(behaviour);
    long started = System.nanoTime();

    try {
      chat(server, Duration.ofMillis(800)).complete(PROMPT, pieces::add, () -> false);
    } catch (ModelException e) {
      for (Throwable told = e; told != null; told = told.getCause()) {
        assertThat(told.toString()).doesNotContain(KEY);
      }
    }

    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isLessThan(Duration.ofMillis(800).plus(GRACE));
  }

  @Test
  void manyCallersAreServedAtOnce() throws InterruptedException {
    var chat = chat(server, TIMEOUT);
    var texts = new ConcurrentLinkedQueue<String>();

    var callers =
        IntStream.range(0, 32)
            .mapToObj(
                i ->
                    Thread.ofVirtual()
                        .start(
                            () ->
                                texts.add(chat.complete(PROMPT, piece -> {}, () -> false).text())))
            .toList();
    for (var caller : callers) {
      caller.join();
    }

    assertThat(texts).hasSize(32).containsOnly(TEXT);
  }
}
