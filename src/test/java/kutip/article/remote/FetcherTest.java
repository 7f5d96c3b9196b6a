package kutip.article.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kutip.article.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
  private HttpServer server;
  private String port;
  private final Map<String, String> redirects = new HashMap<>();
  private final List<String> lookups = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    port = ":" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          var to = redirects.get(exchange.getRequestURI().toString());
          if (to != null) {
            var bytes = new String(to.getBytes(UTF_8), ISO_8859_1); // the server writes them so
            exchange.getResponseHeaders().set("Location", bytes);
          }
          exchange.sendResponseHeaders(to == null ? 200 : 302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aRedirectToAQueryStaysAtThePage() throws Unreadable {
    redirects.put("/berita/satu?a", "?page=2");
    assertThat(found("kabar.example", "/berita/satu?a"))
        .isEqualTo("http://kabar.example" + port + "/berita/satu?page=2");
  }

  @Test
  void aRedirectInRawLettersLeadsToThem() throws Unreadable {
    redirects.put("/a", "/뉴스/kafé?q=é");
    assertThat(found("kabar.example", "/a"))
        .endsWith(port + "/%EB%89%B4%EC%8A%A4/kaf%C3%A9?q=%C3%A9");
  }

  @Test
  void aHostInItsOwnLettersIsLookedUpInAscii() throws Unreadable {
    redirects.put("/a", "http://kopi.kafé.example" + port + "/b");
    assertThat(found("kafé.example", "/a"))
        .isEqualTo("http://kopi.xn--kaf-dma.example" + port + "/b");
    assertThat(lookups).contains("xn--kaf-dma.example", "kopi.xn--kaf-dma.example");
  }

  @Test
  void aHostInItsOwnLettersIsCheckedAsAnyOther() {
    var closed = fetcher(Addresses::open);
    assertRefused(closed, "http://kafé.example/", "which is not public");
    assertRefused(closed, "http://a:b@kafé.example/", "not a URL");
    assertRefused(closed, "http://kafé\uff0f.example/", "not a URL");
    assertRefused(closed, "http://" + "é".repeat(2_000) + ".example/", "not a URL");
  }

  private static void assertRefused(Fetcher fetcher, String url, String reason) {
    assertThatThrownBy(() -> fetcher.fetch(url, Map.of(), type -> true))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.reason()).contains(reason));
  }

  private String found(String host, String path) throws Unreadable {
    var fetched =
        fetcher(address -> true).fetch("http://" + host + port + path, Map.of(), type -> true);
    return fetched.url().toString();
  }

  private Fetcher fetcher(Predicate<InetAddress> open) {
    return new Fetcher(
        host -> {
          lookups.add(host);
          return List.of(InetAddress.getLoopbackAddress());
        },
        open,
        Duration.ofSeconds(20));
  }
}
