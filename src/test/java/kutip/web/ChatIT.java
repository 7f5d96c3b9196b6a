package kutip.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a chat keeps: its turns over a reload, where it was read, and the focus in an answer drawn
 * anew.
 */
class ChatIT extends Browsing {
  private static final String NEXT = "Kapan Yoon bertemu Stoltenberg di sela-sela KTT NATO?";
  private static final String QUOTE = "Sekretaris Jenderal NATO, Mark Rutte";

  /** How long a claim or an answer may take that comes a few letters at a time. */
  private static final double SLOWLY = 30_000;

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
  void afterAConversationThatIsGoneAQuestionStartsAnother() {
    var page = page(server, "/");
    var gone = "{\"id\":\"gone\",\"answers\":[\"gone\"]}";
    page.evaluate("gone => sessionStorage.setItem('kutip.conversation', gone)", gone);
    page.reload();
    ask(page, CONFLICT);
    ask(page, NEXT);
    page.reload();
    assertThat(page.locator(".turn")).hasCount(2);
  }

  @Test
  void anAnswerThatCannotBeFetchedForAMomentIsNotForgotten() {
    var page = page(server, "/");
    ask(page, CONFLICT);
    var first = page.locator(".answer").getAttribute("data-answer");
    var address = server.address() + "/api/answers/" + first;
    page.route(address, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    page.reload();
    ask(page, NEXT);
    page.unroute(address);
    page.reload();
    assertThat(page.locator(".turn")).hasCount(2);
    assertThat(page.locator(".answer").first()).hasAttribute("data-answer", first);
    complaints.removeIf(words -> words.contains("503"));
  }

  @Test
  void aQuestionWaitsForTheTurnsBeforeItAndCanBeStoppedMeanwhile() {
    var page = page(server, "/");
    ask(page, CONFLICT);
    var first = page.locator(".answer").getAttribute("data-answer");
    var held = new ArrayList<Route>();
    page.route(server.address() + "/api/answers/" + first, route -> held.add(route));
    page.reload();
    page.locator("#question").fill(NEXT);
    page.locator("#send").click();
    page.locator("#stop").click();
    assertThat(page.locator(".turn")).hasAttribute("data-state", "stopped");
    var sent =
        page.waitForRequest(
            request -> request.method().equals("POST"),
            () -> {
              page.locator("[data-action=again]").click();
              page.waitForCondition(() -> !held.isEmpty());
              held.forEach(route -> route.resume());
            });
    assertThat(sent.postData()).doesNotContain("\"new\"");
    assertThat(page.locator(".turn")).hasCount(2);
    assertThat(page.locator(".turn").last()).hasAttribute("data-state", "answered");
    assertThat(page.locator(".answer").first()).hasAttribute("data-answer", first);
    assertThat(page.locator("#live p").allTextContents()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theFocusStaysWithItsCitationWhenTheAnswerArrives(@TempDir Path other) {
    try (var llm = ScriptedLlm.start();
        var written = RunningServer.start(other, llm, "30s")) {
      llm.behaves(ScriptedLlm.Behaviour.DRIPS)
          .completes(
              request ->
                  late(
                      claims(
                          claim("Mark Rutte memimpin NATO.", request.passageWith(QUOTE), QUOTE))));
      var page = page(written, "/");

      var opened = streamedChip(page);
      var words = opened.getAttribute("data-words");
      opened.press("Enter");
      assertThat(page.locator("#reader-title")).isFocused();
      assertAnswered(page);
      page.keyboard().press("Escape");
      assertThat(chip(page, words)).isFocused();

      page.locator("#new-chat").click();
      streamedChip(page).focus();
      assertAnswered(page);
      assertThat(chip(page, words)).isFocused();
    }
  }

  @Test
  void theFocusFindsItsCitationInAnotherLanguage() {
    var page = page(server, "/");
    ask(page, CONFLICT);
    page.locator("button.chip").last().press("Enter");
    assertThat(page.locator("#reader-title")).isFocused();
    page.locator("#language-choice").selectOption("en");
    page.locator("#reader-close").focus();
    page.keyboard().press("Escape");
    assertThat(page.locator("button.chip").last()).isFocused();
  }

  @Test
  void anAnswerKeepsTheFiltersItWasAskedWithAfterAReloadAndAtItsLink() {
    var page = page(server, "/?source=saranginews.com&from=2024-01-01&to=2024-12-31");
    ask(page, CONFLICT);
    var told = page.locator("[data-filters]");
    var filters = told.textContent();
    assertThat(filters).contains("saranginews.com", "sejak 1 Jan 2024", "sampai 31 Des 2024");
    page.reload();
    assertThat(told).hasText(filters);
    page.navigate(server.address() + "/a/" + page.locator(".answer").getAttribute("data-answer"));
    assertThat(told).hasText(filters);
  }

  @Test
  void theTimeAQuestionAsksForIsToldAsAFilter() {
    var page = page(server, "/");
    ask(page, "Apa berita NATO Juli 2024?");
    assertThat(page.locator("[data-filters]"))
        .hasText("Hanya sejak 1 Jul 2024, sampai 31 Jul 2024");
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "740, 360"})
  void goingBackToTheChatLeavesItWhereItWasRead(int width, int height) {
    context.close();
    context = context(width, height, ColorScheme.LIGHT);
    var page = page(server, "/");
    var chip = readAmidTurns(page);
    var read = scrolled(page);
    chip.click();
    page.locator("#reader .reader-links a").first().click();
    page.locator(".article-page").waitFor();
    page.goBack();
    assertThat(page.locator(".turn")).hasCount(3);
    assertThat(scrolled(page)).isEqualTo(read);
  }

  @Test
  void switchingTheLanguageLeavesTheChatWhereItWasRead() {
    var page = page(server, "/");
    var chip = readAmidTurns(page);
    page.locator("#language-choice").selectOption("ko");
    assertThat(page.locator("html")).hasAttribute("lang", "ko");
    assertThat(chip).isInViewport();
  }

  @Test
  void aQuestionIsNotSentWhileTheFirstDayIsAfterTheLast() {
    var page = page(server, "/?from=2024-12-01&to=2024-01-01");
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            complaints.add("sent " + request.postData());
          }
        });
    page.locator("#question").fill(CONFLICT);
    page.locator("#send").click();
    assertThat(page.locator("#filter-from")).isFocused();
    assertThat(page.locator("#filter-order")).isVisible();
    assertThat(page.locator("#question")).hasValue(CONFLICT);
    assertThat(page.locator(".turn")).hasCount(0);
  }

  @Test
  void whatIsWrongWithAQuestionIsToldOnce() {
    var page = page(server, "/?asOf=besok");
    page.locator("#question").fill(CONFLICT);
    page.locator("#send").click();
    assertThat(page.locator(".problem")).containsText("besok");
    assertThat(page.locator(".problem").textContent()).containsOnlyOnce("besok");
    complaints.removeIf(words -> words.contains("400"));
  }

  /** Asks three questions, and goes back to a citation of the second. */
  private static Locator readAmidTurns(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    ask(page, CONFLICT);
    ask(page, NEXT);
    ask(page, "Berapa jumlah penduduk Seoul?");
    var chip = page.locator(".turn").nth(1).locator("button.chip").first();
    chip.evaluate("chip => chip.scrollIntoView({ block: 'center' })");
    page.mouse().move(1, 1);
    return chip;
  }

  /** How far the turns and the page are scrolled. */
  private static Object scrolled(Page page) {
    return page.evaluate(
        "[document.querySelector('#turns').scrollTop, window.scrollY].map(Math.round).join()");
  }

  /** The completion with blanks before its end, so that it ends well after its last claim. */
  private static String late(String completion) {
    return completion.substring(0, completion.length() - 2) + " ".repeat(120) + "]}";
  }

  /** Asks, and gives the first citation that is there while the answer still comes. */
  private static Locator streamedChip(Page page) {
    page.locator("#question").fill(CONFLICT);
    page.locator("#send").click();
    var chip = page.locator(".turn[data-state=asking] button.chip").first();
    chip.waitFor(new Locator.WaitForOptions().setTimeout(SLOWLY));
    return chip;
  }

  private static void assertAnswered(Page page) {
    assertThat(page.locator(".turn"))
        .hasAttribute(
            "data-state",
            "answered",
            new LocatorAssertions.HasAttributeOptions().setTimeout(SLOWLY));
  }

  /** The citation of these words in the answer. */
  private static Locator chip(Page page, String words) {
    return page.locator(".answer button.chip[data-words='" + words + "']").first();
  }
}
