package kutip.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kutip.model.Entailment;
import kutip.model.ModelException;
import kutip.model.PassageReader;

/**
 * Kutip's own reader: one encoder with heads for spans, answerability, relevance and entailment.
 *
 * <p>Each window is run alone. In 8 bits a batch shares the scale of its activations, so in a batch
 * a passage would read a little differently beside others; and on one thread batches save no time.
 */
public final class OnnxReader implements PassageReader, Entailment {
  /** In tokens; longer spans are hardly ever answers. */
  private static final int LONGEST_ANSWER = 40;

  private final XlmrTokenizer tokenizer;
  private final TokenTable table;
  private final ReaderCalibration calibration;
  private final OnnxRuns runs;

  /** The heads' outputs for one window. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Heads(float[] start, float[] end, float[] cls, float[] nli) {}

  /** The best span of one window, by token of the passage. */
  private record Best(int from, int to, double margin, double answerable, double relevant) {

    /** Of a passage without words. */
    static final Best NONE = new Best(0, -1, -20, -10, -10);

    double score() {
      return to < 0 ? Double.NEGATIVE_INFINITY : margin + answerable;
    }
  }

  /** A window, and the passage it is of, by its place among those to read. */
  private record Run(int passage, Windows.Window window) {}

  /**
   * @param session the model's; closed with this
   * @param table left open
   * @param workers how many windows are read at a time, whoever asks
   */
  OnnxReader(
      OrtSession session,
      XlmrTokenizer tokenizer,
      TokenTable table,
      ReaderCalibration calibration,
      int workers) {
    this.tokenizer = tokenizer;
    this.table = table;
    this.calibration = calibration;
    this.runs = new OnnxRuns("reader", session, workers);
  }

  @Override
  public String model() {
    return calibration.name();
  }

  @Override
  public List<Reading> read(List<String> questions, List<String> passages) {
    var once = new HashMap<String, XlmrTokenizer.Tokens>();
    var asked =
        questions.stream()
            .map(
                question ->
                    once.computeIfAbsent(question, any -> tokenizer.tokens("query: " + question)))
            .toList();
    var texts = passages.stream().map(tokenizer::tokens).toList();
    var windows = new ArrayList<Run>();
    for (int at = 0; at < texts.size(); at++) {
      for (var window : Windows.of(asked.get(at), texts.get(at))) {
        windows.add(new Run(at, window));
      }
    }
    // The longest first, so that no worker is left with a long one at the end.
    windows.sort(Comparator.comparingInt((Run run) -> -run.window().ids().length));
    var heads = windows.stream().map(run -> runs.submit(() -> run(run.window()))).toList();
    var best = new ArrayList<>(Collections.nCopies(texts.size(), Best.NONE));
    for (int at = 0; at < windows.size(); at++) {
      var run = windows.get(at);
      var found = best(run.window(), await(heads.get(at)));
      if (found.score() > best.get(run.passage()).score()) {
        best.set(run.passage(), found);
      }
    }
    var readings = new ArrayList<Reading>();
    for (int at = 0; at < texts.size(); at++) {
      readings.add(reading(best.get(at), texts.get(at)));
    }
    return readings;
  }

  private Reading reading(Best best, XlmrTokenizer.Tokens text) {
    boolean any = best.to() >= 0;
    int start = any ? text.starts()[best.from()] : 0;
    int end = any ? text.ends()[best.to()] : 0;
    return new Reading(
        start,
        Math.max(start, end),
        calibration.probability(best.margin(), best.answerable()),
        ReaderCalibration.sigmoid(best.relevant()),
        best.margin());
  }

  /** The span of the passage for which start + end is largest. */
  private static Best best(Windows.Window window, Heads heads) {
    int first = window.first();
    int from = -1;
    int to = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int start = 0; start < window.b(); start++) {
      int last = Math.min(window.b(), start + LONGEST_ANSWER);
      for (int end = start; end < last; end++) {
        double sum = (double) heads.start()[first + start] + heads.end()[first + end];
        if (sum > most) {
          most = sum;
          from = start;
          to = end;
        }
      }
    }
    if (to < 0) {
      return Best.NONE;
    }
    double nothing = (double) heads.start()[0] + heads.end()[0];
    return new Best(
        window.from() + from, window.from() + to, most - nothing, heads.cls()[0], heads.cls()[1]);
  }

  @Override
  public Judgement judge(String premise, String hypothesis) {
    return judge(List.of(premise), List.of(hypothesis)).getFirst();
  }

  @Override
  public List<Judgement> judge(List<String> premises, List<String> hypotheses) {
    var heads = new ArrayList<Future<Heads>>();
    for (int at = 0; at < premises.size(); at++) {
      var window =
          Windows.judging(
              tokenizer.tokens("premise: " + premises.get(at)),
              tokenizer.tokens("hypothesis: " + hypotheses.get(at)));
      heads.add(runs.submit(() -> run(window)));
    }
    return heads.stream().map(this::await).map(Heads::nli).map(OnnxReader::judged).toList();
  }

  private static Judgement judged(float[] logits) {
    double most = Math.max(logits[0], Math.max(logits[1], logits[2]));
    double entailment = Math.exp(logits[0] - most);
    double neutral = Math.exp(logits[1] - most);
    double contradiction = Math.exp(logits[2] - most);
    double sum = entailment + neutral + contradiction;
    return new Judgement(entailment / sum, neutral / sum, contradiction / sum);
  }

  private Heads run(Windows.Window window) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    int length = window.ids().length;
    long[] shape = {1, length};
    var a = new float[length];
    var b = new float[length];
    Arrays.fill(a, 1, 1 + window.a(), 1);
    Arrays.fill(b, window.first(), window.first() + window.b(), 1);
    var rows = table.rows(window.ids());
    long[] rowsShape = {1, length, rows.remaining() / length};
    try (var embeds = OnnxTensor.createTensor(environment, rows, rowsShape);
        var aTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(a), shape);
        var bTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(b), shape);
        var result =
            runs.session()
                .run(
                    Map.of(
                        "inputs_embeds", embeds,
                        "segment_a", aTensor,
                        "segment_b", bTensor))) {
      return new Heads(
          floats(result, "start"),
          floats(result, "end"),
          floats(result, "cls"),
          floats(result, "nli"));
    }
  }

  private static float[] floats(OrtSession.Result result, String name) {
    var buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    var floats = new float[buffer.remaining()];
    buffer.get(floats);
    return floats;
  }

  private Heads await(Future<Heads> future) {
    try {
      return future.get();
    } catch (CancellationException e) {
      throw runs.closed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      future.cancel(false);
      throw new ModelException(ModelException.Kind.CANCELLED, "interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new ModelException(
          ModelException.Kind.BROKEN, "the reader failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    runs.close();
  }
}
