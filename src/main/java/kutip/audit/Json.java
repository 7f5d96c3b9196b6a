package kutip.audit;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** The JSON of the contract: camelCase, RFC 3339 times, absence as null. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** For what lay on disk: whoever changed it may have left out what must be there. */
  private static final JsonMapper STORED =
      MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private Json() {}

  /** The mapper itself, for what is not an audit entry. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** The one JSON text that stands for {@code value}: RFC 8785. */
  static String canonical(Object value) {
    try {
      return new JsonCanonicalizer(write(value)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be made canonical: " + value.getClass(), e);
    }
  }

  /**
   * Reads what was written and stored.
   *
   * @throws IllegalStateException if it is not that any more, saying why
   */
  static <T> T read(String json, Class<T> type) {
    try {
      T value = STORED.readValue(json, type);
      if (value == null) {
        throw new IllegalStateException("it is not what was written: null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("it is not what was written: " + e.getOriginalMessage(), e);
    }
  }
}
