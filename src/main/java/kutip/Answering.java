package kutip;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kutip.answer.Answerer;
import kutip.answer.Caution;
import kutip.answer.LlmAnswerer;
import kutip.answer.QuotingAnswerer;
import kutip.answer.ReadingAnswerer;
import kutip.answer.Relevance;
import kutip.answer.RemeasuringAnswerer;
import kutip.ask.Ask;
import kutip.audit.AuditTrail;
import kutip.index.PassageIndex;
import kutip.model.Chat;
import kutip.question.ModelRewriter;
import kutip.question.QueryRewriter;
import kutip.question.RuleRewriter;
import kutip.retrieve.Retriever;
import kutip.verify.Closeness;
import kutip.verify.EntailmentCheck;
import kutip.verify.ReplyPolicy;
import kutip.verify.Verifier;

/**
 * What answers: the reader, and the language model if there is one.
 *
 * @see Wiring
 */
record Answering(Settings settings, Models models, Optional<Chat> chat, InstantSource clock) {
  private static final String READER = "reader";
  private static final String LLM = "llm";

  /**
   * The share of a question's weight below which nothing is quoted; measured on development
   * questions.
   */
  private static final double LEAST = 0.55;

  /** Making a follow-up stand on its own may take this part of an answer's time. */
  private static final int REWRITING_SHARE = 4;

  /**
   * What a model quotes across languages must have at least; less than within one, where the same
   * would withhold a third of the right ones.
   */
  private static final double LEAST_ACROSS = 0.02;

  /** How many passages an abstention shows. */
  private static final int NEAREST = 3;

  /** Answers from what {@code retriever} finds, as carefully as told, and keeps account. */
  Ask ask(PassageIndex corpus, Retriever retriever, AuditTrail trail, Caution caution) {
    Map<String, Answerer> answerers = new LinkedHashMap<>();
    answerers.put(READER, reader(caution));
    chat.ifPresent(
        model ->
            answerers.put(
                LLM,
                new LlmAnswerer(model, settings.llm().passageBytes(), settings.llm().timeout())));
    return new Ask(
        corpus,
        rewriter(),
        retriever,
        answerers,
        answerers.containsKey(LLM) ? LLM : READER,
        settings.llm().fallback() ? Optional.of(READER) : Optional.empty(),
        settings.embedded() ? Optional.of(READER) : Optional.empty(),
        verifier(),
        relevance(),
        new ReplyPolicy(NEAREST),
        trail,
        clock);
  }

  private Answerer reader(Caution caution) {
    var quoting = new QuotingAnswerer(LEAST);
    if (!settings.embedded()) {
      return quoting;
    }
    var reading =
        new ReadingAnswerer(models.reader(), models.reader(), models.embedder(), caution, quoting);
    return settings.embedder().provider() == EmbedderSettings.Provider.EMBEDDED
        ? reading
        : new RemeasuringAnswerer(reading, models.embedder());
  }

  private QueryRewriter rewriter() {
    var rules = new RuleRewriter(settings.k(), clock);
    return chat.<QueryRewriter>map(
            model ->
                new ModelRewriter(
                    model, rules, settings.llm().timeout().dividedBy(REWRITING_SHARE)))
        .orElse(rules);
  }

  /** What holds claims against their quotes. */
  Verifier verifier() {
    return new Verifier(entailment());
  }

  private Optional<EntailmentCheck> entailment() {
    return settings.embedded()
        ? Optional.of(new EntailmentCheck(models.reader(), new Closeness(models.embedder())))
        : Optional.empty();
  }

  private Optional<Relevance> relevance() {
    return settings.embedded() && chat.isPresent()
        ? Optional.of(
            new Relevance(
                models.reader(),
                models.reader(),
                models.embedder(),
                Caution.EAGER.least(),
                LEAST_ACROSS))
        : Optional.empty();
  }
}
