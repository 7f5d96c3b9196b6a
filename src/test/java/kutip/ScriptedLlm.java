package kutip;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A model server that does what a test tells it: the protocols of OpenAI, Ollama, Anthropic and
 * Gemini, well or badly.
 *
 * <p>It listens on a free port of the loopback, answers one request a connection, and notices when
 * a client hangs up before the answer has ended.
 */
public final class ScriptedLlm implements AutoCloseable {
  /** The model's name, where the server says it. */
  public static final String MODEL = "scripted-1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the server behaves. Unless it says otherwise, the completion is the one set. */
  public enum Behaviour {
    ANSWERS,
    /** A few letters every 100 ms. */
    DRIPS,
    /** Accepts the request, and never says a word. */
    SILENT,
    /** Sends the head of the answer, and no more. */
    SILENT_AFTER_HEAD,
    /** Sends half of the completion, and no more. */
    SILENT_HALFWAY,
    HANGS_UP_AT_ONCE,
    /** Breaks the connection halfway. */
    HANGS_UP_HALFWAY,
    /** Ends the answer in good order, but halfway through the completion. */
    STOPS_HALFWAY,
    /** 401, repeating the key it was sent. */
    UNAUTHORIZED,
    FORBIDDEN,
    BAD_REQUEST,
    NO_SUCH_MODEL,
    RATE_LIMITED,
    /** 429, and asks for a second of rest. */
    RATE_LIMITED_A_SECOND,
    /** 503, and asks for rest until a date an hour from its own. */
    OVERLOADED_AN_HOUR,
    /** Thinks, in the protocol's own field, and then answers slowly. */
    THINKS_FIRST,
    FAILS,
    OVERLOADED,
    REDIRECTS,
    /** 502, with a page for people. */
    BAD_GATEWAY,
    /** 200, with a page for people. */
    PAGE,
    /** 500, with a body that does not end. */
    ENDLESS_ERROR,
    /** 400 to whoever asks for a JSON schema; answers the rest. */
    KNOWS_NO_SCHEMA,
    /** 400 to whoever sets a temperature; answers the rest. */
    KNOWS_NO_TEMPERATURE,
    /** 400 to whoever asks for a JSON schema or sets a temperature, one complaint at a time. */
    KNOWS_NEITHER,
    /** Events that are not JSON. */
    NOT_JSON_EVENTS,
    /** An error, in the stream, after half of the completion. */
    ERROR_EVENT,
    /** An error with status 429, in the stream, before any text. */
    RATE_LIMIT_EVENT,
    /** Declines in the protocol's own field, where it has one. */
    REFUSAL_FIELD,
    CONTENT_FILTER,
    /** A megabyte of text. */
    FLOODS,
    /** One event of a hundred megabytes. */
    FLOODS_IN_ONE_LINE,
    CALLS_TOOL,
    /** Bytes in the middle of the completion that are not UTF-8. */
    INVALID_UTF8,
    /** A head of a megabyte. */
    HUGE_HEAD,
    /** A whole answer, though a stream was asked for. */
    DOES_NOT_STREAM,
    /** Prose instead of JSON. */
    PROSE,
    /** The JSON is cut off before its end, as at a token limit. */
    HALF_JSON,
    /** JSON in a markdown fence, with words before and after. */
    FENCED,
    /** Thinks aloud, in braces too, before it answers. */
    THINKS_ALOUD,
    EMPTY,
    REFUSAL_TEXT,
    /** Does what a passage told it: claims something, and cites nothing. */
    OBEYS_PASSAGE,
    /** Asked for vectors: none at all. */
    NO_VECTORS,
    /** A vector with a number that is none. */
    NAN_VECTOR,
    ZERO_VECTOR,
    /** A vector one number shorter than usual. */
    SHORT_VECTOR,
    /** 400 to a text of more than 1,000 characters; answers the rest. */
    TAKES_SHORT_TEXTS;
  }

  private final ServerSocket socket;
  private final List<ScriptedRequest> requests = new CopyOnWriteArrayList<>();
  private final BlockingQueue<ScriptedRequest> hangUps = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile List<Behaviour> behaviours = List.of(Behaviour.ANSWERS);
  private volatile Function<ScriptedRequest, String> completion = request -> claims();

  private ScriptedLlm() throws IOException {
    socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
  }

  /** A server on a free port that answers with no claims. */
  public static ScriptedLlm start() {
    try {
      var server = new ScriptedLlm();
      Thread.ofVirtual().name("scripted-llm").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base URL for the protocols of OpenAI, Anthropic and Gemini. */
  public String baseUrl() {
    return ollamaUrl() + "/v1";
  }

  /** The base URL for Ollama's protocol. */
  public String ollamaUrl() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Behaves so to the requests to come, one after the other, and to the last of them for ever. */
  public ScriptedLlm behaves(Behaviour... behaviours) {
    this.behaviours = List.of(behaviours);
    return this;
  }

  private synchronized Behaviour next() {
    var now = behaviours.getFirst();
    if (behaviours.size() > 1) {
      behaviours = behaviours.subList(1, behaviours.size());
    }
    return now;
  }

  /** Answers every request with these claims; {@link #claim} writes one. */
  public ScriptedLlm answers(String... claims) {
    return completes(request -> claims(claims));
  }

  /**
   * Answers with what the script makes of the request, for instance of {@link
   * ScriptedRequest#passageWith}.
   */
  public ScriptedLlm completes(Function<ScriptedRequest, String> script) {
    this.completion = script;
    return this;
  }

  /** A claim that cites one passage by its number in the prompt. */
  public static String claim(String text, int passage, String quote) {
    return "{\"text\":%s,\"citations\":[{\"passage\":%d,\"quote\":%s}]}"
        .formatted(string(text), passage, string(quote));
  }

  /** A claim that cites nothing. */
  public static String claim(String text) {
    return "{\"text\":%s,\"citations\":[]}".formatted(string(text));
  }

  /** The completion that holds these claims. */
  public static String claims(String... claims) {
    return "{\"claims\":[" + String.join(",", claims) + "]}";
  }

  private static String string(String text) {
    return JSON.valueToTree(text).toString();
  }

  /** What was asked so far, oldest first. */
  public List<ScriptedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Whether a client hung up before its answer had ended, now or within that time. */
  public boolean hungUp(long milliseconds) throws InterruptedException {
    return hangUps.poll(milliseconds, TimeUnit.MILLISECONDS) != null;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().name("scripted-llm-call").start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      var in = new BufferedInputStream(client.getInputStream());
      var request = ScriptedRequest.read(in);
      requests.add(request);
      var behaviour = next();
      var wire = new ScriptedWire(request, new BufferedOutputStream(client.getOutputStream()));
      Thread.ofVirtual().start(() -> watch(client, in, wire));
      try {
        new ScriptedReply(request, wire, completion.apply(request), closed).send(behaviour);
      } catch (IOException e) {
        wire.hungUp(hangUps);
      }
    } catch (IOException e) {
      // there was no whole request
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the client to hang up: while it waits for an answer, it sends nothing else. */
  private void watch(Socket client, InputStream in, ScriptedWire wire) {
    try (client) {
      try {
        in.read();
      } catch (IOException e) {
        // a reset is an end too
      }
      if (!client.isClosed()) {
        wire.hungUp(hangUps);
      }
    } catch (IOException e) {
      // it was closed
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
