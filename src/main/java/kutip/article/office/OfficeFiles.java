package kutip.article.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.StatedDates;
import kutip.article.Unreadable;
import kutip.article.text.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Documents of word processors, .docx and .odt, one article each.
 *
 * <p>Both are zips of XML, so that the JDK reads them: a library for all office formats would weigh
 * more than the rest of the program.
 */
public record OfficeFiles() implements Format {
  private static final int MOST_ENTRIES = 5_000;

  /** What a part may unpack to; a document of words stays far below. */
  private static final int LARGEST_PART = 20_000_000;

  private static final String DOCX_TEXT = "word/document.xml";
  private static final String DOCX_FACTS = "docProps/core.xml";
  private static final String ODT_TEXT = "content.xml";
  private static final String ODT_FACTS = "meta.xml";

  @Override
  public String name() {
    return "Word or OpenDocument text";
  }

  @Override
  public Set<String> endings() {
    return Set.of("docx", "odt");
  }

  @Override
  public boolean recognises(byte[] head) {
    if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
      return false;
    }
    var begins = new String(head, StandardCharsets.ISO_8859_1);
    return begins.contains("[Content_Types].xml")
        || begins.contains("mimetypeapplication/vnd.oasis.opendocument.text");
  }

  @Override
  public void read(RawFile file, Consumer<Incoming> taker) throws Unreadable {
    taker.accept(new Incoming.Read(file.origin(), given(file)));
  }

  private static Given given(RawFile file) throws Unreadable {
    byte @Nullable [] body = null;
    byte @Nullable [] about = null;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
      int seen = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++seen > MOST_ENTRIES) {
          throw new Unreadable("more than " + MOST_ENTRIES + " parts");
        }
        switch (entry.getName()) {
          case DOCX_TEXT, ODT_TEXT -> body = part(zip);
          case DOCX_FACTS, ODT_FACTS -> about = part(zip);
          case "META-INF/manifest.xml" -> refuseEncrypted(part(zip));
          default -> pass(zip);
        }
      }
      if (body == null) {
        throw new Unreadable("no text in it: neither " + DOCX_TEXT + " nor " + ODT_TEXT);
      }
      var facts = about == null ? OfficeXml.NO_FACTS : OfficeXml.facts(about);
      return given(file, OfficeXml.text(body), facts);
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw new Unreadable("not a document that can be read: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new Unreadable("not a document that can be read: " + e, e);
    }
  }

  private static Given given(RawFile file, String text, OfficeXml.Facts facts) throws Unreadable {
    var decoded = Decoded.of(text);
    if (decoded.text().isBlank()) {
      throw new Unreadable("empty");
    }
    var notes = new ArrayList<>(decoded.notes());
    // When the file was made is not when the article appeared, so it is a note only.
    facts.created().flatMap(StatedDates::day).ifPresent(day -> notes.add("file made on " + day));
    return new Given(
        file.id(),
        decoded.text(),
        facts.title(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        facts.author(),
        Optional.empty(),
        facts.language(),
        file.sha256(),
        notes);
  }

  private static void refuseEncrypted(byte[] manifest) throws Unreadable {
    if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
      throw new Unreadable("the document is encrypted");
    }
  }

  private static byte[] part(InputStream zip) throws IOException, Unreadable {
    byte[] part = zip.readNBytes(LARGEST_PART + 1);
    if (part.length > LARGEST_PART) {
      throw new Unreadable("a part unpacks to more than " + LARGEST_PART + " bytes");
    }
    return part;
  }

  /** Pictures and the like are passed over, but not without end. */
  private static void pass(InputStream zip) throws IOException, Unreadable {
    byte[] some = new byte[1 << 16];
    long passed = 0;
    for (int read = zip.read(some); read > 0; read = zip.read(some)) {
      passed += read;
      if (passed > 20L * LARGEST_PART) {
        throw new Unreadable("a part unpacks to more than " + 20L * LARGEST_PART + " bytes");
      }
    }
  }
}
