package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kutip.Pause;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class RetryingChatTest {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final ArrayList<String> pieces = new ArrayList<>();

  private static ModelException passing(Kind kind, Duration again) {
    return new ModelException(kind, "host: HTTP 503 busy", Optional.of(again));
  }

  private Chat.Completion complete(ScriptedChat chat) {
    return new RetryingChat(chat, 3, PAUSE, LIMIT)
        .complete(ScriptedChat.PROMPT, pieces::add, () -> false);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"OVERLOADED", "UNREACHABLE", "BROKEN"})
  void asksAgainAfterAFailureThatMayPass(Kind kind) {
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              if (number < 3) {
                throw passing(kind, Duration.ZERO);
              }
              partial.accept("yes");
              return "yes";
            });

    assertThat(complete(chat).text()).isEqualTo("yes");

    assertThat(chat.calls()).isEqualTo(3);
    assertThat(pieces).containsExactly("yes");
  }

  @Test
  void givesUpInTheProvidersWordsAndSaysHowOftenItAsked() {
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              throw passing(Kind.OVERLOADED, Duration.ZERO);
            });

    assertThatThrownBy(() -> complete(chat))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OVERLOADED))
        .hasMessage("host: HTTP 503 busy (asked 3 times)");
    assertThat(chat.calls()).isEqualTo(3);
  }

  @Test
  void whatWouldFailAgainIsAskedOnce() {
    var refusal = new ModelException(Kind.REFUSED, "host: HTTP 401 no");
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              throw refusal;
            });

    assertThatThrownBy(() -> complete(chat)).isSameAs(refusal);
    assertThat(chat.calls()).isEqualTo(1);
  }

  @Test
  void onceAWordHasComeItIsNotAskedAgain() {
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              partial.accept("half");
              throw passing(Kind.BROKEN, Duration.ZERO);
            });

    assertThatThrownBy(() -> complete(chat)).hasMessage("host: HTTP 503 busy");
    assertThat(chat.calls()).isEqualTo(1);
    assertThat(pieces).containsExactly("half");
  }

  @Test
  void waitsAsLongAsTheProviderWants() {
    var wanted = Duration.ofMillis(600);
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              if (number == 1) {
                throw passing(Kind.OVERLOADED, wanted);
              }
              return "yes";
            });
    long started = System.nanoTime();

    complete(chat);

    assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(wanted);
  }

  @Test
  void aProviderThatWantsMoreThanTheLimitIsNotWaitedFor() {
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              throw passing(Kind.OVERLOADED, Duration.ofHours(1));
            });
    long started = System.nanoTime();

    assertThatThrownBy(() -> complete(chat))
        .hasMessageStartingWith("host: HTTP 503 busy; not asked again")
        .hasMessageContaining("3600000 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void allAttemptsTogetherKeepTheLimit() {
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              if (number == 1) {
                throw passing(Kind.BROKEN, Duration.ofMillis(500));
              }
              while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
              }
              throw new ModelException(Kind.CANCELLED, "cancelled");
            });
    long started = System.nanoTime();

    assertThatThrownBy(() -> complete(chat))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT))
        .hasMessage("host: HTTP 503 busy; then no end within 2000 ms in all (asked 2 times)");
    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isBetween(LIMIT, LIMIT.plusMillis(500));
  }

  @Test
  void whatTheListenerDoesIsNotTheModelsTime() {
    var limit = Duration.ofMillis(400);
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              if (number == 1) {
                throw passing(Kind.OVERLOADED, Duration.ZERO);
              }
              partial.accept("yes");
              if (cancelled.getAsBoolean()) {
                throw new ModelException(Kind.CANCELLED, "cancelled");
              }
              return "yes";
            });

    var completion =
        new RetryingChat(chat, 3, PAUSE, limit)
            .complete(ScriptedChat.PROMPT, piece -> Pause.of(limit), () -> false);

    assertThat(completion.text()).isEqualTo("yes");
  }

  @Test
  void theCallersLeavingEndsThePauseAtOnce() {
    var left = new AtomicBoolean();
    var chat =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              left.set(true);
              throw passing(Kind.OVERLOADED, Duration.ofSeconds(1));
            });
    long started = System.nanoTime();

    assertThatThrownBy(
            () ->
                new RetryingChat(chat, 3, PAUSE, LIMIT)
                    .complete(ScriptedChat.PROMPT, pieces::add, left::get))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
    assertThat(chat.calls()).isEqualTo(1);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(500));
  }
}
