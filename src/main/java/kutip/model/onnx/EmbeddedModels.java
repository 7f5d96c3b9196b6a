package kutip.model.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.net.URL;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPInputStream;

/** The models that are packed into the program, opened. Safe for many threads. */
public final class EmbeddedModels {
  private static final String FOLDER = "/models/";

  private static final String ENCODER = "encoder-int8.onnx";
  private static final String TABLE = "embeddings-q4.onnx";
  private static final String VOCABULARY = "xlmr-vocab.bin.gz";
  private static final String MEANS = "language-means.bin";

  /** What the embedder's vectors depend on. */
  static final List<String> EMBEDDER_FILES = List.of(TABLE, ENCODER, VOCABULARY, MEANS);

  /** The embedder's name, with the beginning of the SHA-256 of its files, one behind another. */
  public static final String EMBEDDER = "multilingual-e5-small-int8@51e64e939a5a";

  /** In bytes. */
  static final long STACK = 16L << 20;

  private final XlmrTokenizer tokenizer;
  private final TokenTable table;

  private EmbeddedModels(XlmrTokenizer tokenizer, TokenTable table) {
    this.tokenizer = tokenizer;
    this.table = table;
  }

  /**
   * Opens what all of them share: the tokenizer and the token table.
   *
   * @throws IllegalStateException if they are missing or do not run on this machine
   */
  public static EmbeddedModels open() {
    try (var vocabulary = new GZIPInputStream(resource(VOCABULARY))) {
      return new EmbeddedModels(
          new XlmrTokenizer(vocabulary), TokenTable.open(url(TABLE), OnnxEmbedder.DIMENSIONS));
    } catch (IOException e) {
      throw new IllegalStateException(
          "the vocabulary or the token table cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The reader of passages, which is the judge of entailment too. The caller closes it.
   *
   * @param workers how many windows are read at a time; at most one a core
   */
  public OnnxReader reader(int workers) {
    try (var calibration = resource("reader.json")) {
      return new OnnxReader(
          session("reader-int8.onnx"),
          tokenizer,
          table,
          ReaderCalibration.from(calibration),
          workers);
    } catch (IOException e) {
      throw new IllegalStateException("the reader's calibration cannot be read", e);
    }
  }

  /**
   * The embedder of questions and passages. The caller closes it.
   *
   * @param workers how many texts are embedded at a time; at most one a core
   */
  public OnnxEmbedder embedder(int workers) {
    return new OnnxEmbedder(EMBEDDER, session(ENCODER), tokenizer, table, means(), workers);
  }

  private static LanguageMeans means() {
    try (var means = resource(MEANS)) {
      return new LanguageMeans(means, OnnxEmbedder.DIMENSIONS);
    } catch (IOException e) {
      throw new IllegalStateException("the embedder's means cannot be read", e);
    }
  }

  private static URL url(String name) {
    var url = EmbeddedModels.class.getResource(FOLDER + name);
    if (url == null) {
      throw missing(name);
    }
    return url;
  }

  private static InputStream resource(String name) {
    var stream = EmbeddedModels.class.getResourceAsStream(FOLDER + name);
    if (stream == null) {
      throw missing(name);
    }
    return stream;
  }

  /**
   * Opens a session on a thread of its own: ONNX Runtime needs more than Java's usual megabyte of
   * stack for it, and overrunning that ends the process without a word.
   */
  private static OrtSession session(String name) {
    var opening = new FutureTask<>(() -> opened(name));
    Thread.ofPlatform().stackSize(STACK).name("opening " + name).start(opening);
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the model " + name + " does not run here: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while opening the model " + name, e);
    }
  }

  /** One thread a session: more only wait for each other. Many callers may share it. */
  private static OrtSession opened(String name) throws OrtException, IOException {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions();
        var arena = Arena.ofConfined()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return environment.createSession(PackedFile.map(url(name), arena), options);
    }
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException(
        "the program is incomplete: " + FOLDER + name + " is missing; build it again");
  }
}
