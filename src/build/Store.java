import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Has the files of a folder in a jar lie there uncompressed, so that they can be mapped from it.
 *
 * <p>The build runs this file as it stands: {@code java Store.java jar folder}. The shade plugin
 * compresses whatever it packs.
 */
final class Store {
  public static void main(String[] args) throws IOException {
    // Whatever is not written again is copied as it is, compressed.
    try (var jar =
        FileSystems.newFileSystem(Path.of(args[0]), Map.of("compressionMethod", "STORED"))) {
      List<Path> files;
      try (var found = Files.walk(jar.getPath(args[1]))) {
        files = found.filter(Files::isRegularFile).toList();
      }
      for (var file : files) {
        var time = Files.getLastModifiedTime(file);
        Files.write(file, Files.readAllBytes(file));
        Files.setLastModifiedTime(file, time); // the same jar from the same sources
      }
    }
  }
}
