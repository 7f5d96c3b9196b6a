package kutip.article.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobotsTest {

  @Test
  void allowWhatNoRuleSpeaksOf() {
    assertThat(Robots.of("", "Kutip").allow("/a")).isTrue();
    assertThat(Robots.of("User-agent: *\nDisallow:\n", "Kutip").allow("/a")).isTrue();
  }

  @Test
  void letTheLongestRuleSayAndTheKinderOfTwo() {
    var robots =
        Robots.of(
            "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /same\nDisallow: /same",
            "Kutip");
    assertThat(robots.allow("/a/x")).isFalse();
    assertThat(robots.allow("/a/b/x")).isTrue();
    assertThat(robots.allow("/a/b/c")).isFalse();
    assertThat(robots.allow("/same")).isTrue();
    assertThat(robots.allow("/other")).isTrue();
  }

  @Test
  void understandStarAndDollar() {
    var robots =
        Robots.of(
            "user-agent: *\ndisallow: /*.pdf$\nDisallow: /x*y*z # no\nDisallow: /end$\n", "Kutip");
    assertThat(robots.allow("/a/b.pdf")).isFalse();
    assertThat(robots.allow("/a/b.pdf?x")).isTrue();
    assertThat(robots.allow("/x1y2z3")).isFalse();
    assertThat(robots.allow("/xzy")).isTrue();
    assertThat(robots.allow("/end")).isFalse();
    assertThat(robots.allow("/ending")).isTrue();
  }

  @Test
  void areReadBehindAByteOrderMark() {
    assertThat(Robots.of("\ufeffUser-agent: *\nDisallow: /a\n", "Kutip").allow("/a")).isFalse();
  }

  @Test
  void holdForAPathHoweverItIsWritten() {
    for (var written : new String[] {"/kafé*.pdf$", "/kaf%c3%a9*.pdf$", "/kaf%C3%A9*.pdf$"}) {
      var robots = Robots.of("User-agent: *\nDisallow: " + written, "Kutip");
      for (var path : new String[] {"/kaf%C3%A9/a.pdf", "/kaf%c3%a9/a.pdf"}) {
        assertThat(robots.allow(path)).as(path + " by " + written).isFalse();
      }
      assertThat(robots.allow("/kafe/a.pdf")).isTrue();
    }
  }

  @Test
  void takeTheGroupsThatNameUsRatherThanThoseForAll() {
    var text =
        """
        User-agent: other
        Disallow: /

        User-agent: *
        Disallow: /all

        User-agent: Other2
        User-agent: KUTIP
        Disallow: /ours

        Sitemap: https://k.example/s.xml
        User-agent: kutip
        Disallow: /also
        """;
    var robots = Robots.of(text, "Kutip");
    assertThat(robots.allow("/all")).isTrue();
    assertThat(robots.allow("/ours")).isFalse();
    assertThat(robots.allow("/also")).isFalse();
    assertThat(Robots.of(text, "Someone").allow("/all")).isFalse();
  }

  @Test
  void areReadInTimeWhateverTheyHold() {
    long seed = System.nanoTime();
    System.out.println("RobotsTest seed " + seed);
    var random = new Random(seed);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          var stars = "User-agent: *\nDisallow: /" + "*a".repeat(10_000) + "b$";
          assertThat(Robots.of(stars, "Kutip").allow("/" + "a".repeat(10_000))).isTrue();
          for (int run = 0; run < 5_000; run++) {
            var text = new StringBuilder();
            for (int at = 0; at < 40; at++) {
              var parts =
                  new String[] {
                    "User-agent", ":", "*", "\n", "Allow", "Disallow", "/", "$", "#", "a", " ", "\0"
                  };
              text.append(parts[random.nextInt(parts.length)]);
            }
            Robots.of(text.toString(), "Kutip").allow("/a/a?a");
          }
        });
  }
}
