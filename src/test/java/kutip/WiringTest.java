package kutip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  @TempDir private Path folder;

  @Test
  void aDayThatHasBegunAnywhereOnEarthIsNotYetToCome() throws IOException {
    var articles =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            """
            {"id": "fresh", "published": "2026-06-05T01:00:00+07:00", \
            "title": "Cuaca", "text": "Hujan turun di kota kecil itu."}
            {"id": "ahead", "published": "2026-06-06", \
            "title": "Penghijauan", "text": "Warga menanam pohon di taman."}
            """);
    var settings =
        Settings.read(
            Map.of("KUTIP_MODELS", "none", "KUTIP_INDEX_DIR", folder.resolve("index").toString()),
            folder.resolve("kutip.properties"));
    var clock = InstantSource.fixed(Instant.parse("2026-06-04T18:30:00Z"));
    try (var wiring = new Wiring(settings, clock)) {
      assertThat(wiring.ingest(articles, progress -> {}).added()).isEqualTo(2);
      assertThat(published(wiring, "fresh")).contains(LocalDate.of(2026, 6, 5));
      assertThat(published(wiring, "ahead")).isEmpty();
    }
  }

  private static Optional<LocalDate> published(Wiring wiring, String id) {
    return wiring.index().article(id).orElseThrow().article().published().date();
  }
}
