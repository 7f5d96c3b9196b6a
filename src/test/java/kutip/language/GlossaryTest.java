package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  @Test
  void aWordIsFoundWhateverStandsBehindIt() {
    assertThat(Glossary.all("미사일을")).contains("rudal", "missile");
    assertThat(Glossary.all("발표했다")).contains("mengumumkan");
    assertThat(Glossary.all("만들었습니까")).contains("membuat");
  }

  @Test
  void wordsWrittenTogetherAreTakenApart() {
    assertThat(Glossary.meanings("경제정책", "id"))
        .extracting(List::getFirst)
        .containsExactly("ekonomi", "kebijakan");
  }

  @Test
  void theLongestHeadwordIsMeant() {
    assertThat(Glossary.all("국방장관이")).contains("menteri pertahanan");
    assertThat(Glossary.all("사무총장은")).contains("sekretaris jenderal").doesNotContain("kantor");
  }

  @Test
  void aWordOfOneSyllableStandsAloneOrBeforeAParticle() {
    assertThat(Glossary.all("쌀은")).contains("beras");
    assertThat(Glossary.all("쌀뷁")).isEmpty();
  }

  @Test
  void anEndingIsNoWordBehindAnother() {
    assertThat(Glossary.all("대통령인가요")).contains("presiden").doesNotContain("izin");
    assertThat(Glossary.all("국적자는")).doesNotContain("tidur");
    assertThat(Glossary.all("인가를")).contains("izin");
  }

  @Test
  void theBeginningOfAVerbBeginsAWord() {
    assertThat(Glossary.all("만든")).contains("membuat");
    assertThat(Glossary.all("태어난")).contains("lahir");
    assertThat(Glossary.all("뷁만든")).isEmpty();
    assertThat(Glossary.all("썼다")).contains("menulis");
    assertThat(Glossary.all("썼")).isEmpty();
  }

  @Test
  void aVerbIsFoundThatHasBecomeOneSyllableWithItsEnding() {
    assertThat(Glossary.all("떨어집니까")).contains("jatuh");
    assertThat(Glossary.all("어려울")).contains("sulit").doesNotContain("muda");
  }

  @Test
  void whatOnlyHoldsASentenceTogetherIsNotRendered() {
    assertThat(rendered("다음 중 핵실험에 대한 설명이 아닌 것은 무엇입니까?"))
        .hasValue("uji coba nuklir penjelasan apa?");
    assertThat(rendered("발사할 수 있는 미사일")).hasValue("peluncuran rudal");
  }

  @Test
  void aWordThatBeginsLikeAFunctionWordIsRendered() {
    assertThat(rendered("수도는 어디입니까?")).hasValue("ibu kota di mana?");
  }

  @Test
  void aDateIsSaidAsTheOtherLanguageSaysIt() {
    assertThat(rendered("2024년에 NATO의 미사일")).hasValue("tahun 2024 NATO rudal");
    assertThat(rendered("16세기의 7월 미사일")).hasValue("abad ke-16 Juli rudal");
    assertThat(Glossary.rendered("2024년에 미사일", "en", _ -> Optional.empty()))
        .hasValue("2024 missile");
  }

  @Test
  void aNameThatTheListDoesNotHaveIsAskedFor() {
    assertThat(
            Glossary.rendered(
                "발보는 미사일", "id", word -> Optional.of(word).filter("발보는"::equals).map(_ -> "balbo")))
        .hasValue("balbo rudal");
  }

  private static Optional<String> rendered(String text) {
    return Glossary.rendered(text, "id", _ -> Optional.empty());
  }

  @Test
  void wordsTogetherAreFoundAsTheOneThingTheyAre() {
    assertThat(Glossary.all(Words.in("외교부 장관은"))).contains("menteri luar negeri");
    assertThat(Glossary.all(Words.in("장관 외교부"))).isEmpty();
    assertThat(Glossary.all(Words.in("foreign ministers"))).contains("menteri luar negeri");
    assertThat(Glossary.all(Words.in("secretary of state"))).contains("menteri luar negeri");
    assertThat(Glossary.all(Words.in("foreign"))).isEmpty();
    assertThat(Glossary.all(Words.in("of state"))).isEmpty();
    assertThat(Glossary.all(Words.in("foreign zebra"))).isEmpty();
  }

  @Test
  void questionWordsStandForNothingThatIsLookedFor() {
    assertThat(Glossary.all("누구")).isEmpty();
  }

  @Test
  void whatTheListDoesNotHaveMeansNothing() {
    assertThat(Glossary.all("뷁뷁은")).isEmpty();
    assertThat(Glossary.all("rudal")).isEmpty();
  }

  @Test
  void anEnglishWordIsFoundWhateverItsEnd() {
    assertThat(english("weapons")).contains("senjata");
    assertThat(english("governors")).contains("gubernur");
  }

  @Test
  void aWordOfAnEnglishTextThatSaysNothingMeansNothing() {
    assertThat(english("the")).isEmpty();
    assertThat(english("Stoltenberg")).isEmpty();
    assertThat(Glossary.all(Words.in("weapons").getFirst(), "id")).isEmpty();
  }

  private static Set<String> english(String word) {
    return Glossary.all(Words.in(word).getFirst(), "en");
  }

  @Test
  void noHeadwordStandsThereTwice() {
    var seen = new HashSet<String>();
    for (var line : WordLists.lines("glossary.tsv")) {
      var columns = line.split("\t", -1);
      assertThat(columns).as(line).hasSize(3).doesNotContain("");
      for (var headword : columns[0].split("\\|", -1)) {
        assertThat(seen.add(headword)).as(headword).isTrue();
      }
    }
  }
}
