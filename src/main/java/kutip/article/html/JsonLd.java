package kutip.article.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What a page says of its article in schema.org's words, as JSON-LD; empty where it says nothing.
 */
final class JsonLd {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** Pages describe a handful of things; more is no description. */
  private static final int MOST_NODES = 10_000;

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  /** The first article that {@code page} describes. */
  static JsonLd of(Document page) {
    JsonNode first = MissingNode.getInstance();
    for (var script : page.select("script[type~=(?i)application/ld\\+json]")) {
      for (var article : articles(parsed(script.data()))) {
        if (first.isMissingNode() || (!dated(first) && dated(article))) {
          first = article;
        }
      }
    }
    return new JsonLd(first);
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // Broken descriptions are common, and the page itself still says enough.
      return MissingNode.getInstance();
    }
  }

  private static boolean dated(JsonNode article) {
    return article.has("datePublished");
  }

  private static List<JsonNode> articles(JsonNode root) {
    var found = new ArrayList<JsonNode>();
    var open = new ArrayDeque<JsonNode>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      var node = open.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        found.add(node);
      }
      if (node.isContainerNode()) {
        node.forEach(open::add);
      }
    }
    return found;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (var one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    var name = type.asText();
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
  }

  /** A text of it, such as {@code headline}. */
  Optional<String> text(String name) {
    return text(article.path(name));
  }

  /** The names of the people or companies under {@code name}, as one text. */
  Optional<String> names(String name) {
    var node = article.path(name);
    var names = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(one -> name(one).ifPresent(names::add));
    } else {
      name(node).ifPresent(names::add);
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", names.stream().distinct().toList()));
  }

  private static Optional<String> name(JsonNode node) {
    return node.isObject() ? text(node.path("name")) : text(node);
  }

  private static Optional<String> text(JsonNode node) {
    var one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return one.isValueNode() && !one.isNull()
        ? Optional.of(one.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
