package kutip.model.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.stream.StreamSupport;

/** A JSON schema in the library's terms, for Anthropic, to which it does not pass one as it is. */
final class Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Schemas() {}

  /**
   * The schema without what the library has no word for, such as how many items an array may have.
   *
   * @throws IllegalArgumentException if it is no schema, or of a type the library does not know
   */
  static JsonSchemaElement of(String schema) {
    try {
      return of(JSON.readTree(schema));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the schema is no JSON: " + schema, e);
    }
  }

  private static JsonSchemaElement of(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> JsonArraySchema.builder().items(of(schema.path("items"))).build();
      case "string" -> JsonStringSchema.builder().build();
      case "integer" -> JsonIntegerSchema.builder().build();
      case "number" -> JsonNumberSchema.builder().build();
      case "boolean" -> JsonBooleanSchema.builder().build();
      default -> throw new IllegalArgumentException("a schema of no type known here: " + schema);
    };
  }

  private static JsonSchemaElement object(JsonNode schema) {
    var object = JsonObjectSchema.builder();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.addProperty(property.getKey(), of(property.getValue())));
    object.required(
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
    if (schema.has("additionalProperties")) {
      object.additionalProperties(schema.path("additionalProperties").asBoolean(true));
    }
    return object.build();
  }
}
