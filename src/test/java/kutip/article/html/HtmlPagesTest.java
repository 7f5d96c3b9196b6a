package kutip.article.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kutip.article.html.Pages.BODY;
import static kutip.article.html.Pages.FIRST;
import static kutip.article.html.Pages.SECOND;
import static kutip.article.html.Pages.THIRD;
import static kutip.article.html.Pages.paragraphs;
import static kutip.article.html.Pages.portal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Given;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import org.junit.jupiter.api.Test;

class HtmlPagesTest {

  @Test
  void takesTheArticleAndNothingAroundIt() throws Unreadable {
    for (var layout :
        List.of(
            "<article><h1>Jembatan Lama Dibuka</h1>" + paragraphs() + "</article>",
            "<div class='detail__body'>" + paragraphs() + "</div>",
            "<div itemprop='articleBody'>" + paragraphs() + "</div>",
            "<div class='x'><div class='p1'><p>"
                + FIRST
                + "</p></div><div class='p2'><p>"
                + SECOND
                + "</p><p>"
                + THIRD
                + "</p></div></div>",
            "<section><div>" + FIRST + "<br><br>" + SECOND + "<br/>" + THIRD + "</div></section>",
            "<form id=aspnetForm><table><tr><td>" + paragraphs() + "</td></tr></table></form>")) {
      assertThat(read(portal("", layout)).text().replace("Jembatan Lama Dibuka\n", ""))
          .as(layout)
          .isEqualTo(BODY);
    }
  }

  @Test
  void takesTheArticleWhereReadersWroteMoreThanTheAuthor() throws Unreadable {
    var comments =
        "<div class='comment-list'>"
            + "<p>Saya, dia, dan mereka setuju, sungguh, sangat setuju sekali.</p>".repeat(50)
            + "</div>";
    assertThat(read(portal("", "<div>" + paragraphs() + "</div>" + comments)).text())
        .isEqualTo(BODY);
  }

  @Test
  void writesHeadingsItemsAndRowsOnLinesOfTheirOwn() throws Unreadable {
    var page =
        portal(
            "",
            "<article><p>"
                + FIRST
                + "</p><h2>Angka</h2><ul><li>20 ton</li><li>dua tahun</li></ul>"
                + "<table><tr><th>Tahun</th><th>Truk</th></tr><tr><td>2023</td><td>1.200</td></tr></table><p>"
                + SECOND
                + "</p><pre>satu\ndua</pre></article>");
    assertThat(read(page).text())
        .isEqualTo(
            FIRST
                + "\nAngka\n20 ton\ndua tahun\nTahun | Truk\n2023 | 1.200\n"
                + SECOND
                + "\nsatu\ndua\n");
  }

  @Test
  void dropsWhatTheReaderNeverSees() throws Unreadable {
    var hidden =
        "<article><p hidden>Tersembunyi satu, yang tidak boleh tampil.</p><p style='color:red;display: none'>"
            + "Tersembunyi dua, yang tidak boleh tampil.</p><div aria-hidden=true>Tersembunyi tiga</div><!-- Tersembunyi empat -->"
            + paragraphs()
            + "</article>";
    assertThat(read(portal("", hidden)).text()).isEqualTo(BODY);
  }

  @Test
  void dropsParagraphsThatOnlyLinkElsewhere() throws Unreadable {
    var linked =
        "<article><p>"
            + FIRST
            + "</p><p><strong>Baca juga: <a href='/x'>Terowongan Baru Segera Digali di Bawah Sungai Besar</a></strong></p><p>"
            + SECOND.replace("dinas", "<a href='/dinas'>dinas</a>")
            + "</p><p>"
            + THIRD
            + "</p></article>";
    assertThat(read(portal("", linked)).text()).isEqualTo(BODY);
  }

  @Test
  void fallsBackToTheDescriptionWhereAScriptWouldBuildThePage() throws Unreadable {
    var given =
        read(
            "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + FIRST
                + "\"}</script></head><body><div id=app></div></body></html>");
    assertThat(given.text()).isEqualTo(FIRST + "\n");
    assertThat(given.notes()).containsExactly("text from the page's JSON-LD");
  }

