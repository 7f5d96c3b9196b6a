package kutip.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kutip.language.PromptText;
import kutip.model.Chat;
import kutip.model.ModelException;

/**
 * Has a language model make a follow-up stand on its own, and leaves it to rules if that fails.
 *
 * @param rules make the query of what stands on its own, and of all that the model does not mend
 * @param limit the longest that the model may take
 */
public record ModelRewriter(Chat chat, QueryRewriter rules, Duration limit)
    implements QueryRewriter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SYSTEM = resource("standalone.txt");
  private static final String SCHEMA = resource("standalone.schema.json");

  /** So many turns are told to the model, the latest. */
  private static final int TURNS = 4;

  /** So much of a question or an answer before, in characters. */
  private static final int LONGEST_TURN = 300;

  @Override
  public Query rewrite(Question question) {
    return rewrite(question, () -> false).query();
  }

  @Override
  public Rewritten rewrite(Question question, BooleanSupplier cancelled) {
    if (question.before().isEmpty()) {
      return rules.rewrite(question, cancelled);
    }
    var prompt = new Chat.Prompt(SYSTEM, told(question), SCHEMA);
    var completion = completion(prompt, cancelled);
    var query =
        completion
            .map(Chat.Completion::text)
            .flatMap(ModelRewriter::written)
            .filter(text -> new Rewording(question).allows(text))
            .map(
                text ->
                    rules.rewrite(
                        new Question(text, List.of(), question.conversation(), question.filter())))
            .orElseGet(() -> rules.rewrite(question));
    return new Rewritten(query, List.of(new Chat.Call(prompt, completion)));
  }

  /** Nothing if the model fails: then there are rules. */
  private Optional<Chat.Completion> completion(Chat.Prompt prompt, BooleanSupplier cancelled) {
    long until = System.nanoTime() + limit.toNanos();
    try {
      return Optional.of(
          chat.complete(
              prompt,
              piece -> {},
              () -> cancelled.getAsBoolean() || System.nanoTime() - until > 0));
    } catch (ModelException e) {
      if (cancelled.getAsBoolean()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** The conversation as JSON, whose strings nothing in them can end. */
  private static String told(Question question) {
    var conversation = JSON.createObjectNode();
    var before = conversation.putArray("before");
    var turns = question.before();
    for (var turn : turns.subList(Math.max(0, turns.size() - TURNS), turns.size())) {
      before
          .addObject()
          .put("question", bounded(turn.question()))
          .put("answer", bounded(turn.answer()));
    }
    conversation.put("question", PromptText.harmless(question.text()));
    return conversation.toString();
  }

  private static String bounded(String text) {
    var harmless = PromptText.harmless(text);
    int points = harmless.codePointCount(0, harmless.length());
    return points <= LONGEST_TURN
        ? harmless
        : harmless.substring(0, harmless.offsetByCodePoints(0, LONGEST_TURN));
  }

  /** The question in a completion: in the form asked for, or all of it if it is one line. */
  private static Optional<String> written(String completion) {
    var text = completion.strip();
    int from = text.indexOf('{');
    int to = text.lastIndexOf('}');
    if (from < 0 || to < from) {
      return Optional.of(text).filter(line -> line.lines().count() == 1);
    }
    try {
      var question = JSON.readTree(text.substring(from, to + 1)).path("question");
      return Optional.of(question.asText().strip()).filter(written -> !written.isEmpty());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String resource(String name) {
    try (var in = ModelRewriter.class.getResourceAsStream("prompts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no prompt " + name + " in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
