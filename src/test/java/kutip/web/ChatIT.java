package kutip.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kutip.ScriptedLlm.claim;
import static kutip.ScriptedLlm.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import kutip.RunningServer;
import kutip.ScriptedLlm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chat keeps: its turns over a reload, and the focus when an answer is drawn anew. */
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
