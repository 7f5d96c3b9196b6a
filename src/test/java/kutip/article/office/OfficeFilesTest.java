package kutip.article.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Given;
import kutip.article.Mutations;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import org.junit.jupiter.api.Test;

class OfficeFilesTest {
  private static final String DOCX =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="w"><w:body>
      <w:p><w:r><w:t>Jembatan </w:t></w:r><w:r><w:t>lama</w:t><w:tab/><w:t>dibuka &amp; dilalui.</w:t></w:r></w:p>
      <w:p><w:del><w:r><w:delText>Dihapus.</w:delText></w:r></w:del><w:r><w:t>Truk boleh lewat.</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tahun</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      </w:body></w:document>
      """;
  private static final String ODT =
      """
      <o:document-content xmlns:o="o" xmlns:text="t"><o:body><text:tracked-changes><text:p>Lama.</text:p></text:tracked-changes>
      <text:h>Jembatan</text:h><text:p>Dibuka<text:s/>kembali<text:line-break/>kemarin.</text:p></o:body></o:document-content>
      """;
  private static final String CORE =
      "<cp:p xmlns:cp='cp' xmlns:dc='dc' xmlns:t='t'><dc:title>Jembatan lama</dc:title><dc:creator>Siti</dc:creator>"
          + "<t:created>2024-06-04T01:00:00Z</t:created></cp:p>";

  @Test
  void readsWordDocuments() throws Exception {
    var given = read(docx(DOCX));
    assertThat(given.text())
        .isEqualTo("Jembatan lama dibuka & dilalui.\nTruk boleh lewat.\nTahun | 2024\n");
    assertThat(given.title()).contains("Jembatan lama");
    assertThat(given.author()).contains("Siti");
    assertThat(given.published()).isEmpty();
    assertThat(given.notes()).containsExactly("file made on 2024-06-04");
    assertThat(new OfficeFiles().recognises(docx(DOCX))).isTrue();
  }

  @Test
  void readsOpenDocumentTexts() throws Exception {
    assertThat(read(zip(Map.of("content.xml", ODT))).text())
        .isEqualTo("Jembatan\nDibuka kembali\nkemarin.\n");
  }

  @Test
  void refusesWhatIsEncryptedBrokenOrNoDocument() throws Exception {
    assertRefused(zip(Map.of("a.txt", "x")), "no text in it");
    assertRefused("PK not a zip".getBytes(UTF_8), "no text in it");
    assertRefused(docx("<w:p><w:t>tak ditutup"), "not a document that can be read");
    assertRefused(
        zip(Map.of("META-INF/manifest.xml", "<m:encryption-data/>")), "the document is encrypted");
  }

  @Test
  void refusesPartsThatUnpackWithoutEnd() throws Exception {
    assertRefused(docx("<w:p>" + " ".repeat(21_000_000)), "a part unpacks to more than 20000000");
  }

  @Test
  void expandsNoEntitiesAndReadsNoFiles() throws Exception {
    var laughs =
        new StringBuilder("<!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY a0 'ha'>");
    for (int level = 1; level < 10; level++) {
      laughs.append("<!ENTITY a" + level + " '" + ("&a" + (level - 1) + ";").repeat(10) + "'>");
    }
    var bytes = docx(laughs + "]><d><p>Teks &a9; &f;</p></d>");
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try {
            assertThat(read(bytes).text()).doesNotContain("haha", "root:");
          } catch (Unreadable e) {
            assertThat(e.reason()).startsWith("not a document");
          }
        });
  }

  @Test
  void readsOrRefusesAnyMutatedFile() throws Exception {
    long seed = System.nanoTime();
    System.out.println("OfficeFilesTest seed " + seed);
    var random = new Random(seed);
    for (int run = 0; run < 1000; run++) {
      boolean inside = random.nextBoolean();
      var mutated =
          inside
              ? docx(new String(Mutations.of(DOCX.getBytes(UTF_8), random), UTF_8))
              : Mutations.of(docx(DOCX), random);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> {
            try {
              assertThat(read(mutated).text()).isNotBlank();
            } catch (Unreadable e) {
              assertThat(e.reason()).isNotBlank();
            }
          });
    }
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(reason);
  }

  private static Given read(byte[] bytes) throws Unreadable {
    var taken = new ArrayList<Incoming>();
    new OfficeFiles().read(RawFile.of("a.docx", "a", bytes), taken::add);
    assertThat(taken).hasSize(1);
    return ((Incoming.Read) taken.getFirst()).given();
  }

  private static byte[] docx(String document) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put("word/document.xml", document);
    parts.put("docProps/core.xml", CORE);
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
