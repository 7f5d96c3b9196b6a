package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void saysHowItIsUsed() {
    assertThat(Main.usage()).startsWith("Usage: kutip");
  }
}
