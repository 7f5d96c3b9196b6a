package kutip.article.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kutip.article.Unreadable;

/** Looks into the packed streams of a PDF before a library unpacks them into memory. */
final class PdfStreams {
  private static final long LARGEST = 100_000_000;
  private static final long LARGEST_TOGETHER = 400_000_000;
  private static final byte[] MARK = "stream".getBytes(ISO_8859_1);
  private static final Pattern PACKED_TWICE =
      Pattern.compile("/Fl(?:ateDecode)?\\s*/Fl(?:ateDecode)?\\b");

  private PdfStreams() {}

  /** Refuses what would unpack without end. */
  static void check(byte[] pdf) throws Unreadable {
    if (PACKED_TWICE.matcher(new String(pdf, ISO_8859_1)).find()) {
      throw new Unreadable("a PDF whose streams are packed twice");
    }
    long together = 0;
    var inflater = new Inflater();
    byte[] some = new byte[1 << 16];
    try {
      for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
        long unpacked = unpacked(inflater, pdf, at, some);
        together += unpacked;
        if (unpacked > LARGEST || together > LARGEST_TOGETHER) {
          throw new Unreadable("a PDF whose streams unpack to more than " + LARGEST + " bytes");
        }
      }
    } finally {
      inflater.end();
    }
  }

  private static int next(byte[] pdf, int from) {
    for (int at = from; at + MARK.length + 4 < pdf.length; at++) {
      int same = 0;
      while (same < MARK.length && pdf[at + same] == MARK[same]) {
        same++;
      }
      if (same == MARK.length) {
        int start = at + same;
        start += pdf[start] == '\r' ? 1 : 0;
        start += pdf[start] == '\n' ? 1 : 0;
        return start;
      }
    }
    return -1;
  }

  private static long unpacked(Inflater inflater, byte[] pdf, int from, byte[] some) {
    if ((pdf[from] & 0x0f) != 8) {
      return 0; // Not packed by deflate.
    }
    inflater.reset();
    inflater.setInput(pdf, from, pdf.length - from);
    long size = 0;
    try {
      while (!inflater.finished() && size <= LARGEST) {
        int count = inflater.inflate(some);
        if (count == 0) {
          break;
        }
        size += count;
      }
    } catch (DataFormatException e) {
      return size; // Damaged, or encrypted: what could be unpacked has been counted.
    }
    return size;
  }
}
