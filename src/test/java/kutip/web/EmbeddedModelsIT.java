package kutip.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
      assertThat(asked(server, "Siapa Sekretaris Jenderal NATO pada 2024?"))
          .contains("\"status\":\"answered\"")
          .contains("Jens Stoltenberg");
      for (var elsewhen :
          List.of(
              "Siapa Sekretaris Jenderal NATO pada 2031?",
              "Who was NATO's Secretary General in 2031?",
              "2031년에 나토 사무총장은 누구였습니까?",
              "푸틴은 왜 2030년에 서울을 방문했습니까?")) {
        assertThat(asked(server, elsewhen)).contains("\"status\":\"abstained\"");
      }
      assertThat(server.get("/api/health/ready").body()).doesNotContain("\"quoting\"");
    }
  }

  private static String asked(RunningServer server, String question) throws IOException {
    return server
        .post("/api/answers", new ObjectMapper().writeValueAsString(Map.of("question", question)))
        .body();
  }
}
