package kutip.article.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kutip.article.ArticleSource.Incoming;
import kutip.article.RawFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir Path folder;

  @Test
  void givesTheSeedsTheIdsTheyHaveAlwaysHad() throws IOException {
    assertThat(ids(read(Path.of("seeds"))))
        .containsExactly(
            "000_82247aed66dcf2e5",
            "001_6af897d60753a73f",
            "002_1b129b28f06463f4",
            "003_0cc1f0da2c6609c2",
            "004_be7c9fe0555141bb");
    assertThat(ids(read(Path.of("seeds/000_82247aed66dcf2e5.txt"))))
        .containsExactly("000_82247aed66dcf2e5");
  }

  @Test
  void readsInTheOrderOfTheNamesAndNamesTheFoldersInTheIds() throws IOException {
    write("b.txt", "Dua.");
    write("a/x.txt", "Satu.");
    write("c/d/x.md", "# Tiga");
    write("a/x.md", "Satu setengah.");
    write(".hidden.txt", "Tidak.");
    write(".git/x.txt", "Tidak.");
    write("~$x.docx", "Tidak.");
    assertThat(ids(read(folder))).containsExactly("a~x", "a~x.txt", "b", "c~d~x");
  }

  @Test
  void readsEachFileInItsFormat() throws IOException {
    write("a.jsonl", "{\"id\":\"j1\",\"text\":\"Satu.\"}\n{\"id\":\"j2\",\"text\":\"Dua.\"}\n");
    write("b.HTML", "<p>" + "Kalimat yang cukup panjang untuk sebuah berita. ".repeat(3) + "</p>");
    write(
        "c", "<!DOCTYPE html><p>" + "Kalimat yang cukup panjang untuk berita. ".repeat(3) + "</p>");
    write(
        "d.xml",
        "<rss version='2.0'><channel><item><link>https://k.example/1</link><description>Isi.</description></item></channel></rss>");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("e.jsonl.gz")))) {
      gzip.write("{\"id\":\"j3\",\"text\":\"Tiga.\"}".getBytes(UTF_8));
    }
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("f.txt.gz")))) {
      gzip.write("Empat.".getBytes(UTF_8));
    }
    assertThat(ids(read(folder))).contains("j1", "j2", "b", "c", "j3", "f").hasSize(7);
  }

  @Test
  void refusesAnUnknownFormatAndNamesTheKnownOnes() throws IOException {
    write("a.csv", "a,b");
    write("b.png", "\u0089PNG");
    write("c", "Tanpa akhiran.");
    var read = read(folder);
    assertThat(read).hasSize(3).allMatch(Incoming.Refused.class::isInstance);
    assertThat(((Incoming.Refused) read.getFirst()).reason())
        .isEqualTo(
            "unknown format; known are plain text (.text, .txt), HTML (.htm, .html, .xhtml), Markdown (.markdown, .md),"
                + " JSON lines (.jsonl, .ndjson), RSS or Atom (.atom, .rdf, .rss, .xml), PDF (.pdf),"
                + " Word or OpenDocument text (.docx, .odt), and .zip, .gz and .tar.gz of them");
    assertThat(ids(read(folder.resolve("c")))).containsExactly("c");
  }

  @Test
  void refusesAFileThatIsTooLargeAndGoesOn() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("a.txt").toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    write("b.txt", "Kecil.");
    var read = read(folder);
    assertThat(read.getFirst())
        .isEqualTo(
            new Incoming.Refused(
                folder.resolve("a.txt").toString(), "larger than " + RawFile.LARGEST + " bytes"));
    assertThat(ids(read)).containsExactly("b");
  }

  @Test
  void refusesEmptyAndBinaryFiles() throws IOException {
    write("a.txt", " \n");
    write("b.txt", "a\0b");
    assertThat(read(folder).stream().map(one -> ((Incoming.Refused) one).reason()))
        .containsExactly("empty", "not text: it holds zero bytes");
  }

  @Test
  void comesBackFromLinksThatLeadInCircles() throws IOException {
    write("a/x.txt", "Satu.");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
    var read = read(folder);
    assertThat(ids(read)).containsExactly("a~x");
    assertThat(read).filteredOn(Incoming.Refused.class::isInstance).hasSize(3);
    assertThat(read.toString()).contains("a link to a folder that has been read");
  }

  @Test
  void tellsHowMuchHasBeenRead() throws IOException {
    write("a/x.txt", "Satu.");
    write("a/y.txt", "Dua.");
    write("b.jsonl", "{\"text\":\"Tiga.\"}\n");
    var source = Folder.of(folder);
    var shares = new ArrayList<Double>();
    source.forEach(incoming -> shares.add(source.read()));
    assertThat(shares).containsExactly(0.25, 0.5, 1.0);
    assertThat(source.read()).isEqualTo(1);
  }

  @Test
  void saysThatAPathIsNotThere() {
    assertThatThrownBy(() -> read(folder.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void letsTheFailureOfWhoeverTakesTheArticlesThrough() throws IOException {
    write("a.txt", "Satu.");
    assertThatThrownBy(
            () ->
                Folder.of(folder)
                    .forEach(
                        incoming -> {
                          throw new IllegalStateException("disk full");
                        }))
        .hasMessage("disk full");
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static List<Incoming> read(Path path) throws IOException {
    var taken = new ArrayList<Incoming>();
    Folder.of(path).forEach(taken::add);
    return taken;
  }

  static List<String> ids(List<Incoming> read) {
    return read.stream()
        .filter(Incoming.Read.class::isInstance)
        .map(one -> ((Incoming.Read) one).given().id())
        .toList();
  }
}
