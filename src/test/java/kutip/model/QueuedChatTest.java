package kutip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import kutip.model.ModelException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class QueuedChatTest {
  private final Semaphore go = new Semaphore(0);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final ScriptedChat model =
      new ScriptedChat(
          (number, partial, cancelled) -> {
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            go.acquireUninterruptibly();
            underWay.decrementAndGet();
            return "yes";
          });

  private static Thread caller(Chat chat, Runnable then, BooleanSupplier cancelled) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                chat.complete(ScriptedChat.PROMPT, piece -> {}, cancelled);
                then.run();
              } catch (ModelException e) {
                assertThat(e.kind()).isEqualTo(Kind.CANCELLED);
              }
            });
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    while (!holds.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  @Test
  void noMoreThanThatManyCallsAreUnderWay() throws InterruptedException {
    var chat = new QueuedChat(model, 3, Duration.ofSeconds(10));
    var callers = new ArrayList<Thread>();
    for (int i = 0; i < 20; i++) {
      callers.add(caller(chat, () -> {}, () -> false));
    }
    until(() -> underWay.get() == 3);
    go.release(20);
    for (var caller : callers) {
      caller.join();
    }

    assertThat(model.calls()).isEqualTo(20);
    assertThat(mostUnderWay).hasValue(3);
  }

  @Test
  void whoComesFirstIsServedFirstAndWhoLeavesGivesThePlaceBack() throws InterruptedException {
    var chat = new QueuedChat(model, 1, Duration.ofSeconds(10));
    var served = new ConcurrentLinkedQueue<Integer>();
    var left = new AtomicBoolean();
    var callers = new ArrayList<Thread>();
    callers.add(caller(chat, () -> served.add(0), () -> false));
    until(() -> underWay.get() == 1);
    for (int i = 1; i <= 4; i++) {
      int number = i;
      callers.add(caller(chat, () -> served.add(number), number == 2 ? left::get : () -> false));
      Thread.sleep(60);
    }
    left.set(true);
    callers.get(2).join();
    for (int i = 0; i < 4; i++) {
      int before = served.size();
      go.release();
      until(() -> served.size() > before);
    }
    for (var caller : callers) {
      caller.join();
    }

    assertThat(served).containsExactly(0, 1, 3, 4);
    assertThat(model.calls()).isEqualTo(4);
  }

  @Test
  void whoWaitsTooLongIsToldSo() throws InterruptedException {
    var chat = new QueuedChat(model, 1, Duration.ofMillis(200));
    var first = caller(chat, () -> {}, () -> false);
    until(() -> underWay.get() == 1);

    var failure =
        catchThrowableOfType(
            ModelException.class,
            () -> chat.complete(ScriptedChat.PROMPT, piece -> {}, () -> false));

    assertThat(failure.kind()).isEqualTo(Kind.OVERLOADED);
    assertThat(failure)
        .hasMessage("scripted: no turn within 200 ms; 1 calls are under way and 0 others wait");
    go.release();
    first.join();
  }

  @Test
  void aCallThatFailsGivesItsPlaceBack() {
    var failing =
        new ScriptedChat(
            (number, partial, cancelled) -> {
              throw new IllegalStateException("enough");
            });
    var chat = new QueuedChat(failing, 1, Duration.ofMillis(200));

    for (var time : List.of(1, 2, 3)) {
      assertThatThrownBy(() -> chat.complete(ScriptedChat.PROMPT, piece -> {}, () -> false))
          .as("time %d", time)
          .hasMessage("enough");
    }
  }
}
