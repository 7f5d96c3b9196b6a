package kutip.article.office;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML within documents, without document types or anything from outside. */
final class OfficeXml {
  /** Paragraphs of Word and of OpenDocument. */
  private static final Set<String> LINES = Set.of("p", "h");

  /** What is no text of the article: what was struck out, remarks, where notes are called. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "del",
          "moveFrom",
          "tracked-changes",
          "annotation",
          "note-citation",
          "instrText",
          "fallback");

  private static final Set<String> CELLS = Set.of("tc", "table-cell");

  /** What a document says of itself. */
  record Facts(
      Optional<String> title,
      Optional<String> author,
      Optional<String> created,
      Optional<String> language) {}

  static final Facts NO_FACTS =
      new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private OfficeXml() {}

  /** The paragraphs, each on a line; the cells of a row on one line. */
  static String text(byte[] xml) throws XMLStreamException {
    var reader = reader(xml);
    var out = new StringBuilder();
    int cells = 0;
    int written = 0;
    boolean word = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          var name = reader.getLocalName();
          word |= name.equals("document");
          written += (word ? name.equals("t") : LINES.contains(name)) ? 1 : 0;
          if (PASSED_OVER.contains(name) || name.equals("Fallback")) {
            skip(reader);
          } else if (CELLS.contains(name)) {
            cells++;
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
              out.append(" | ");
            }
          } else if (name.equals("tab") || name.equals("s")) {
            out.append(' ');
          } else if (name.equals("br") || name.equals("line-break")) {
            out.append(cells > 0 ? ' ' : '\n');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (written > 0) {
            out.append(reader.getText().replace('\n', ' '));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          var name = reader.getLocalName();
          written -= (word ? name.equals("t") : LINES.contains(name)) ? 1 : 0;
          cells -= CELLS.contains(name) ? 1 : 0;
          boolean row = name.equals("tr") || name.equals("table-row");
          if (row || (LINES.contains(name) && cells == 0)) {
            endLine(out);
          }
        }
        default -> {}
      }
    }
    return out.toString();
  }

  private static void endLine(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    if (end > 0 && out.charAt(end - 1) != '\n') {
      out.append('\n');
    }
  }

  private static void skip(XMLStreamReader reader) throws XMLStreamException {
    for (int depth = 1; depth > 0 && reader.hasNext(); ) {
      int event = reader.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** The Dublin Core in it. */
  static Facts facts(byte[] xml) throws XMLStreamException {
    Map<String, String> said = new HashMap<>();
    var reader = reader(xml);
    var name = "";
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> name = reader.getLocalName();
        case XMLStreamConstants.END_ELEMENT -> name = "";
        case XMLStreamConstants.CHARACTERS -> said.merge(name, reader.getText(), String::concat);
        default -> {}
      }
    }
    return new Facts(
        value(said, "title"),
        value(said, "initial-creator").or(() -> value(said, "creator")),
        value(said, "created").or(() -> value(said, "creation-date")),
        value(said, "language")
            .filter(tag -> tag.matches("[a-z]{2}(?:-.*)?"))
            .map(tag -> tag.substring(0, 2)));
  }

  private static Optional<String> value(Map<String, String> said, String name) {
    return Optional.ofNullable(said.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }
}
