package kutip.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserIT extends Browsing {
  private static final Map<String, String> FALLBACK = Map.of("KUTIP_LLM_FALLBACK", "reader");

  private static final String TOKEN = "rahasia-sekali-0123456789";

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
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
  void goingBackToTheArticlesKeepsWhatWasLookedFor() {
    var page = page(server, "/articles");
    page.locator("#article-filter").fill("Blinken");
    assertThat(page.locator("[data-article]")).hasCount(1);
    page.locator("[data-article] a").click();
    page.locator(".article-page").waitFor();
    page.goBack();
    assertThat(page.locator("#article-filter")).hasValue("Blinken");
    assertThat(page.locator("[data-article]")).hasCount(1);
    page.locator("#masthead [data-section=articles]").click();
    assertThat(page.locator("#article-filter")).hasValue("");
    assertThat(page.locator("[data-article]")).hasCount(5);
  }

  @Test
  void aSentenceOlderThanTheDateOfItsClaimSaysOfWhichDayItIs() {
    var page = page(server, "/");
    ask(page, CONFLICT);
    var older = page.locator("[data-claim]", with("Jens Stoltenberg"));
    assertThat(older.locator(".claim-date")).hasText("12 Jul 2024");
    assertThat(older).containsText("kalimat ini dari 6 Apr 2024");
    assertThat(page.locator("[data-claim]", with("Mark Rutte")))
        .not()
        .containsText("kalimat ini dari");
  }

  @Test
  void wordsOfAnArticleAreMarkedWithItsLanguageAndNotTheAskers() {
    var page = page(server, "/");
    ask(page, "When did Yoon meet Stoltenberg at the NATO summit?");
    assertThat(page.locator(".question")).hasAttribute("lang", "en");
    assertThat(page.locator(".claim-text > span").first()).hasAttribute("lang", "id");
    assertThat(page.locator(".source-article button").first()).hasAttribute("lang", "id");
    page.locator("button.chip").first().click();
    assertThat(page.locator("#reader-title")).hasAttribute("lang", "id");
    ask(page, "Who is the Secretary General of NATO?");
    assertThat(page.locator(".abstention-text")).hasAttribute("lang", "en");
    assertThat(page.locator("[data-nearest] blockquote").first()).hasAttribute("lang", "id");
  }

  @Test
  void anUnknownSourceIsNamedInThePagesLanguageInTheFilters(@TempDir Path other)
      throws IOException {
    var seeds = Files.createDirectories(other.resolve("seeds"));
    Files.writeString(
        seeds.resolve("jembatan.txt"), "Jembatan Wanasari dibuka\n\nBupati membuka jembatan itu.");
    try (var nameless = RunningServer.start(other, Map.of("KUTIP_SEEDS_DIR", seeds.toString()))) {
      var page = page(nameless, "/");
      page.locator("#filters summary").click();
      page.locator(".source-box input").check();
      assertThat(page.locator(".source-box")).hasText("sumber tidak diketahui");
      assertThat(page.locator("#filters summary")).containsText("sumber tidak diketahui");
      ask(page, "Siapa yang membuka Jembatan Wanasari?");
      assertThat(page.locator("[data-filters]")).hasText("Hanya sumber tidak diketahui");
    }
  }

  @ParameterizedTest
  @CsvSource({"740, 360", "720, 450"})
  void inALowWindowTheArticleCanAlwaysBeClosed(int width, int height) {
    context.close();
    context = context(width, height, ColorScheme.LIGHT);
    var page = page(server, "/");
    ask(page, CONFLICT);
    var reader = page.locator("#reader");
    var chip = page.locator("button.chip").first();

    chip.click();
    assertThat(page.locator("#reader mark").first()).isInViewport();
    assertThat(page.locator("#reader-close")).isInViewport();
    page.locator("#reader-close").click();
    assertThat(reader).not().hasAttribute("open", "");

    chip.click();
    assertThat(reader).hasAttribute("open", "");
    page.mouse().click(10, height / 2.0);
    assertThat(reader).not().hasAttribute("open", "");
    assertThat(chip).isFocused();
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
      assertThat(page.locator("[data-fallback=llm]").last()).containsText("HTTP 401");
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

  @Test
  void everyLinkLeadsSomewhere() {
    var page = page(server, "/");
    ask(page, CONFLICT);
    var id = page.locator(".answer").getAttribute("data-answer");
    var links = new TreeSet<>(links(page));
    for (var path : List.of("/a/" + id, "/articles", "/articles/004_be7c9fe0555141bb")) {
      page.navigate(server.address() + path);
      page.locator("#main h1").waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      links.addAll(links(page));
    }
    assertThat(links).contains("/a/" + id, "/articles/004_be7c9fe0555141bb");
    for (var link : links) {
      assertThat(server.get(link).statusCode()).as(link).isLessThan(400);
    }
  }

  @Test
  void anArticleReachedFromACitationSaysThatItHasChanged(@TempDir Path other) {
    try (var edited = RunningServer.start(other, Map.of("KUTIP_ADMIN_TOKEN", TOKEN))) {
      keep(edited, "Jembatan sepanjang 240 meter itu menghubungkan dua desa.");
      var page = page(edited, "/");
      ask(page, "Siapa yang membuka Jembatan Wanasari?");
      page.locator("button.chip").first().click();
      assertThat(page.locator("#reader .article-text")).containsText("240 meter");
      keep(edited, "Jembatan sepanjang 260 meter itu menghubungkan dua desa.");
      page.locator("#reader .reader-links a").first().click();
      assertThat(page.locator(".article-page")).containsText("240 meter");
      assertThat(page.locator(".older-version")).isVisible();
    }
  }

  private static Page.LocatorOptions with(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  /** The addresses within the service that the page links to. */
  private static List<String> links(Page page) {
    return page.locator("a[href]").all().stream()
        .filter(link -> Boolean.TRUE.equals(link.evaluate("a => a.origin === location.origin")))
        .map(link -> String.valueOf(link.evaluate("a => a.pathname + a.search")))
        .toList();
  }

  /** Keeps an article about a bridge, ending with {@code sentence}, in place of the one before. */
  private static void keep(RunningServer at, String sentence) {
    var text =
        "Jembatan Wanasari dibuka untuk umum pada Selasa pagi oleh Bupati Hadi Santosa. "
            + sentence;
    var article =
        "{\"title\": \"Jembatan Wanasari dibuka\", \"published\": \"2025-03-04\", \"text\": \"%s\"}"
            .formatted(text);
    var kept =
        at.send(
            at.request("/api/articles/jembatan")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(article))
                .build());
    assertThat(kept.statusCode()).as(kept.body()).isLessThan(300);
  }

  private static void check(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
    var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wide).as("%s scrolls sideways", page.url()).isEqualTo(false);
  }
}
