package kutip.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kutip.model.Chat;
import kutip.passage.Filter;
import org.junit.jupiter.api.Test;

class ModelRewriterTest {
  private static final String BEFORE = "Berapa orang yang dikirim Korea Utara ke Rusia?";
  private static final String STANDALONE = "Kapan orang Korea Utara dikirim ke Rusia?";

  /** A model that says the same to everything. */
  private record Saying(String text) implements Chat {
    @Override
    public String model() {
      return "saying";
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> partial, BooleanSupplier cancelled) {
      return new Completion(text, model(), 1, 1, Duration.ofMillis(1));
    }
  }

  @Test
  void aFollowUpWithAnEmojiIsReworded() {
    assertThat(rewritten("Lalu kapan mereka dikirim \u2764\ufe0f?", STANDALONE))
        .isEqualTo(STANDALONE);
  }

  @Test
  void halfACharacterInARewordingLeavesItToRules() {
    assertThat(rewritten("Lalu kapan mereka dikirim?", STANDALONE + " \\ud800"))
        .isEqualTo("Lalu kapan mereka dikirim? (" + BEFORE + ")");
  }

  private static String rewritten(String followUp, String rewording) {
    var before = List.of(new Turn(BEFORE, "10.000 orang"));
    var question = new Question(followUp, before, Optional.empty(), Filter.NONE);
    var chat = new Saying("{\"question\": \"" + rewording + "\"}");
    var rules = new RuleRewriter(5, InstantSource.fixed(Instant.EPOCH));
    return new ModelRewriter(chat, rules, Duration.ofSeconds(5)).rewrite(question).text();
  }
}
