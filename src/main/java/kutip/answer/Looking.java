package kutip.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kutip.language.FoldedText;
import kutip.language.Instructions;
import kutip.language.Sentences;
import kutip.model.Entailment;
import kutip.model.Entailment.Judgement;
import kutip.model.ModelException;
import kutip.model.PassageReader;
import kutip.model.PassageReader.Reading;
import kutip.passage.Hit;
import kutip.question.Crossing;
import kutip.question.Query;

/**
 * One question under way: its hits are read a few at a time, and of their sentences the likeliest.
 * For one thread.
 */
final class Looking {
  /**
   * A passage that so hardly answers, but for the likeliest of those read at once, has none of its
   * sentences read: of 780 right answers to development questions that costs none, and it leaves a
   * third of all sentences out. The first passage is looked into all the same: over questions that
   * a passage tells of rather than names, the search puts the right one first more surely than
   * this.
   */
  private static final double HARDLY = 0.025;

  /** All hits that there are. */
  private static final int ALL = Integer.MAX_VALUE;

  /**
   * The best passages are read first, the others only while no answer is sure enough, or where they
   * may say otherwise: in 1,800 development questions no more right ones came of all.
   */
  private static final List<Step> STEPS =
      List.of(new Step(2, 5, 0), new Step(4, 4, 0.05), new Step(ALL, 6, 0));

  /** For a list, a reason or a way, which may go on in the next passage. */
  private static final List<Step> WIDE_STEPS = List.of(new Step(4, 8, 0.05), new Step(ALL, 6, 0));

  /**
   * Some hits, read at once.
   *
   * @param hits how many are read after it
   * @param sentences how many of theirs are read too
   * @param hopeless below this confidence of all that was read nothing more is: of 762 right
   *     answers to development questions that costs 3, and it saves half the time of a third of the
   *     questions
   */
  private record Step(int hits, int sentences, double hopeless) {}

  private final PassageReader reader;
  private final Entailment entailment;
  private final Caution caution;
  private final Asked asked;
  private final Query query;
  private final List<Hit> hits;
  private final BooleanSupplier cancelled;
  private final Misnamed misnamed;
  private final Nearness nearness;
  private final double farthest;

  /** Each wording once. */
  private final Set<String> seen = new HashSet<>();

  private final List<Candidate> candidates = new ArrayList<>();

  /** The sentences of a hit, by its rank. */
  private final Map<Integer, List<Evidence>> evidence = new HashMap<>();

  /**
   * @param by whose models read, as carefully as it is told
   */
  Looking(ReadingAnswerer by, Asked asked, Query query, List<Hit> hits, BooleanSupplier cancelled) {
    this.reader = by.reader();
    this.entailment = by.entailment();
    this.caution = by.caution();
    this.asked = asked;
    this.query = query;
    this.hits = hits;
    this.cancelled = cancelled;
    this.misnamed = new Misnamed(asked, by.reader());
    this.nearness = new Nearness(by.embedder(), query);
    this.farthest = ReadingAnswerer.farthest(hits);
  }

  List<Candidate> candidates() {
    int from = 0;
    var steps = asked.kind().told() || asked.kind() == QuestionKind.LIST ? WIDE_STEPS : STEPS;
    for (var step : steps) {
      boolean settled = likeliest() >= settling();
      int to = Math.min(step.hits(), hits.size());
      look(
          IntStream.range(from, to)
              .filter(at -> !settled || mayDiffer(hits.get(at), at + 1))
              .boxed()
              .toList(),
          step.sentences());
      if (likeliest() < step.hopeless()) {
        break;
      }
      from = to;
    }
    candidates.sort(
        Comparator.comparing((Candidate candidate) -> candidate.confidence() < caution.least())
            .thenComparing(Candidate::repeats)
            .thenComparing(Comparator.comparingDouble(Candidate::preference).reversed()));
    return candidates;
  }

  private double likeliest() {
    return candidates.stream().mapToDouble(Candidate::confidence).max().orElse(0);
  }

  /** Sure enough to be answered, and not only because nothing is too unsure. */
  private double settling() {
    return Math.max(caution.least(), Caution.BALANCED.least());
  }

  /** Whether a sentence of the hit may give a value of the very thing, the same or another. */
  private boolean mayDiffer(Hit hit, int rank) {
    return asked.kind().comparable()
        && evidence(hit, rank).stream()
            .anyMatch(
                sentence ->
                    Claims.ofTheSameThing(sentence)
                        || (asked.holder(sentence) && asked.office().held(sentence.quoted())));
  }

