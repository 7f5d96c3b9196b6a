package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kutip.model.ModelException.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class BreakerChatTest {
  private static final Duration REST = Duration.ofSeconds(30);

  private final AtomicLong now = new AtomicLong();
  private final AtomicReference<Kind> failing = new AtomicReference<>();
  private final ScriptedChat model =
      new ScriptedChat(
          (number, partial, cancelled) -> {
            var kind = failing.get();
            if (kind != null) {
              throw new ModelException(kind, "host: connection refused");
            }
            return "yes";
          });
  private final BreakerChat chat = new BreakerChat(model, 3, REST, now::get);

  private void ask() {
    chat.complete(ScriptedChat.PROMPT, piece -> {}, () -> false);
  }

  private void fail(int times) {
    failing.set(Kind.UNREACHABLE);
    for (int i = 0; i < times; i++) {
      assertThatThrownBy((ThrowingCallable) this::ask).hasMessage("host: connection refused");
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void afterSeveralFailuresInARowCallsFailAtOnceAndSayWhenItIsTriedAgain() {
    fail(3);
    pass(Duration.ofSeconds(10));

    assertThatThrownBy((ThrowingCallable) this::ask)
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
        .hasMessage(
            "host: connection refused; not asked, since 3 calls in a row failed: it is tried again"
                + " in 21 s");
    assertThat(model.calls()).isEqualTo(3);
  }

  @Test
  void aSuccessInBetweenBeginsTheCountAnew() {
    fail(2);
    failing.set(null);
    ask();
    fail(2);
    failing.set(null);
    ask();

    assertThat(model.calls()).isEqualTo(6);
  }

  @Test
  void afterTheRestOneGoodCallOpensItForAll() {
    fail(3);
    pass(REST);
    failing.set(null);

    ask();
    ask();

    assertThat(model.calls()).isEqualTo(5);
  }

  @Test
  void afterTheRestOneBadCallMeansAnotherRest() {
    fail(3);
    pass(REST);
    fail(1);

    assertThatThrownBy((ThrowingCallable) this::ask).hasMessageContaining("not asked, since 4");
    assertThat(model.calls()).isEqualTo(4);
  }

  @Test
  void aCallThatIsLeftWhileItTriesLetsTheNextOneTry() {
    fail(3);
    pass(REST);
    failing.set(Kind.CANCELLED);
    assertThatThrownBy((ThrowingCallable) this::ask).hasMessage("host: connection refused");
    failing.set(null);

    ask();

    assertThat(model.calls()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"REFUSED", "CANCELLED"})
  void aRefusalIsNoFailureAndNorIsACallerWhoLeaves(Kind kind) {
    failing.set(kind);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy((ThrowingCallable) this::ask).hasMessage("host: connection refused");
    }

    assertThat(model.calls()).isEqualTo(10);
  }

  @Test
  void onlyOneCallTriesItAtATime() throws InterruptedException {
    var entered = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              if (number == 1) {
                throw new ModelException(Kind.BROKEN, "host: broken");
              }
              entered.countDown();
              try {
                go.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return "yes";
            });
    var breaker = new BreakerChat(slow, 1, REST, now::get);
    ThrowingCallable asking = () -> breaker.complete(ScriptedChat.PROMPT, piece -> {}, () -> false);
    assertThatThrownBy(asking).hasMessage("host: broken");
    pass(REST);
    var trying =
        Thread.ofVirtual()
            .start(() -> breaker.complete(ScriptedChat.PROMPT, piece -> {}, () -> false));
    entered.await();

    assertThatThrownBy(asking).hasMessageContaining("one call is trying it again now");

    go.countDown();
    trying.join();
    assertThat(slow.calls()).isEqualTo(2);
  }
}
