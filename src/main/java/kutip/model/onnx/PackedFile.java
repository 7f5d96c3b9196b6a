package kutip.model.onnx;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The bytes of a file that is packed into the program, outside the heap.
 *
 * <p>They are mapped from where they lie, in a folder or uncompressed in the jar, so that of a
 * large file only what is looked at comes into memory; a compressed file is unpacked.
 */
final class PackedFile {

  private PackedFile() {}

  /** There until {@code arena} is closed. */
  static ByteBuffer map(URL url, Arena arena) throws IOException {
    try {
      if (url.getProtocol().equals("file")) {
        try (var file = FileChannel.open(Path.of(url.toURI()))) {
          return mapped(file, new StoredEntry(0, file.size()), arena);
        }
      }
      if (url.openConnection() instanceof JarURLConnection inJar) {
        try (var jar = FileChannel.open(Path.of(inJar.getJarFileURL().toURI()))) {
          var stored = StoredEntry.in(jar, inJar.getEntryName());
          if (stored.isPresent()) {
            return mapped(jar, stored.get(), arena);
          }
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    return unpacked(url, arena);
  }

  private static ByteBuffer mapped(FileChannel file, StoredEntry at, Arena arena)
      throws IOException {
    return file.map(FileChannel.MapMode.READ_ONLY, at.offset(), at.size(), arena).asByteBuffer();
  }

  private static ByteBuffer unpacked(URL url, Arena arena) throws IOException {
    var connection = url.openConnection();
    try (var stream = Channels.newChannel(connection.getInputStream())) {
      var bytes = arena.allocate(connection.getContentLengthLong()).asByteBuffer();
      while (bytes.hasRemaining()) {
        if (stream.read(bytes) < 0) {
          throw new EOFException(url + " ends after " + bytes.position() + " bytes");
        }
      }
      return bytes.flip();
    }
  }
}