  private List<Evidence> evidence(Hit hit, int rank) {
    return evidence.computeIfAbsent(
        rank,
        any -> {
          var around = asked.around(hit);
          var text = hit.passage().text();
          return Instructions.apart(text).stream()
              .filter(sentence -> !Sentences.asks(sentence.of(text)))
              .map(sentence -> Evidence.of(asked, hit, rank, sentence, around))
              .toList();
        });
  }

  /** Reads these hits, and of their sentences the likeliest. */
  private void look(List<Integer> places, int sentences) {
    if (places.isEmpty()) {
      return;
    }
    check();
    var looked = places.stream().map(hits::get).toList();
    var read = read(looked, looked.stream().map(hit -> hit.passage().text()).toList());
    check();
    var around = new HashMap<Integer, Reading>();
    var all = new ArrayList<Evidence>();
    double least = Math.min(HARDLY, likeliest(read));
    for (int at = 0; at < places.size(); at++) {
      int rank = places.get(at) + 1;
      if (rank > 1 && read.get(at).answerable() < least) {
        continue;
      }
      around.put(rank, read.get(at));
      for (var evidence : evidence(hits.get(places.get(at)), rank)) {
        if (seen.add(FoldedText.fold(evidence.quoted()))) {
          all.add(evidence);
        }
      }
    }
    nearness.measure(all.stream().filter(Evidence::across).toList());
    var chosen = chosen(all, around, sentences);
    nearness.measure(chosen);
    var readings =
        read(
            chosen.stream().map(Evidence::hit).toList(),
            chosen.stream().map(Evidence::quoted).toList());
    check();
    var judged = judged(chosen);
    for (int at = 0; at < chosen.size(); at++) {
      var evidence = chosen.get(at);
      var signs =
          Signs.of(
              asked,
              evidence,
              readings.get(at),
              Objects.requireNonNull(around.get(evidence.rank())),
              nearness.of(evidence),
              evidence.hit().cosine().orElse(farthest) - farthest,
              Optional.ofNullable(judged.get(evidence)));
      if (signs.value().filter(value -> misnamed.by(value, evidence)).isEmpty()) {
        candidates.add(new Candidate(signs, Confidence.of(signs, asked.kind(), asked.language())));
      }
    }
  }

  /** What the sentences have to say to a question for yes or no. */
  private Map<Evidence, Judgement> judged(List<Evidence> sentences) {
    var judged = new HashMap<Evidence, Judgement>();
    asked
        .statement()
        .ifPresent(
            said -> {
              var quoted = sentences.stream().map(Evidence::quoted).toList();
              var judgements =
                  entailment.judge(quoted, sentences.stream().map(it -> it.naming(said)).toList());
              for (int at = 0; at < sentences.size(); at++) {
                judged.put(sentences.get(at), judgements.get(at));
              }
            });
    return judged;
  }

  private static double likeliest(List<Reading> readings) {
    return readings.stream().mapToDouble(Reading::answerable).max().orElse(0);
  }

  private List<Reading> read(List<Hit> of, List<String> texts) {
    var byWay =
        IntStream.range(0, texts.size())
            .boxed()
            .collect(Collectors.groupingBy(at -> asked.years().plain(of.get(at).passage())));
    var readings = new HashMap<Integer, Reading>();
    byWay.forEach(
        (plain, places) -> {
          var asking = asked.years().asking(query, of.get(places.getFirst()).passage());
          var read =
              Crossing.read(
                  reader,
                  asking,
                  places.stream().map(at -> of.get(at).passage()).toList(),
                  places.stream().map(texts::get).toList());
          for (int at = 0; at < read.size(); at++) {
            readings.put(places.get(at), read.get(at));
          }
        });
    return IntStream.range(0, texts.size()).mapToObj(readings::get).toList();
  }

  /** The sentences to read: where the passages' spans lie, then by words. */
  private List<Evidence> chosen(List<Evidence> sentences, Map<Integer, Reading> around, int most) {
    return sentences.stream()
        .sorted(
            Comparator.comparing(
                    (Evidence evidence) ->
                        !evidence.holds(Objects.requireNonNull(around.get(evidence.rank()))))
                .thenComparing(Comparator.comparingDouble(this::fit).reversed()))
        .limit(most)
        .toList();
  }

  /** By what the sentences to read are chosen: words, or across languages nearness in meaning. */
  private double fit(Evidence evidence) {
    return evidence.across() ? nearness.of(evidence) : evidence.overlap();
  }

  private void check() {
    if (cancelled.getAsBoolean()) {
      throw new ModelException(ModelException.Kind.CANCELLED, "the asker has gone");
    }
  }
}
