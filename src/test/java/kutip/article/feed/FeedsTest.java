package kutip.article.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kutip.article.ArticleIds;
import kutip.article.ArticleSource.Incoming;
import kutip.article.Given;
import kutip.article.Mutations;
import kutip.article.RawFile;
import kutip.article.Unreadable;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Kabar Kota</title><link>https://kabarkota.example/</link><description>d</description>
      <pubDate>Fri, 07 Jun 2024 00:10:00 +0700</pubDate>
      <item><title>Jembatan &amp;amp; jalan dibuka</title><link>https://kabarkota.example/a/1</link>
        <guid>https://kabarkota.example/?p=1</guid><category>Kota</category><dc:creator>Siti</dc:creator>
        <pubDate>Tue, 04 Jun 2024 00:10:00 +0700</pubDate>
        <description>Ringkas saja.</description>
        <content:encoded><![CDATA[<p>Jembatan lama dibuka kembali.</p><p>Truk boleh lewat.</p><script>x</script>]]></content:encoded></item>
      <item><title>Tanpa isi</title><link>https://kabarkota.example/a/2</link></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><id>urn:x</id><updated>2024-06-06T00:00:00Z</updated>
      <entry><title>Pasar</title><id>urn:1</id><link href="https://kabarkota.example/b"/><updated>2024-06-06T00:00:00Z</updated>
      <published>2024-06-04T00:30:00+07:00</published><summary type="html">&lt;p&gt;Pasar pindah.&lt;/p&gt;</summary></entry></feed>
      """;

  @Test
  void makesAnArticleOfEachEntry() throws Unreadable {
    var read = read(RSS);
    assertThat(read).hasSize(2);
    var first = ((Incoming.Read) read.getFirst()).given();
    assertThat(first.text()).isEqualTo("Jembatan lama dibuka kembali.\nTruk boleh lewat.\n");
    assertThat(first.title()).contains("Jembatan & jalan dibuka");
    assertThat(first.published()).contains(LocalDate.of(2024, 6, 4));
    assertThat(first.url()).contains("https://kabarkota.example/a/1");
    assertThat(first.id()).isEqualTo(ArticleIds.ofUrl("https://kabarkota.example/a/1"));
    assertThat(first.source()).contains("kabarkota.example");
    assertThat(first.author()).contains("Siti");
    assertThat(first.section()).contains("Kota");
    assertThat(read.get(1)).isEqualTo(new Incoming.Refused("feed.xml#2", "an entry without text"));
  }

  @Test
  void readsAtom() throws Unreadable {
    Given given = ((Incoming.Read) read(ATOM).getFirst()).given();
    assertThat(given.text()).isEqualTo("Pasar pindah.\n");
    assertThat(given.published()).contains(LocalDate.of(2024, 6, 4));
    assertThat(given.url()).contains("https://kabarkota.example/b");
  }

  @Test
  void namesTheArticlesToFollow() throws Unreadable {
    assertThat(new Feeds().links(RawFile.of("f", "f", RSS.getBytes(UTF_8))))
        .containsExactly("https://kabarkota.example/a/1", "https://kabarkota.example/a/2");
  }

  @Test
  void refusesEntitiesThatGrowAndFilesFromOutside() {
    var laughs =
        new StringBuilder("<?xml version='1.0'?><!-- x --><!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int level = 1; level < 10; level++) {
      laughs.append("<!ENTITY a" + level + " '" + ("&a" + (level - 1) + ";").repeat(10) + "'>");
    }
    laughs.append("]><rss version='2.0'><channel><item><title>&a9;</title></item></channel></rss>");
    var outside =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><item><title>&x;</title></item></channel></rss>";
    for (var bad : List.of(laughs.toString(), outside)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () ->
              assertThatThrownBy(() -> read(bad))
                  .isInstanceOf(Unreadable.class)
                  .hasMessageStartingWith("XML with a document type"));
    }
  }

  @Test
  void refusesXmlThatIsNoFeed() {
    assertThatThrownBy(() -> read("<a><b/></a>"))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("not a feed");
  }

  @Test
  void recognisesFeeds() {
    assertThat(new Feeds().recognises(RSS.getBytes(UTF_8))).isTrue();
    assertThat(new Feeds().recognises(ATOM.getBytes(UTF_8))).isTrue();
    assertThat(new Feeds().recognises("<html>".getBytes(UTF_8))).isFalse();
  }

  @Test
  void readsOrRefusesAnyMutatedFeed() {
    long seed = System.nanoTime();
    System.out.println("FeedsTest seed " + seed);
    var random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      var mutated = Mutations.of((random.nextBoolean() ? RSS : ATOM).getBytes(UTF_8), random);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> {
            try {
              new Feeds().read(RawFile.of("f.xml", "f", mutated), taken -> {});
            } catch (Unreadable e) {
              assertThat(e.reason()).isNotBlank();
            }
          });
    }
  }

  @Test
  void refusesDeepNestingInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> read("<rss version='2.0'><channel>" + "<a>".repeat(100_000)))
                .isInstanceOf(Unreadable.class));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(
                    () ->
                        read(
                            "<rss version='2.0'><channel>"
                                + "<a>".repeat(100_000)
                                + "</a>".repeat(100_000)
                                + "</channel></rss>"))
                .isInstanceOf(Unreadable.class));
  }

  private static List<Incoming> read(String xml) throws Unreadable {
    var taken = new ArrayList<Incoming>();
    new Feeds().read(RawFile.of("feed.xml", "feed", xml.getBytes(UTF_8)), taken::add);
    return taken;
  }
}
