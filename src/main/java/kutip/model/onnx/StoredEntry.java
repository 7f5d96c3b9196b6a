package kutip.model.onnx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the bytes of a file lie in a jar that holds them uncompressed, which Java itself does not
 * tell (PKWARE, .ZIP File Format Specification 6.3.10, section 4.3).
 *
 * @param offset in bytes from the beginning of the jar
 * @param size in bytes
 */
record StoredEntry(long offset, long size) {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;

  private static final int HEADER = 0x04034b50;
  private static final int HEADER_SIZE = 30;

  /** Stands where a number needs more than 32 bits. */
  private static final long ELSEWHERE = 0xffffffffL;

  /**
   * Empty if it is compressed, is not there, or the jar is larger than 4 GB.
   *
   * @throws IOException if the jar cannot be read, or is none
   */
  static Optional<StoredEntry> in(FileChannel jar, String name) throws IOException {
    try {
      return entry(jar, name);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("this is no jar, or it is damaged", e);
    }
  }

  private static Optional<StoredEntry> entry(FileChannel jar, String name) throws IOException {
    var wanted = ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
    var directory = directory(jar);
    for (int at = 0; at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY; ) {
      int length = unsigned(directory, at + 28);
      if (directory.slice(at + ENTRY_SIZE, length).equals(wanted)) {
        return stored(jar, directory, at);
      }
      at += ENTRY_SIZE + length + unsigned(directory, at + 30) + unsigned(directory, at + 32);
    }
    return Optional.empty();
  }

  private static Optional<StoredEntry> stored(FileChannel jar, ByteBuffer directory, int at)
      throws IOException {
    int method = unsigned(directory, at + 10);
    long size = number(directory, at + 24);
    long header = number(directory, at + 42);
    if (method != 0 || size == ELSEWHERE || header == ELSEWHERE) {
      return Optional.empty();
    }
    // The header before the bytes repeats the name, and may have more to add than the directory.
    var before = read(jar, header, HEADER_SIZE);
    if (before.getInt(0) != HEADER) {
      return Optional.empty();
    }
    long offset = header + HEADER_SIZE + unsigned(before, 26) + unsigned(before, 28);
    return offset + size <= jar.size()
        ? Optional.of(new StoredEntry(offset, size))
        : Optional.empty();
  }

  /** The list of what is in the jar; empty if it cannot be found. */
  private static ByteBuffer directory(FileChannel jar) throws IOException {
    long size = jar.size();
    int tail = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
    var end = read(jar, size - tail, tail);
    for (int at = tail - END_SIZE; at >= 0; at--) {
      if (end.getInt(at) == END) {
        long length = number(end, at + 12);
        long from = number(end, at + 16);
        return from + length <= size ? read(jar, from, (int) length) : ByteBuffer.allocate(0);
      }
    }
    return ByteBuffer.allocate(0);
  }

  private static ByteBuffer read(FileChannel jar, long from, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (jar.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the jar ends at " + jar.size());
      }
    }
    return bytes.flip();
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private static long number(ByteBuffer bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }
}
