package kutip.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserIT {
  private static final String CONFLICT = "Siapa Sekretaris Jenderal NATO?";

  private static final Map<String, String> FALLBACK = Map.of("KUTIP_LLM_FALLBACK", "reader");

  private static Playwright playwright;
  private static Browser browser;
  @TempDir private static Path folder;
  private static RunningServer server;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void start() {
    var chromium =
        Stream.of(
                Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser")
            .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
            .findFirst();
    if (chromium.isEmpty()) {
      System.out.println(
          "Browser tests are skipped: no Chromium found; install it, or set CHROMIUM to its path");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium found");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium.get()))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run",
                            "--disable-quic")));
    server = RunningServer.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() {
    context = context(1440, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }

  @Test
  void aCitationOpensTheArticleAtTheExactWords() throws IOException {
    var page = page(server, "/");
    ask(page, "Kapan Yoon bertemu Stoltenberg di sela-sela KTT NATO?");
    assertThat(page.locator(".answer")).hasAttribute("data-status", "answered");
    page.locator("button.chip").first().click();
    assertThat(page.locator("#reader mark").first()).isInViewport();
    var marked = String.join("", page.locator("#reader mark").allTextContents());
    var answer = page.locator(".answer").getAttribute("data-answer");
    assertThat(server.get("/api/answers/" + answer).body()).contains(marked.replace("\"", "\\\""));
    assertThat(marked).startsWith("Yoon bertemu Stoltenberg");
    var whole = page.locator("#reader .article-text").textContent();
    assertThat(whole).isEqualTo(Files.readString(Path.of("seeds/001_6af897d60753a73f.txt")));
    page.keyboard().press("Escape");
    assertThat(page.locator("#reader")).not().hasAttribute("open", "");
  }

  @Test
  void valuesThatChangedAreShownWithTheirDates() {
    var page = page(server, "/");
    ask(page, CONFLICT);
    var conflict = page.locator("[data-conflict=changed_over_time]");
    assertThat(conflict).containsText("Mark Rutte");
    assertThat(conflict).containsText("Jens Stoltenberg");
  }

  @Test
  void anAbstentionShowsWhatCameNearest() {
    var page = page(server, "/");
    ask(page, "Berapa jumlah penduduk Seoul?");
    assertThat(page.locator("[data-abstention]")).isVisible();
    assertThat(page.locator("[data-nearest]").first()).isVisible();
  }

  @Test
  void aPermalinkShowsTheAnswerAgainAndChecksIt() {
    var page = page(server, "/");
    ask(page, CONFLICT);
    var id = page.locator(".answer").getAttribute("data-answer");
    page.navigate(server.address() + "/a/" + id);
    assertThat(page.locator(".answer")).containsText("Mark Rutte");
    page.locator("[data-action=verify]").click();
    assertThat(page.locator("[data-verified=true]")).isVisible();
  }

  @Test
  void theArticlesAreListedAndCanBeRead() {
    var page = page(server, "/articles");
    assertThat(page.locator("[data-article]")).hasCount(5);
    page.locator("[data-article] a").first().click();
    assertThat(page.locator(".article-text")).containsText("Cho Tae-yul");
    assertThat(page.locator(".boilerplate").first()).isVisible();
  }

  @Test
  void claimsStreamInAndWhatIsMadeUpIsShownAsWithheld(@TempDir Path other) {
    try (var llm = ScriptedLlm.start();
        var written = RunningServer.start(other, llm, "30s", FALLBACK)) {
      llm.completes(
          request ->
              claims(
                  claim(
                      "Mark Rutte adalah <b>Sekjen</b> NATO.",
                      request.passageWith("Mark Rutte"),
                      "Mark Rutte"),
                  claim("Ia berasal dari Norwegia.", 1, "kata-kata yang tidak ada"),
                  claim(
                      "Korut mengirim pasukan ke Rusia." + " ".repeat(400),
                      request.passageWith("1.500 orang"),
                      "1.500 orang")));
      llm.behaves(ScriptedLlm.Behaviour.DRIPS);
      var page = page(written, "/");
      page.locator("#question").fill("Siapa Mark Rutte, dan berapa orang yang dikirim Korut?");
      page.locator("#send").click();
      assertThat(page.locator("[data-claim]").first()).isVisible();
      assertThat(page.locator(".turn")).hasAttribute("data-state", "asking");
      assertThat(page.locator("[data-claim]").first()).containsText("<b>Sekjen</b>");
      page.locator("#stop").click();
      assertThat(page.locator(".turn")).hasAttribute("data-state", "stopped");
      llm.behaves(ScriptedLlm.Behaviour.ANSWERS);
      ask(page, "Siapa Mark Rutte, dan berapa orang yang dikirim Korut ke Rusia?");
      assertThat(page.locator("[data-withheld=quote_not_found]").first()).isAttached();
      llm.behaves(ScriptedLlm.Behaviour.UNAUTHORIZED);
      ask(page, CONFLICT);
      assertThat(page.locator("[data-fallback=llm]").last()).containsText("scripted-1");
    }
  }

  @Test
  void markupInAnArticleIsShownAsText(@TempDir Path other) throws IOException {
    var seeds = Files.createDirectories(other.resolve("seeds"));
    Files.writeString(
        seeds.resolve("jahat.txt"),
        """
        <img src=x onerror=alert(1)> Wali kota Bogor meresmikan taman baru

        Wali Kota Bogor <script>alert(2)</script> meresmikan taman <img src=x onerror=alert(3)> baru pada Senin, 4 Maret 2024.
        """);
    try (var evil = RunningServer.start(other, Map.of("KUTIP_SEEDS_DIR", seeds.toString()))) {
      var page = page(evil, "/");
      page.onDialog(
          dialog -> {
            complaints.add("a script ran: " + dialog.message());
            dialog.dismiss();
          });
      ask(page, "Siapa yang meresmikan taman baru di Bogor?");
      assertThat(page.locator(".answer")).containsText("<script>alert(2)</script>");
      page.locator("button.chip").first().click();
      assertThat(page.locator("#reader .article-text"))
          .containsText("<img src=x onerror=alert(3)>");
      assertThat(page.locator("img, script:not([src])")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "390, 844, LIGHT", "390, 844, DARK"})
  void everyViewIsAccessibleAndFitsTheScreen(int width, int height, ColorScheme scheme) {
    context.close();
    context = context(width, height, scheme);
    var page = page(server, "/");
    check(page);
    ask(page, CONFLICT);
    check(page);
    page.locator("button.chip").first().click();
    assertThat(page.locator("#reader mark").first()).isInViewport();
    check(page);
    page.keyboard().press("Escape");
    ask(page, "Berapa jumlah penduduk Seoul?");
    check(page);
    var id = page.locator(".answer").first().getAttribute("data-answer");
    for (var path :
        List.of("/a/" + id, "/articles", "/articles/004_be7c9fe0555141bb", "/nowhere")) {
      page.navigate(server.address() + path);
      assertThat(page.locator("body"))
          .hasAttribute("data-view", Pattern.compile("answer|article|articles|missing"));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      check(page);
    }
  }

  @Test
  void thePageSpeaksThreeLanguages() {
    var page = page(server, "/");
    for (var language : List.of("id", "en", "ko")) {
      page.locator("#language-choice").selectOption(language);
      assertThat(page.locator("html")).hasAttribute("lang", language);
    }
  }

  private static void check(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
    var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wide).as("%s scrolls sideways", page.url()).isEqualTo(false);
  }

  private static void ask(Page page, String question) {
    int before = page.locator(".turn").count();
    page.locator("#question").fill(question);
    page.locator("#send").click();
    assertThat(page.locator(".turn").nth(before)).hasAttribute("data-state", "answered");
  }

  private BrowserContext context(int width, int height, ColorScheme scheme) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            .setLocale("id-ID");
    return browser.newContext(options);
  }

  /**
   * The page at {@code path}; whatever it complains of, or asks of another host, is kept for the
   * end.
   */
  private Page page(RunningServer of, String path) {
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("404")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(of.address())) {
            complaints.add("asked " + request.url());
          }
        });
    page.navigate(of.address() + path);
    return page;
  }
}