  @Test
  void notesThatTheDescriptionTellsAnotherStory() throws Unreadable {
    var described =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"Quite different words entirely about cats\"}</script>";
    assertThat(read(portal(described, "<article>" + paragraphs() + "</article>")).notes())
        .containsExactly("main text differs from the page's JSON-LD");
  }

  @Test
  void decodesAPageByItsMetaCharset() throws Unreadable {
    var page =
        portal(
            "<meta charset='euc-kr'>",
            "<article><p>" + "서울시는 오늘 낡은 다리를 다시 열었다고 밝혔다. ".repeat(4) + "</p></article>");
    assertThat(
            read(RawFile.of("p.html", "p", page.getBytes(Charset.forName("x-windows-949")))).text())
        .startsWith("서울시는 오늘");
  }

  @Test
  void refusesAPageWithoutAnArticle() {
    assertThatThrownBy(() -> read("<html><body><nav><a href='/'>Beranda</a></nav></body></html>"))
        .isInstanceOf(Unreadable.class)
        .hasMessage("no article in the page");
  }

  @Test
  void recognisesPagesByTheirBeginning() {
    var html = new HtmlPages();
    assertThat(html.recognises("\ufeff\n <!-- a --><!DOCTYPE HTML><p>".getBytes(UTF_8))).isTrue();
    assertThat(html.recognises("<?xml version='1.0'?><html xmlns='x'>".getBytes(UTF_8))).isTrue();
    assertThat(html.recognises("<?xml version='1.0'?><rss>".getBytes(UTF_8))).isFalse();
    assertThat(html.recognises("Kata <html> di tengah".getBytes(UTF_8))).isFalse();
  }

  @Test
  void readsMonstersInTime() {
    var deep = "<div>".repeat(100_000) + FIRST + "</div>".repeat(100_000);
    var tables = "<table><tr><td>".repeat(20_000) + FIRST;
    var line = "<p>" + "kata ".repeat(200_000) + "</p>";
    var entities =
        "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>"
            + FIRST
            + "&b;".repeat(100_000)
            + "</p>";
    var attributes = "<p " + "a='1' ".repeat(100_000) + ">" + FIRST + "</p>";
    var anchors = "<a href=x>".repeat(50_000) + "<p>" + FIRST;
    var formatting = "<b><i>".repeat(30_000) + "<p>" + FIRST + "</p>".repeat(1000);
    for (var monster : List.of(deep, tables, line, entities, attributes, anchors, formatting)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            long start = System.nanoTime();
            try {
              assertThat(read("<html><body>" + monster + "</body></html>").text()).isNotBlank();
            } catch (Unreadable e) {
              assertThat(e.reason()).isNotBlank();
            }
            System.out.println(
                "monster "
                    + monster.substring(0, 12)
                    + " took ms "
                    + (System.nanoTime() - start) / 1_000_000);
          });
    }
  }

  @Test
  void readsOrRefusesAnyMutatedPage() {
    long seed = System.nanoTime();
    System.out.println("HtmlPagesTest seed " + seed);
    var random = new Random(seed);
    var valid =
        portal(
            "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-06-04\"}]</script>",
            "<article>" + paragraphs() + "</article>");
    for (int run = 0; run < 500; run++) {
      var mutated = kutip.article.Mutations.of(valid.getBytes(UTF_8), random);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> {
            try {
              assertThat(read(RawFile.of("p.html", "p", mutated)).text()).isNotBlank();
            } catch (Unreadable e) {
              assertThat(e.reason()).isNotBlank();
            }
          });
    }
  }

  static Given read(String page) throws Unreadable {
    return read(RawFile.of("p.html", "p", page.getBytes(UTF_8)));
  }

  static Given read(RawFile file) throws Unreadable {
    var taken = new ArrayList<Incoming>();
    new HtmlPages().read(file, taken::add);
    assertThat(taken).hasSize(1);
    return ((Incoming.Read) taken.getFirst()).given();
  }

  static Given fetched(String url, String page) throws Unreadable {
    return read(RawFile.fetched(url, "p", page.getBytes(UTF_8), Optional.empty()));
  }
}
