package kutip.article.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import kutip.article.ArticleIds;
import kutip.article.ArticleSource.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private static final String PAGE =
      "<html><head><title>Jembatan</title></head><body><article><p>Jembatan lama dibuka kembali pada hari Selasa,"
          + " setelah dua tahun diperbaiki.</p></article></body></html>";

  @TempDir Path folder;
  private HttpServer server;
  private String site;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new HashMap<>();

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          var answer = answers.get(exchange.getRequestURI().toString());
          if (answer == null) {
            send(exchange, 404, "text/html", "tidak ada");
          } else {
            answer.to(exchange);
          }
        });
    server.start();
    page("/a", PAGE);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void fetchAPageAndReadIt() {
    var given = ((Incoming.Read) fetch("/a").getFirst()).given();
    assertThat(given.text()).startsWith("Jembatan lama dibuka");
    assertThat(given.url()).contains(site + "/a");
    assertThat(given.id()).isEqualTo(ArticleIds.ofUrl(site + "/a"));
    assertThat(asked).containsExactly("/robots.txt", "/a");
  }

  @Test
  void fetchPackedAndChunkedPages() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(PAGE.getBytes(UTF_8));
    }
    answers.put(
        "/g",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            body.write(packed.toByteArray());
          }
        });
    assertThat(fetch("/g").getFirst()).isInstanceOf(Incoming.Read.class);
  }

  @Test
  void followAFewRedirectsAndNoMore() {
    for (int hop = 0; hop < 10; hop++) {
      redirect("/r" + hop, "/r" + (hop + 1));
    }
    page("/r10", PAGE);
    assertThat(fetch("/r5").getFirst()).isInstanceOf(Incoming.Read.class);
    assertRefused("/r4", "more than 5 redirects");
  }

  @Test
  void refuseWhatIsNotPublicAtEveryHop() {
    redirect("/in", "http://10.0.0.1/secret");
    redirect("/meta", "http://[::ffff:169.254.169.254]/latest");
    redirect("/file", "file:///etc/passwd");
    assertRefused("/in", "10.0.0.1 is at 10.0.0.1, which is not public");
    assertRefused("/meta", "which is not public");
    assertRefused("/file", "only http and https are fetched");
    for (var url : List.of(site + "/a", "http://localhost/", "http://2130706433/", "http://0/")) {
      assertThat(reason(new Fetcher(false), url)).as(url).contains("which is not public");
    }
    assertThat(reason(new Fetcher(false), "http://a:b@k.example/")).contains("not a URL of a page");
    assertThat(reason(new Fetcher(false), "kabar")).contains("only http and https");
  }

  @Test
  void connectToTheVeryAddressThatWasChecked() throws Exception {
    var loopback = InetAddress.getLoopbackAddress();
    var lookups = new ArrayList<String>();
    var fetcher =
        new Fetcher(
            host -> {
              lookups.add(host);
              return List.of(loopback);
            },
            address -> true,
            Duration.ofSeconds(20));
    int port = server.getAddress().getPort();
    var read = fetch(fetcher, "http://kabar.example:" + port + "/a");
    assertThat(read.getFirst()).isInstanceOf(Incoming.Read.class);
    assertThat(lookups).containsExactly("kabar.example", "kabar.example"); // robots.txt and page.
  }

  @Test
  void refuseAHostWithOneAddressThatIsNotPublic() throws Exception {
    var both = List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1"));
    var fetcher = new Fetcher(host -> both, Addresses::open, Duration.ofSeconds(20));
    assertThat(reason(fetcher, "http://kabar.example/")).contains("10.0.0.1, which is not public");
  }

  @Test
  void obeyRobots() {
    text("/robots.txt", "text/plain", "User-agent: kutip\nDisallow: /a\n");
    page("/b", PAGE);
    assertRefused("/a", "the site's robots.txt does not allow it");
    assertThat(asked).doesNotContain("/a");
    assertThat(fetch("/b").getFirst()).isInstanceOf(Incoming.Read.class);
  }

  @Test
  void fetchNothingWhereRobotsFail() {
    answers.put("/robots.txt", exchange -> send(exchange, 503, "text/plain", "nanti"));
    assertRefused("/a", "robots.txt does not allow it");
  }

  @Test
  void refuseWhatIsTooLargeOrOfAnotherType() {
    page("/large", "x".repeat(5_000_001));
    text("/image", "image/png", "x");
    assertRefused("/large", "larger than 5000000 bytes");
    assertRefused("/image", "a content type that holds no article: image/png");
    assertRefused("/none", "the server answered 404");
  }

  @Test
  void giveUpOnAServerThatDrips() throws Exception {
    try (var slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var dripping =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var socket = slow.accept()) {
                      while (true) {
                        socket.getOutputStream().write('H');
                        Thread.sleep(50);
                      }
                    } catch (IOException | InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
      var fetcher =
          new Fetcher(
              host -> List.of(InetAddress.getLoopbackAddress()),
              address -> true,
              Duration.ofSeconds(1));
      assertThat(reason(fetcher, "http://127.0.0.1:" + slow.getLocalPort() + "/"))
          .contains("no whole answer within");
      dripping.interrupt();
    }
  }

  @Test
  void rememberAFeedOnceItsArticlesAreKept() throws IOException {
    var conditions = new CopyOnWriteArrayList<String>();
    answers.put(
        "/feed",
        exchange -> {
          var etag = exchange.getRequestHeaders().getFirst("If-None-Match");
          conditions.add(String.valueOf(etag));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          send(exchange, "\"v1\"".equals(etag) ? 304 : 200, "application/rss+xml", feed());
        });
    var seen = Seen.in(folder.resolve("index/feeds.json"));
    var first = fetch(new Pages(List.of(site + "/feed"), false, new Fetcher(true), seen));
    assertThat(((Incoming.Read) first.getFirst()).given().text()).isEqualTo("Ringkas.\n");
    var unsaved = Seen.in(folder.resolve("index/feeds.json"));
    assertThat(fetch(new Pages(List.of(site + "/feed"), false, new Fetcher(true), unsaved)))
        .hasSize(2);
    seen.keep();
    var saved = Seen.in(folder.resolve("index/feeds.json"));
    assertThat(fetch(new Pages(List.of(site + "/feed"), false, new Fetcher(true), saved)))
        .isEmpty();
    assertThat(conditions).containsExactly("null", "null", "\"v1\"");
  }

  @Test
  void followAFeedToItsArticlesOnce() throws IOException {
    text("/feed", "application/xml; charset=utf-8", feed());
    var seen = Seen.in(folder.resolve("feeds.json"));
    var pages = new Pages(List.of(site + "/feed"), true, new Fetcher(true), seen);
    var first = fetch(pages);
    assertThat(((Incoming.Read) first.getFirst()).given().text()).startsWith("Jembatan lama");
    assertThat(first.get(1))
        .isEqualTo(new Incoming.Refused(site + "/gone", "the server answered 404"));
    seen.keep();
    asked.clear();
    fetch(
        new Pages(
            List.of(site + "/feed"),
            true,
            new Fetcher(true),
            Seen.in(folder.resolve("feeds.json"))));
    assertThat(asked).containsExactly("/robots.txt", "/feed", "/gone");
  }

  private String feed() {
    return "<rss version='2.0'><channel><item><title>J</title><link>"
        + site
        + "/a</link><description>Ringkas.</description></item>"
        + "<item><link>"
        + site
        + "/gone</link></item></channel></rss>";
  }

  private void page(String path, String html) {
    text(path, "text/html; charset=utf-8", html);
  }

  private void text(String path, String type, String text) {
    answers.put(path, exchange -> send(exchange, 200, type, text));
  }

  private void redirect(String path, String to) {
    answers.put(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, status == 304 ? -1 : bytes.length);
    if (status != 304) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void assertRefused(String path, String reason) {
    assertThat(reason(new Fetcher(true), site + path)).contains(reason);
  }

  private String reason(Fetcher fetcher, String url) {
    return ((Incoming.Refused) fetch(fetcher, url).getFirst()).reason();
  }

  private List<Incoming> fetch(String path) {
    return fetch(new Fetcher(true), site + path);
  }

  private List<Incoming> fetch(Fetcher fetcher, String url) {
    return fetch(new Pages(List.of(url), false, fetcher, Seen.in(folder.resolve("none.json"))));
  }

  private static List<Incoming> fetch(Pages pages) {
    var taken = new ArrayList<Incoming>();
    pages.forEach(taken::add);
    return taken;
  }
}
