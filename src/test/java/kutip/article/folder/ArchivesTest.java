package kutip.article.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir Path folder;

  @Test
  void readsWhatIsInAZipInTheOrderOfTheNames() throws IOException {
    var read =
        read(
            "a.zip",
            zip(
                "b/x.txt",
                "Dua.",
                "a.txt",
                "Satu.",
                "../../etc/x.txt",
                "Tiga.",
                "__MACOSX/y.txt",
                "Tidak."));
    assertThat(FolderTest.ids(read)).containsExactly("a.zip~..~..~etc~x", "a.zip~a", "a.zip~b~x");
    assertThat(read.get(1).origin()).isEqualTo(folder.resolve("a.zip") + "!/a.txt");
    assertThat(folder.toFile().list()).containsExactly("a.zip");
  }

  @Test
  void readsWhatIsInATar() throws IOException {
    byte[] tar = tar("berita/a.txt", "Satu.", "b/" + "x".repeat(120) + ".txt", "Dua.");
    assertThat(FolderTest.ids(read("a.tar", tar)))
        .containsExactly("a.tar~berita~a", "a.tar~b~" + "x".repeat(120));
    assertThat(FolderTest.ids(read("b.tar.gz", gzip(tar))))
        .containsExactly("b.tar.gz~berita~a", "b.tar.gz~b~" + "x".repeat(120));
  }

  @Test
  void refusesArchivesWithinArchives() throws IOException {
    var inner = zip("a.txt", "Satu.");
    var read =
        read(
            "a.zip",
            zip(List.of("inner.zip", "other", "c.gz"), List.of(inner, inner, gzip(inner))));
    assertThat(read.stream().map(one -> ((Incoming.Refused) one).reason()))
        .containsOnly("an archive within an archive");
  }

  @Test
  void refusesBombsInTime() throws IOException {
    var endless = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(endless)) {
      zeros(gzip, 300);
    }
    var zipped = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("a.jsonl"));
      zeros(zip, 300);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (var read :
              List.of(
                  read("a.jsonl.gz", endless.toByteArray()),
                  read("b.zip", zipped.toByteArray()),
                  read("c.tar.gz", endless.toByteArray()))) {
            assertThat(read).hasSizeLessThanOrEqualTo(1);
          }
          assertThat(
                  ((Incoming.Refused) read("a.jsonl.gz", endless.toByteArray()).getLast()).reason())
              .contains("it unpacks to too much, as a zip bomb does");
          assertThat(((Incoming.Refused) read("b.zip", zipped.toByteArray()).getLast()).reason())
              .contains("it unpacks to too much, as a zip bomb does");
        });
  }

  @Test
  void refusesBrokenArchives() throws IOException {
    for (var name : List.of("a.zip", "a.tar", "a.tar.gz")) {
      assertThat(read(name, "Bukan arsip, hanya kata-kata saja.".repeat(30).getBytes(UTF_8)))
          .hasSize(1)
          .allMatch(Incoming.Refused.class::isInstance);
    }
  }

  @Test
  void readsOrRefusesAnyMutatedArchive() throws IOException {
    long seed = System.nanoTime();
    System.out.println("ArchivesTest seed " + seed);
    var random = new Random(seed);
    var zip = zip("a.txt", "Satu.", "b.html", "<p>Dua</p>", "c.jsonl", "{\"text\":\"Tiga.\"}");
    var tar = gzip(tar("a.txt", "Satu.", "b.txt", "Dua."));
    for (int run = 0; run < 300; run++) {
      boolean first = random.nextBoolean();
      var mutated = Mutations.of(first ? zip : tar, random);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> read(first ? "m.zip" : "m.tar.gz", mutated));
    }
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    for (int part = 0; part < megabytes; part++) {
      out.write(new byte[1_000_000]);
    }
  }

  private List<Incoming> read(String name, byte[] bytes) throws IOException {
    var file = folder.resolve(name);
    Files.write(file, bytes);
    return FolderTest.read(file);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int at = 0; at < namesAndTexts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
        zip.write(namesAndTexts[at + 1].getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(List<String> names, List<byte[]> contents) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int at = 0; at < names.size(); at++) {
        zip.putNextEntry(new ZipEntry(names.get(at)));
        zip.write(contents.get(at));
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(String... namesAndTexts) {
    var out = new ByteArrayOutputStream();
    for (int at = 0; at < namesAndTexts.length; at += 2) {
      var name = namesAndTexts[at];
      if (name.length() > 99) {
        entry(out, "././@LongLink", 'L', name.getBytes(UTF_8));
      }
      entry(
          out,
          name.substring(0, Math.min(99, name.length())),
          '0',
          namesAndTexts[at + 1].getBytes(UTF_8));
    }
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  private static void entry(ByteArrayOutputStream out, String name, char type, byte[] content) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(content.length));
    header[156] = (byte) type;
    put(header, 257, "ustar  ");
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xff;
    }
    put(header, 148, "%06o".formatted(sum));
    header[154] = 0;
    out.writeBytes(header);
    out.writeBytes(content);
    out.writeBytes(new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
