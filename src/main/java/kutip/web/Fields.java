package kutip.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kutip.passage.Filter;

/**
 * The fields of a JSON body, read strictly: each is known, of its type, and every fault is told at
 * once.
 *
 * <p>Read the fields, then call {@link #done}.
 */
final class Fields {
  /** The largest body of a question, in bytes. */
  static final int LARGEST = 1 << 20;

  private static final long MOST_HEARD = 64L << 20;

  private static final int MOST_SOURCES = 100;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode body;
  private final Set<String> read = new HashSet<>();
  private final List<Problem.Fault> faults = new ArrayList<>();

  private Fields(JsonNode body) {
    this.body = body;
  }

  /** The fields of the request's body, a question. */
  static Fields of(Context ctx) {
    return of(ctx, LARGEST);
  }

  /** The fields of the request's body of at most {@code largest} bytes. */
  static Fields of(Context ctx, int largest) {
    var type = Optional.ofNullable(ctx.contentType()).orElse("");
    if (!type.matches("(?i)application/json(\\s*;.*)?")) {
      throw new Problem(415, "the body is \"" + type + "\"; wanted application/json");
    }
    var bytes = bytes(ctx, largest);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var body = STRICT.readTree(text);
      if (body == null || !body.isObject()) {
        throw new Problem(
            400, "the body is no JSON object; wanted one such as {\"question\": \"…\"}");
      }
      return new Fields(body);
    } catch (CharacterCodingException e) {
      throw new Problem(400, "the body is not UTF-8");
    } catch (JsonProcessingException e) {
      var at =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new Problem(400, "the body is not JSON" + at + ": " + e.getOriginalMessage());
    }
  }

  /** The request's body, of at most {@code largest} bytes. */
  static byte[] bytes(Context ctx, int largest) {
    if (ctx.contentLength() > largest) {
      hearOut(ctx);
      throw tooLarge(largest);
    }
    try (var body = ctx.req().getInputStream()) {
      var bytes = body.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw tooLarge(largest);
      }
      return bytes;
    } catch (IOException e) {
      throw new Problem(400, "the body ended before its end: " + e.getMessage());
    }
  }

  /**
   * A caller still sending would not read why it is refused: what it sends is heard, up to a bound.
   */
  private static void hearOut(Context ctx) {
    try (var rest = ctx.req().getInputStream()) {
      rest.skipNBytes(Math.min(ctx.contentLength(), MOST_HEARD));
    } catch (IOException e) {
      // It hung up, or sent less than it said: the refusal stands.
    }
  }

  static Problem tooLarge(int largest) {
    return new Problem(413, "the body is larger than " + largest + " bytes");
  }

  /** A text that must be there. */
  String required(String name) {
    var text = text(name);
    if (text.isEmpty() && faults.stream().noneMatch(fault -> fault.pointer().equals("/" + name))) {
      fault(name, name + " is missing; wanted a text");
    }
    return text.orElse("");
  }

  /** A text; empty if it is absent or null. */
  Optional<String> text(String name) {
    return field(name)
        .flatMap(
            value -> {
              if (!value.isTextual()) {
                fault(name, name + " is " + shown(value) + "; wanted a text");
                return Optional.empty();
              }
              return Optional.of(value.textValue());
            });
  }

  /** A whole number from {@code least} to {@code most}, {@code usual} if it is absent. */
  int number(String name, int usual, int least, int most) {
    var value = field(name);
    if (value.isEmpty()) {
      return usual;
    }
    boolean whole = value.get().isIntegralNumber() && value.get().canConvertToInt();
    if (!whole || value.get().intValue() < least || value.get().intValue() > most) {
      fault(
          name,
          name
              + " is "
              + shown(value.get())
              + "; wanted a whole number from "
              + least
              + " to "
              + most);
      return usual;
    }
    return value.get().intValue();
  }

  /** The fields {@code sources}, {@code from}, {@code to} and {@code asOf}. */
  Filter filter() {
    var sources = sources();
    var from = date("from");
    var to = date("to");
    var asOf = date("asOf");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      fault("from", "from " + from.get() + " lies after to " + to.get());
      return Filter.NONE;
    }
    return new Filter(sources, from, to, asOf);
  }

  private Set<String> sources() {
    var value = field("sources");
    if (value.isEmpty()) {
      return Set.of();
    }
    var sources = new HashSet<String>();
    boolean texts = value.get().isArray() && value.get().size() <= MOST_SOURCES;
    for (var source : value.get()) {
      texts &= source.isTextual() && !source.textValue().isBlank();
      sources.add(source.asText());
    }
    if (!texts) {
      fault(
          "sources",
          "sources is "
              + shown(value.get())
              + "; wanted a list of at most "
              + MOST_SOURCES
              + " texts");
      return Set.of();
    }
    return sources;
  }

  /** A date that exists, as {@code YYYY-MM-DD}. */
  Optional<LocalDate> date(String name) {
    return text(name).flatMap(text -> date(name, text));
  }

  private Optional<LocalDate> date(String name, String text) {
    var day = day(text);
    if (day.isEmpty()) {
      fault(name, name + " is \"" + cut(text) + "\"; wanted a date that exists, as YYYY-MM-DD");
    }
    return day;
  }

  /** The day that {@code text} writes as {@code YYYY-MM-DD}; empty if there is no such day. */
  static Optional<LocalDate> day(String text) {
    // The parser alone takes a sign and years of up to nine digits too.
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Tells of a fault of the field {@code name}; the first one told of a field is enough. */
  void fault(String name, String detail) {
    if (faults.stream().anyMatch(fault -> fault.pointer().equals("/" + name))) {
      return;
    }
    faults.add(new Problem.Fault("/" + name, detail));
  }

  /** Ends the reading; a field nobody read is a fault too. */
  void done() {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!read.contains(name)) {
                var known = String.join(", ", read.stream().sorted().toList());
                var pointer = cut(name).replace("~", "~0").replace("/", "~1");
                fault(pointer, "unknown field \"" + cut(name) + "\"; known are " + known);
              }
            });
    if (!faults.isEmpty()) {
      throw Problem.of(faults);
    }
  }

  private Optional<JsonNode> field(String name) {
    read.add(name);
    return Optional.ofNullable(body.get(name)).filter(value -> !value.isNull());
  }

  private static String shown(JsonNode value) {
    return cut(value.toString());
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60).strip() + "…" : text;
  }
}
