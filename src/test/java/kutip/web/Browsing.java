package kutip.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kutip.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests in Chromium; without one they are skipped. What a page complains of fails its test. */
abstract class Browsing {
  static final String CONFLICT = "Siapa Sekretaris Jenderal NATO?";

  private static Playwright playwright;
  private static Browser browser;

  final List<String> complaints = new ArrayList<>();
  BrowserContext context;

  @BeforeAll
  static void launch() {
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
  }

  @AfterAll
  static void quit() {
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

  static void ask(Page page, String question) {
    int before = page.locator(".turn").count();
    page.locator("#question").fill(question);
    page.locator("#send").click();
    assertThat(page.locator(".turn").nth(before)).hasAttribute("data-state", "answered");
  }

  BrowserContext context(int width, int height, ColorScheme scheme) {
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
  Page page(RunningServer of, String path) {
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
