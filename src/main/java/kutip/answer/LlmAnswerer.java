package kutip.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kutip.language.FoldedText;
import kutip.language.Span;
import kutip.language.Words;
import kutip.model.Chat;
import kutip.model.ModelException;
import kutip.model.Stopwatch;
import kutip.passage.Hit;
import kutip.question.Query;

/**
 * Has a language model draft the answer, in claims that quote.
 *
 * <p>A model does not say how sure it is. The support of its claims is the share of a claim's
 * content words that stand in its quotes, and the confidence their mean: a measure of closeness to
 * the sources, not a calibrated probability, and low where the claim is in another language than
 * its quotes.
 *
 * <p>A model that fails ends in a draft with the failure, the prompt and what had come until then.
 *
 * @param passageBytes how long the passages in a prompt may be together, in bytes of UTF-8
 * @param limit the longest that the calls for one answer may take together, without the time in
 *     which their claims are taken
 */
public record LlmAnswerer(Chat chat, int passageBytes, Duration limit) implements Answerer {
  /** As many passages as leave room for rules and answer in a context of 8,192 tokens. */
  public static final int USUAL_PASSAGE_BYTES = 12_000;

  /**
   * The most of a completion that a failure repeats, in characters; the whole of it is in the
   * draft's calls.
   */
  private static final int TOLD = 300;

  /** What a claim says it is that contradicts what the question takes for granted. */
  private static final String PREMISE = "premise";

  /** What it says it is if other sources say otherwise. */
  private static final String VERSION = "version";

  /** With less time than this left, nothing is asked again. */
  private static final Duration LEAST_LEFT = Duration.ofMillis(500);

  public LlmAnswerer {
    if (passageBytes < 1) {
      throw new IllegalArgumentException(
          "room for passages is " + passageBytes + " bytes; wanted at least 1");
    }
  }

  @Override
  public Identity identity() {
    return new Identity("llm", chat.model());
  }

  @Override
  public Draft answer(
      Query query, List<Hit> hits, Consumer<Claim> drafted, BooleanSupplier cancelled) {
    var prompt = LlmPrompt.about(query, hits, passageBytes);
    return prompt.passages().isEmpty()
        ? Draft.empty()
        : new Drafting(query.text(), prompt, drafted, cancelled).draft();
  }

  /**
   * Asks the model once more, for what fell only. If that fails too, or time is up, the draft stays
   * as it was, with both calls on record.
   */
  @Override
  public Draft mend(
      Query query,
      List<Hit> hits,
      Draft draft,
      List<Fallen> fallen,
      Consumer<Claim> drafted,
      BooleanSupplier cancelled) {
    var left = limit.minus(spent(draft));
    if (draft.failure().isPresent() || left.compareTo(LEAST_LEFT) < 0) {
      return draft;
    }
    var prompt = LlmPrompt.about(query, hits, passageBytes).mending(draft, fallen);
    var more = new Drafting(query.text(), prompt, drafted, cancelled).more(left);
    if (cancelled.getAsBoolean()) {
      throw new ModelException(ModelException.Kind.CANCELLED, "the asker has gone");
    }
    var claims = Stream.concat(draft.claims().stream(), more.claims().stream()).toList();
    var calls = Stream.concat(draft.calls().stream(), more.calls().stream()).toList();
    var missing = more.claims().isEmpty() ? draft.missing() : more.missing();
    return new Draft(claims, calls, draft.failure(), confidence(claims), missing);
  }

  /** A model says nothing about it. */
  @Override
  public boolean knowsItsConfidence() {
    return false;
  }

