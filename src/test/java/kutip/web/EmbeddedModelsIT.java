package kutip.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kutip.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedModelsIT {
  @TempDir private Path folder;

  @Test
  void theEmbeddedReaderAnswersAndAbstains() throws IOException {
    try (var server = RunningServer.start(folder, Map.of("KUTIP_MODELS", "embedded"))) {
      var right =
          asked(server, "Siapa duta besar Rusia untuk urusan nuklir Korut yang ditemui di Moskow?");
      assertThat(right).contains("\"status\":\"answered\"").contains("Oleg Burmistrov");
      assertThat(asked(server, "Berapa jumlah penduduk Seoul?"))
          .contains("\"status\":\"abstained\"");
      assertThat(asked(server, "Siapa Perdana Menteri Jepang?"))
          .contains("\"status\":\"abstained\"");
      assertThat(server.get("/api/health/ready").body()).doesNotContain("\"quoting\"");
    }
  }

  private static String asked(RunningServer server, String question) throws IOException {
    return server
        .post("/api/answers", new ObjectMapper().writeValueAsString(Map.of("question", question)))
        .body();
  }
}
