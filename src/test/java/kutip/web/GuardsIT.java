package kutip.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import kutip.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that listens on another loopback address than the usual one. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "127.0.0.1 may be the only loopback address")
class GuardsIT {
  private static final byte[] HOST = {127, 0, 0, 2};

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder, Map.of("KUTIP_SERVER_HOST", "127.0.0.2"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2, 200",
    "127.0.0.2:7080, 200",
    "localhost:7080, 200",
    "127.0.0.3, 421",
    "127.0.0.2.example.org, 421",
    "example.org:7080, 421",
  })
  void answersToItsOwnAddressAndToLocalhostButToNoOtherName(String name, int status)
      throws IOException {
    int port = URI.create(server.address()).getPort();
    try (var socket = new Socket(InetAddress.getByAddress(HOST), port)) {
      var request = "GET /api/health HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var reply =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(reply.readLine()).startsWith("HTTP/1.1 " + status);
    }
  }
}
