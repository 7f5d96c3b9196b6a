package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running service, in a process of its own, sees of another process's commits. */
class RefreshIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private Path folder;

  @Test
  void seesWhatIsCommittedAfterACommitItCouldNotOpen() throws Exception {
    var index = folder.resolve("index");
    var program = new Program(folder, Map.of("KUTIP_MODELS", "none"));
    var service = program.start(index, "serve");
    try {
      var address = Program.address(service);
      assertThat(articles(address)).isEqualTo(5);

      // The commit of the highest number is the one that is opened.
      var broken = Files.writeString(index.resolve("segments_zz"), "no commit");
      await(() -> Files.readString(folder.resolve("err")).contains("could not be seen"));
      Files.delete(broken);

      var article =
          Files.writeString(
              folder.resolve("a.txt"),
              "Judul berita yang panjang\n\nHujan turun di kota kecil itu pada pagi hari.");
      var ingest = program.start(index, "ingest", article.toString());
      assertThat(ingest.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(ingest.exitValue()).isZero();
      await(() -> articles(address) == 6);
    } finally {
      service.destroyForcibly();
    }
  }

  private int articles(String address) throws Exception {
    var asking = HttpRequest.newBuilder(URI.create(address + "api/health/ready")).build();
    var ready = JSON.readTree(http.send(asking, BodyHandlers.ofString()).body());
    return ready.at("/corpus/articles").asInt();
  }

  private static void await(Callable<Boolean> wanted) throws Exception {
    for (int tenth = 0; tenth < 200 && !wanted.call(); tenth++) {
      Thread.sleep(100);
    }
    assertThat(wanted.call()).isTrue();
  }
}
