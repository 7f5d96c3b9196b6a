package kutip.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTest {
  private static final String STORED = "models/stored.bin";
  private static final String COMPRESSED = "models/compressed.bin";

  @TempDir private Path folder;
  private final byte[] bytes = new byte[100_000];
  private Path jar;

  @BeforeEach
  void pack() throws IOException {
    new Random(7).nextBytes(bytes);
    jar = folder.resolve("a jar.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setComment("what is said at the end: PK\u0005\u0006");
      zip.putNextEntry(new ZipEntry(COMPRESSED));
      zip.write(bytes);
      var stored = new ZipEntry(STORED);
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(bytes.length);
      var crc = new CRC32();
      crc.update(bytes);
      stored.setCrc(crc.getValue());
      stored.setExtra(new byte[] {0x11, 0x22, 2, 0, 5, 6});
      zip.putNextEntry(stored);
      zip.write(bytes);
    }
  }

  @Test
  void aFileIsTheSameFromAFolderStoredInAJarOrCompressed() throws IOException {
    var file = Files.write(folder.resolve("file.bin"), bytes);
    try (var arena = Arena.ofConfined()) {
      assertThat(read(PackedFile.map(file.toUri().toURL(), arena))).isEqualTo(bytes);
      assertThat(read(PackedFile.map(inJar(STORED), arena))).isEqualTo(bytes);
      assertThat(read(PackedFile.map(inJar(COMPRESSED), arena))).isEqualTo(bytes);
    }
  }

  @Test
  void whatIsStoredIsFoundWhereItLies() throws IOException {
    try (var channel = FileChannel.open(jar)) {
      var stored = StoredEntry.in(channel, STORED).orElseThrow();
      assertThat(stored.size()).isEqualTo(bytes.length);
      var there = ByteBuffer.allocate(bytes.length);
      channel.read(there, stored.offset());
      assertThat(there.array()).isEqualTo(bytes);
      assertThat(StoredEntry.in(channel, COMPRESSED)).isEmpty();
      assertThat(StoredEntry.in(channel, "models/other.bin")).isEmpty();
    }
  }

  @Test
  void aFileThatIsNotThereIsToldOf() throws IOException {
    var url = inJar("models/other.bin");
    try (var arena = Arena.ofConfined()) {
      assertThatThrownBy(() -> PackedFile.map(url, arena))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not found");
    }
  }

  @Test
  void aDamagedJarIsRefusedAndHarmsNothing() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var whole = Files.readAllBytes(jar);
    var damagedJar = folder.resolve("damaged.jar");
    for (int round = 0; round < 500; round++) {
      var damaged = Arrays.copyOf(whole, whole.length - random.nextInt(300));
      for (int change = random.nextInt(4); change > 0; change--) {
        damaged[damaged.length - 1 - random.nextInt(300)] = (byte) random.nextInt(256);
      }
      Files.write(damagedJar, damaged);
      try (var channel = FileChannel.open(damagedJar)) {
        for (var found : StoredEntry.in(channel, STORED).stream().toList()) {
          assertThat(found.offset()).isNotNegative();
          assertThat(found.offset() + found.size()).isLessThanOrEqualTo(damaged.length);
        }
      } catch (IOException refused) {
        assertThat(refused).hasMessageMatching("this is no jar.*|the jar ends.*");
      }
    }
  }

  private URL inJar(String name) throws IOException {
    return URI.create("jar:" + jar.toUri() + "!/" + name).toURL();
  }

  private static byte[] read(ByteBuffer buffer) {
    var read = new byte[buffer.remaining()];
    buffer.get(read);
    return read;
  }
}
