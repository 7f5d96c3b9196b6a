package kutip.article.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Given;
import kutip.article.Mutations;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfFilesTest {
  private static final List<String> WORDS =
      List.of("Jembatan lama dibuka kembali.", "Truk boleh lewat sejak Selasa.");

  @BeforeAll
  static void useOneFontForWritingThemToo() {
    OneFont.use();
  }

  @Test
  void readsTheTextOfItsPagesLineByLine() throws Exception {
    var given = read(pdf(WORDS, ""));
    assertThat(given.text())
        .isEqualTo("Jembatan lama dibuka kembali.\nTruk boleh lewat sejak Selasa.\n");
    assertThat(given.title()).contains("Jembatan");
    assertThat(given.author()).contains("Siti");
    assertThat(given.published()).isEmpty();
  }

  @Test
  void writesNothingIntoTheHomeOfWhoeverRunsIt() throws Exception {
    var cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    var before = Files.exists(cache) ? Files.getLastModifiedTime(cache) : null;
    read(pdf(WORDS, ""));
    assertThat(Files.exists(cache) ? Files.getLastModifiedTime(cache) : null).isEqualTo(before);
  }

  @Test
  void refusesWhatIsEncrypted() throws Exception {
    assertRefused(pdf(WORDS, "rahasia"), "the PDF is encrypted");
  }

  @Test
  void refusesPagesWithoutText() throws Exception {
    assertRefused(pdf(List.of(), ""), "no text in the PDF");
  }

  @Test
  void refusesWhatIsBrokenOrNoPdf() throws Exception {
    assertRefused("%PDF-1.4 and no more".getBytes(ISO_8859_1), "not a PDF");
    assertRefused(new byte[0], "empty");
  }

  @Test
  void refusesStreamsThatUnpackWithoutEnd() throws Exception {
    var packed = new ByteArrayOutputStream();
    packed.writeBytes("%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(ISO_8859_1));
    try (var deflate = new DeflaterOutputStream(packed)) {
      for (int part = 0; part < 120; part++) {
        deflate.write(new byte[1_000_000]);
      }
    }
    assertRefused(packed.toByteArray(), "a PDF whose streams unpack to more than");
    assertRefused(
        "%PDF-1.4 [/FlateDecode /FlateDecode]".getBytes(ISO_8859_1),
        "a PDF whose streams are packed twice");
  }

  @Test
  void readsOrRefusesAnyMutatedFile() throws Exception {
    long seed = System.nanoTime();
    System.out.println("PdfFilesTest seed " + seed);
    var random = new Random(seed);
    var valid = pdf(WORDS, "");
    for (int run = 0; run < 150; run++) {
      var mutated = Mutations.of(valid, random);
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
    new PdfFiles().read(RawFile.of("a.pdf", "a", bytes), taken::add);
    assertThat(taken).hasSize(1);
    return ((Incoming.Read) taken.getFirst()).given();
  }

  private static byte[] pdf(List<String> lines, String password) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        for (var line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, -15);
        }
        content.endText();
      }
      pdf.getDocumentInformation().setTitle("Jembatan");
      pdf.getDocumentInformation().setAuthor("Siti");
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
