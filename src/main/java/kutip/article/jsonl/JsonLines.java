package kutip.article.jsonl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kutip.article.ArticleIds;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.StatedDates;
import kutip.article.Unreadable;
import kutip.article.text.Decoded;

/**
 * JSON lines: a file of articles, an object a line, read one at a time.
 *
 * <p>Fields: {@code text}, which must be there; {@code id}, else made of the url or the text;
 * {@code title}, {@code date} or {@code published}, {@code source}, {@code url}, {@code author},
 * {@code section} or {@code category}, {@code language}. Others are ignored.
 */
public record JsonLines() implements Format {
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
              .build());

  private static final int LONGEST_ID = 200;

  @Override
  public String name() {
    return "JSON lines";
  }

  @Override
  public Set<String> endings() {
    return Set.of("jsonl", "ndjson");
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, ISO_8859_1).matches("(?s)\\A\\s*\\{\\s*\"[a-zA-Z_]+\"\\s*:.*");
  }

  @Override
  public void read(RawFile file, Consumer<Incoming> taker) throws Unreadable {
    var lines = new LineReader(file.stream(), RawFile.LARGEST);
    try {
      for (int number = 1; ; number++) {
        var line = lines.next();
        if (line.isEmpty()) {
          return;
        }
        byte[] bytes = line.get();
        var origin = file.origin() + ":" + number;
        if (lines.tooLong()) {
          taker.accept(
              new Incoming.Refused(origin, "a line longer than " + RawFile.LARGEST + " bytes"));
        } else if (!blank(bytes)) {
          taker.accept(read(origin, bytes));
        }
      }
    } catch (IOException e) {
      throw new Unreadable("cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean blank(byte[] bytes) {
    for (byte one : bytes) {
      if (one != ' ' && one != '\r' && one != '\t') {
        return false;
      }
    }
    return true;
  }

  private static Incoming read(String origin, byte[] bytes) {
    try {
      var line = Decoded.of(bytes, Optional.empty());
      return new Incoming.Read(origin, given(JSON.readTree(line.text()), bytes, line.notes()));
    } catch (JsonProcessingException e) {
      return new Incoming.Refused(origin, "not JSON: " + e.getOriginalMessage());
    } catch (Unreadable e) {
      return new Incoming.Refused(origin, e.reason());
    }
  }

  private static Given given(JsonNode object, byte[] bytes, List<String> lineNotes)
      throws Unreadable {
    if (!object.isObject()) {
      throw new Unreadable("not a JSON object");
    }
    if (!object.path("text").isTextual()) {
      throw new Unreadable("no field \"text\"");
    }
    var decoded = Decoded.of(object.path("text").textValue());
    if (decoded.text().isBlank() || decoded.text().indexOf('\0') >= 0) {
      throw new Unreadable(decoded.text().isBlank() ? "empty" : "not text: it holds zero bytes");
    }
    var notes = new ArrayList<>(lineNotes);
    notes.addAll(decoded.notes());
    var url = text(object, "url", "link");
    return new Given(
        id(object)
            .or(() -> url.map(ArticleIds::ofUrl))
            .orElseGet(() -> ArticleIds.ofText(decoded.text())),
        decoded.text(),
        text(object, "title", "headline"),
        text(object, "source", "publisher"),
        url,
        day(object, notes).or(() -> url.flatMap(StatedDates::inUrl)),
        text(object, "author", "byline"),
        text(object, "section", "category"),
        text(object, "language", "lang"),
        RawFile.sha256(bytes),
        notes);
  }

  private static Optional<String> id(JsonNode object) throws Unreadable {
    var id = text(object, "id", "id");
    if (id.isPresent() && id.get().length() > LONGEST_ID) {
      throw new Unreadable("an id longer than " + LONGEST_ID + " characters");
    }
    return id;
  }

  private static Optional<LocalDate> day(JsonNode object, List<String> notes) {
    var stated = text(object, "published", "date");
    var day = stated.flatMap(StatedDates::day);
    if (stated.isPresent() && day.isEmpty()) {
      notes.add("date not understood: " + stated.get());
    }
    return day;
  }

  private static Optional<String> text(JsonNode object, String name, String other) {
    for (var field : List.of(name, other)) {
      var node = object.path(field);
      if (node.isTextual() || node.isIntegralNumber()) {
        var text = node.asText().strip();
        if (!text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }
}
