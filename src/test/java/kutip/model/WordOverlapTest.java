package kutip.model;

import org.junit.jupiter.api.Nested;

class WordOverlapTest {

  @Nested
  class Reading extends PassageReaderContract {
    @Override
    protected PassageReader reader() {
      return new WordOverlap();
    }
  }

  @Nested
  class Judging extends EntailmentContract {
    @Override
    protected Entailment entailment() {
      return new WordOverlap();
    }
  }
}
