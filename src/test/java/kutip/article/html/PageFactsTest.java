package kutip.article.html;

import static kutip.article.html.Pages.paragraphs;
import static kutip.article.html.Pages.portal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kutip.article.ArticleIds;
import kutip.article.Articles;
import kutip.article.Given;
import kutip.article.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2024-06-04T00:10:00+07:00'>",
        "<meta name='pubdate' content='2024-06-04'>",
        "<meta name='publishdate' content='2024/06/04 00:10:00' />",
        "<meta name='content_PublishedDate' content='2024-06-04 10:00:00'>",
        "<meta name='dtk:publishdate' content='2024/06/04 10:00:00'>",
        "<meta itemprop='datePublished' content='2024-06-04T00:10:00+07:00'>",
        "<meta name='DC.date.issued' content='2024-06-04'>",
        "<script type='application/ld+json'>{'@type':'NewsArticle','datePublished':'2024-06-04T00:10:00+07:00'}</script>",
        "<script type='application/ld+json'>[{'@type':'WebPage'},{'@type':['Article','NewsArticle'],'datePublished':'2024-06-04'}]</script>",
        "<script type='application/ld+json'>{'@graph':[{'@type':'Organization','name':'X'},{'@type':'NewsArticle','datePublished':'2024-06-04'}]}</script>",
        "<script type=\"application/ld+json\">{'@type':'NewsArticle','headline':'two\nlines','datePublished':'2024-06-04',}</script>"
      })
  void findsTheDayOfPublicationInTheHead(String head) throws Unreadable {
    assertThat(page(head.contains("ld+json") ? head.replace('\'', '"') : head).published())
        .contains(DAY);
  }

  @Test
  void findsTheDayOfPublicationInTheArticle() throws Unreadable {
    var time = "<article><time datetime='2024-06-04T23:30:00+07:00'>4 Juni</time>" + paragraphs();
    assertThat(HtmlPagesTest.read(portal("", time + "</article>")).published()).contains(DAY);
  }

  @Test
  void theArticlesTimeCountsBeforeThePages() throws Unreadable {
    var today = "<header><time datetime='2024-07-01'>1 Juli</time></header>";
    var time = "<time datetime='2024-06-04T10:00:00+07:00'>4 Juni</time>";
    var article = "<article>" + time + paragraphs() + "</article>";
    assertThat(HtmlPagesTest.read(portal("", today + article)).published()).contains(DAY);
    var teaser = "<article><time datetime='2024-06-30'>30 Juni</time><p>Hujan turun.</p></article>";
    var headed = article.replace("<article>", "<article><h1>Jembatan Lama Dibuka</h1>");
    assertThat(HtmlPagesTest.read(portal("", today + teaser + headed)).published()).contains(DAY);
  }

  @Test
  void theTimesOfArticlesBesideItDoNotCount() throws Unreadable {
    var time = "<div><time datetime='2024-06-04'>4 Juni</time>" + paragraphs() + "</div>";
    var teaser = "<article><time datetime='2024-06-30'>30 Juni</time><p>Hujan turun.</p></article>";
    assertThat(HtmlPagesTest.read(portal("", time + teaser + teaser)).published()).contains(DAY);
  }

  @Test
  void takesTheDayWhereThePublisherSitsNotWhereGreenwichLies() throws Unreadable {
    var utc = "<meta property='article:published_time' content='2024-06-03T17:10:00Z'>";
    var local =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-06-04T00:10:00+0700\"}</script>";
    assertThat(page(utc + local).published()).contains(DAY);
    assertThat(page(utc).published()).contains(DAY.minusDays(1));
  }

  @Test
  void readsWhoWroteWhatWhere() throws Unreadable {
    var given =
        page(
            """
            <link rel="canonical" href="https://www.kabarkota.example/2024/jembatan">
            <meta property="og:site_name" content="Kabar Kota">
            <meta property="og:title" content="Jembatan Lama Dibuka &amp; Dilalui Truk">
            <meta property="article:section" content="Kota">
            <script type="application/ld+json">{"@type":"NewsArticle",
              "author":[{"@type":"Person","name":"Budi Santoso"},{"@type":"Person","name":"Siti Aminah"}]}</script>
            """);
    assertThat(given.title()).contains("Jembatan Lama Dibuka & Dilalui Truk");
    assertThat(given.url()).contains("https://www.kabarkota.example/2024/jembatan");
    assertThat(given.source()).contains("kabarkota.example");
    assertThat(given.author()).contains("Budi Santoso, Siti Aminah");
    assertThat(given.section()).contains("Kota");
    assertThat(given.language()).contains("id");
    assertThat(given.id()).isEqualTo("p");
  }

  @Test
  void takesTheHeadingForTheTitleWhereTheHeadRepeatsIt() throws Unreadable {
    var head =
        "<meta property='og:title' content='Jembatan Lama Dibuka - Kabar Kota'>"
            + "<meta property='og:site_name' content='Kabar Kota'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ringkasan hari ini\"}</script>";
    var page = portal(head, "<article><h1>Jembatan Lama Dibuka</h1>" + paragraphs() + "</article>");
    assertThat(HtmlPagesTest.read(page).title()).contains("Jembatan Lama Dibuka");
    assertThat(page(head.replaceFirst("<script.*", "")).title()).contains("Jembatan Lama Dibuka");
  }

  @Test
  void theHeadingThatTheTitleBeginsWithIsTheTitle() throws Unreadable {
    var page =
        portal(
                "",
                "<header><h1>Yonhap News Agency</h1></header><article><h1>Bridge Reopens</h1>"
                    + paragraphs()
                    + "</article>")
            .replaceFirst("<title>[^<]*", "<title>Bridge Reopens | Yonhap News Agency");
    assertThat(HtmlPagesTest.read(page).title()).contains("Bridge Reopens");
  }

  @Test
  void theHeadingOfTheSectionIsNotTheTitle() throws Unreadable {
    var page =
        portal(
                "<meta property='og:title' content='Jembatan Dibuka Lagi'>",
                "<h1>Ekonomi Bisnis</h1><article><h2>Jembatan Dibuka Lagi</h2>"
                    + paragraphs()
                    + "</article>")
            .replaceFirst("<title>[^<]*", "<title>Jembatan Dibuka Lagi - Ekonomi Bisnis - Kabar");
    assertThat(HtmlPagesTest.read(page).title()).contains("Jembatan Dibuka Lagi");
  }

  @Test
  void theHeadingOfTheSiteIsNotTheTitle() throws Unreadable {
    var page =
        portal(
                "<meta property='og:site_name' content='Yonhap News Agency'>",
                "<h1>Yonhap News Agency</h1><h1>Bridge Reopens</h1>" + paragraphs())
            .replaceFirst("<title>[^<]*", "<title>Yonhap News Agency | Bridge Reopens");
    assertThat(HtmlPagesTest.read(page).title()).contains("Bridge Reopens");
  }

  @Test
  void cutsALongTitleBetweenCharacters() throws Unreadable {
    var title = "a".repeat(299);
    var head = "<meta property='og:title' content='" + title + "\ud83d\ude00 dan seterusnya'>";
    assertThat(page(head).title()).contains(title);
  }

  @Test
  void namesTheSiteWhereNoAddressTells() throws Unreadable {
    assertThat(page("<meta property='og:site_name' content='Kabar Kota'>").source())
        .contains("Kabar Kota");
  }

  @Test
  void believesTheWordsRatherThanTheTemplatesLanguage() throws Unreadable {
    var page = portal("", "<article>" + paragraphs() + "</article>").replace("id-ID", "en-US");
    var given = HtmlPagesTest.read(page);
    assertThat(given.language()).contains("en");
    assertThat(Articles.of(given, DAY).language()).isEqualTo("id");
  }

  @Test
  void letsAPageSpeakForItsOwnSiteOnly() throws Unreadable {
    var page =
        portal(
            "<link rel=canonical href='https://other.example/a/1'>",
            "<article>" + paragraphs() + "</article>");
    var fetched = HtmlPagesTest.fetched("https://kabarkota.example/a/1", page);
    assertThat(fetched.url()).contains("https://kabarkota.example/a/1");
    assertThat(fetched.id()).isEqualTo(ArticleIds.ofUrl("https://kabarkota.example/a/1"));
  }

  @Test
  void takesTheCanonicalAddressForTheIdOfAFetchedPage() throws Unreadable {
    var page =
        portal(
            "<link rel=canonical href='https://kabarkota.example/a/1'>",
            "<article>" + paragraphs() + "</article>");
    assertThat(HtmlPagesTest.fetched("https://m.kabarkota.example/a/1?utm_source=x", page).id())
        .isEqualTo(ArticleIds.ofUrl("https://kabarkota.example/a/1"))
        .startsWith("kabarkota.example-");
  }

  private static Given page(String head) throws Unreadable {
    return HtmlPagesTest.read(portal(head, "<article>" + paragraphs() + "</article>"));
  }
}
