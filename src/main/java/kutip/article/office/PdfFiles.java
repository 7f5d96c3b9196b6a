package kutip.article.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Format;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import kutip.article.text.Decoded;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** PDF files, one article each; pages of pictures alone hold no text and are refused. */
public record PdfFiles() implements Format {
  private static final int MOST_PAGES = 500;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int LONGEST_TITLE = 300;

  @Override
  public String name() {
    return "PDF";
  }

  @Override
  public Set<String> endings() {
    return Set.of("pdf");
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, 0, Math.min(head.length, 1024), ISO_8859_1).contains("%PDF-");
  }

  @Override
  public void read(RawFile file, Consumer<Incoming> taker) throws Unreadable {
    taker.accept(new Incoming.Read(file.origin(), given(file)));
  }

  private static Given given(RawFile file) throws Unreadable {
    byte[] bytes = file.bytes();
    if (bytes.length == 0) {
      throw new Unreadable("empty");
    }
    PdfStreams.check(bytes);
    OneFont.use();
    try (var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new Unreadable("more than " + MOST_PAGES + " pages");
      }
      var out = new Limited(LONGEST.toNanos());
      stripper(out).writeText(pdf, out);
      var decoded = Decoded.of(out.text().replace("\0", "").strip() + "\n");
      if (decoded.text().isBlank()) {
        throw new Unreadable("no text in the PDF: its pages are pictures");
      }
      var notes = new ArrayList<>(decoded.notes());
      var facts = pdf.getDocumentInformation();
      // When the file was made is not when the article appeared, so it is a note only.
      Optional.ofNullable(facts.getCreationDate()).ifPresent(date -> notes.add(made(date)));
      return new Given(
          file.id(),
          decoded.text(),
          said(facts.getTitle()),
          Optional.empty(),
          file.url(),
          Optional.empty(),
          said(facts.getAuthor()),
          Optional.empty(),
          Optional.empty(),
          file.sha256(),
          notes);
    } catch (InvalidPasswordException e) {
      throw new Unreadable("the PDF is encrypted", e);
    } catch (IOException e) {
      throw new Unreadable("not a PDF that can be read: " + e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Broken files make the library stumble in many ways; none may stop the others.
      throw new Unreadable("not a PDF that can be read: " + e, e);
    }
  }

  private static PDFTextStripper stripper(Limited out) throws IOException {
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void startPage(PDPage page) throws IOException {
            out.check();
          }

          @Override
          protected void processOperator(Operator operator, List<COSBase> operands)
              throws IOException {
            out.check();
            super.processOperator(operator, operands);
          }
        };
    stripper.setLineSeparator("\n");
    return stripper;
  }

  private static String made(Calendar moment) {
    return "file made on "
        + LocalDate.of(
            moment.get(Calendar.YEAR),
            moment.get(Calendar.MONTH) + 1,
            moment.get(Calendar.DAY_OF_MONTH));
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(value -> value.replaceAll("\\s+", " ").strip())
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_TITLE);
  }
}
