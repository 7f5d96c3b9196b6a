package kutip.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import kutip.model.ModelException;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

  @Test
  void theResultIsWhatTheWorkGave() {
    assertThat(Meanwhile.doing(() -> 42).result()).isEqualTo(42);
  }

  @Test
  void workThatNoOtherCoreIsFreeForIsDoneByWhoeverWantsItsResult() throws InterruptedException {
    var release = new CountDownLatch(1);
    int cores = Math.max(1, ForkJoinPool.getCommonPoolParallelism());
    for (int core = 0; core < cores; core++) {
      ForkJoinPool.commonPool()
          .execute(
              () -> {
                try {
                  release.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }
    List<Thread> doneBy = new ArrayList<>();
    var work = Meanwhile.doing(() -> doneBy.add(Thread.currentThread()));
    assertThat(work.result()).isTrue();
    assertThat(doneBy).containsExactly(Thread.currentThread());
    release.countDown();
  }

  @Test
  void whatTheWorkThrowsIsThrownAsItIs() {
    var thrown = new ModelException(ModelException.Kind.CANCELLED, "no such embedder");
    assertThatThrownBy(
            () ->
                Meanwhile.doing(
                        () -> {
                          throw thrown;
                        })
                    .result())
        .isSameAs(thrown);
  }

  @Test
  void whoeverIsInterruptedWhileHeWaitsIsToldSo() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var work =
        Meanwhile.doing(
            () -> {
              begun.countDown();
              release.await();
              return 1;
            });
    assumeTrue(begun.await(10, TimeUnit.SECONDS), "no other core");
    Thread.currentThread().interrupt();
    assertThatThrownBy(work::result).isInstanceOf(ModelException.class);
    assertThat(Thread.interrupted()).isTrue();
    release.countDown();
  }
}