  private static Duration spent(Draft draft) {
    return draft.calls().stream()
        .flatMap(call -> call.completion().stream())
        .map(Chat.Completion::time)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** One call to the model, and what has come of it. */
  private final class Drafting {
    private final String question;
    private final LlmPrompt prompt;
    private final Consumer<Claim> drafted;
    private final BooleanSupplier cancelled;
    private final ClaimReader reader = new ClaimReader(this::draft);
    private final List<Claim> claims = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();
    private final Stopwatch watch = new Stopwatch();
    private Optional<Duration> left = Optional.empty();

    Drafting(
        String question, LlmPrompt prompt, Consumer<Claim> drafted, BooleanSupplier cancelled) {
      this.question = question;
      this.prompt = prompt;
      this.drafted = watch.pausing(drafted);
      this.cancelled = cancelled;
    }

    Draft draft() {
      try {
        var completion = chat.complete(prompt.prompt(), this::hear, () -> over() || reader.full());
        return draft(Optional.of(completion), failure(completion));
      } catch (ModelException e) {
        var enough = reader.full() && !over();
        if (e.kind() == ModelException.Kind.CANCELLED && !enough) {
          throw e;
        }
        var completion = heard.isEmpty() ? Optional.<Chat.Completion>empty() : Optional.of(heard());
        return draft(
            completion, enough ? Optional.empty() : Optional.of(String.valueOf(e.getMessage())));
      }
    }

    /** The draft of a second call, whose end or failure takes nothing from the first. */
    Draft more(Duration most) {
      left = Optional.of(most);
      try {
        return draft();
      } catch (ModelException e) {
        return draft(
            heard.isEmpty() ? Optional.empty() : Optional.of(heard()),
            Optional.of(String.valueOf(e.getMessage())));
      }
    }

    private boolean over() {
      return cancelled.getAsBoolean()
          || left.filter(most -> watch.time().compareTo(most) > 0).isPresent();
    }

    private void hear(String piece) {
      heard.append(piece);
      reader.read(piece);
    }

    private Chat.Completion heard() {
      return new Chat.Completion(heard.toString(), chat.model(), 0, 0, watch.time());
    }

    private void draft(ClaimReader.Written written) {
      var citations = new ArrayList<Citation>();
      for (var quoted : written.citations()) {
        prompt
            .cited(quoted.passage(), quoted.quote())
            .ifPresent(
                passage -> citations.add(new Citation(passage, quoted.quote(), Optional.empty())));
      }
      var claim =
          new Claim(
              written.text(),
              citations,
              value(written, citations),
              support(written.text(), citations),
              written.kind().equals(PREMISE));
      claims.add(claim);
      drafted.accept(claim);
    }

    /** Why a completion is of no use; empty if it holds claims, or says that there are none. */
    private Optional<String> failure(Chat.Completion completion) {
      if (!claims.isEmpty() || reader.saysNone()) {
        return Optional.empty();
      }
      var text = completion.text().strip();
      return Optional.of(
          completion.model()
              + (text.isEmpty()
                  ? " gave an empty completion"
                  : " gave no claims, but: " + text.substring(0, Math.min(TOLD, text.length()))));
    }

    private Draft draft(Optional<Chat.Completion> completion, Optional<String> failure) {
      return new Draft(
          claims,
          List.of(new Chat.Call(prompt.prompt(), completion)),
          failure,
          confidence(claims),
          missing());
    }

    /** The question's own words for what is missing: a part of it, and nothing of the model's. */
    private Optional<String> missing() {
      return Optional.of(reader.missing())
          .filter(LlmAnswerer::saysSomething)
          .flatMap(said -> FoldedText.of(question).findWords(said))
          .filter(this::leavesSomething)
          .map(part -> part.of(question));
    }

    private boolean leavesSomething(Span part) {
      var rest = question.substring(0, part.start()) + " " + question.substring(part.end());
      return saysSomething(rest);
    }
  }

  private static boolean saysSomething(String text) {
    return Words.in(text).stream().anyMatch(Words.Word::content);
  }

  /** The words that sources have differently, if the claim and a quote hold them. */
  private static Optional<String> value(ClaimReader.Written written, List<Citation> citations) {
    var value = written.value();
    return written.kind().equals(VERSION)
            && !value.isBlank()
            && holds(written.text(), value)
            && citations.stream().anyMatch(citation -> holds(citation.quote(), value))
        ? Optional.of(value)
        : Optional.empty();
  }

  private static boolean holds(String text, String words) {
    return FoldedText.of(text).find(words).isPresent();
  }

  private static double confidence(List<Claim> claims) {
    return claims.stream().mapToDouble(Claim::support).average().orElse(0);
  }

  /** The share of the claim's content words that stand in its quotes, by their stems, 0 to 1. */
  private static double support(String text, List<Citation> citations) {
    var said = stems(text);
    var quoted = new HashSet<String>();
    citations.forEach(citation -> quoted.addAll(stems(citation.quote())));
    return said.isEmpty()
        ? 0
        : (double) said.stream().filter(quoted::contains).count() / said.size();
  }

  private static Set<String> stems(String text) {
    return Words.in(text).stream()
        .filter(Words.Word::content)
        .map(Words.Word::stem)
        .collect(Collectors.toSet());
  }
}
