package kutip.article.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The one font that stands in for every font a PDF names without bringing it along.
 *
 * <p>Text is only read, never drawn. Else the library would search the whole machine for fonts, and
 * write what it finds into the user's home.
 */
final class OneFont implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private OneFont(TrueTypeFont font) {
    this.font = font;
  }

  /** Puts it in place of the library's own search. */
  static void use() {
    Use.once();
  }

  /** Loaded with the first PDF, and only then. */
  private static final class Use {
    static {
      FontMappers.set(new OneFont(packed()));
    }

    private Use() {}

    static void once() {}
  }

  private static TrueTypeFont packed() {
    try (var stream = FontMappers.class.getResourceAsStream(FONT)) {
      if (stream == null) {
        throw new IllegalStateException("the font " + FONT + " is not in the jar");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
    return new CIDFontMapping(null, font, true);
  }
}
