package kutip;

import java.time.Duration;

/** A pause where nothing may be thrown that has to be caught. */
public final class Pause {

  private Pause() {}

  /** Waits that long, or until the test is given up. */
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
