package kutip.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kutip.language.DayRange;
import kutip.passage.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleRewriterTest {
  private static final Instant NOW = Instant.parse("2024-11-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kapan Yoon bertemu Stoltenberg? | Di mana? | Di mana Yoon bertemu Stoltenberg?",
        "Di mana Yoon bertemu Stoltenberg? | Lalu kenapa? | Kenapa Yoon bertemu Stoltenberg?",
        "Yoon bertemu Stoltenberg di mana? | Kapan itu? | Kapan Yoon bertemu Stoltenberg?",
        "Di mana rapat kabinet digelar? | Kapan itu terjadi? | Kapan rapat kabinet digelar?",
        "Kapan Blinken ke Seoul? | Brp lama? | Berapa lama Blinken ke Seoul?",
        "Where did Yoon meet Stoltenberg? | When? | When did Yoon meet Stoltenberg?",
        "Where were the talks held? | When were they held? | When were the talks held?",
        "Where were the talks held? | How long did it last? | How long were the talks held?",
        "윤석열은 뤼터를 언제 만났나요? | 그럼 어디서요? | 윤석열은 뤼터를 어디서 만났나요?",
        "블링컨은 언제 한국을 방문했나요? | 얼마 동안 있었어요? | 블링컨은 얼마 동안 한국을 방문했나요?",
        "누가 뤼터를 만났나요? | 언제였어요? | 언제 뤼터를 만났나요?",
      })
  void aQuestionWordAloneIsAskedOfWhatWasAskedBefore(String before, String text, String whole) {
    assertThat(followUp(before, "", text)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siapa sekjen NATO? | Dan menlu Korsel? | Siapa menlu Korsel?",
        "Siapa sekjen NATO? | Menlu AS? | Siapa Menlu AS?",
        "Siapa sekjen NATO? | Kalau presiden Korea Selatan? | Siapa presiden Korea Selatan?",
        "Siapa menlu Korsel? | Bagaimana dengan Sekjen NATO? | Siapa Sekjen NATO?",
        "Siapa menlu Korsel? | Lalu presidennya? | Siapa presiden Korsel?",
        "Siapa sekjen NATO? | Dan siapa menlu Korsel? | Siapa menlu Korsel?",
        "Who is the head of NATO? | And the president of South Korea? | Who is the president of South Korea?",
        "Who is the head of NATO? | What about the US president? | Who is the US president?",
        "Who is the president of South Korea? | And the foreign minister? | Who is the foreign minister of South Korea?",
        "나토 사무총장은 누구입니까? | 그럼 한국 대통령은? | 한국 대통령은 누구입니까?",
        "나토 사무총장은 누구예요? | 일본 총리는요? | 일본 총리는 누구예요?",
        "한국 대통령은 누구예요? | 외교부 장관은요? | 외교부 장관은 누구예요?",
      })
  void anOfficeAloneIsAskedForItsHolderAsTheOneBefore(String before, String text, String whole) {
    assertThat(followUp(before, "", text)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siapa presiden Korsel? | Dan Rusia? | Siapa presiden Rusia?",
        "Kapan Blinken berkunjung ke Seoul? | Kalau Jepang? | Kapan Blinken berkunjung ke Jepang?",
        "Who is South Korea's president? | And Russia? | Who is Russia's president?",
        "일본은 언제 항복했나요? | 그럼 이탈리아는? | 이탈리아는 언제 항복했나요?",
      })
  void aPlaceAloneStandsInTheQuestionBeforeForTheOneThere(
      String before, String text, String whole) {
    assertThat(followUp(before, "", text)).isEqualTo(whole);
  }

  @Test
  void aPlaceAloneLeavesItOpenWhichOfTwoItStandsFor() {
    assertThat(followUp("Kapan Korsel dan Rusia berunding?", "", "Dan Jepang?"))
        .isEqualTo("Dan Jepang? (Kapan Korsel dan Rusia berunding?)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Di mana rapat kabinet digelar? | Siapa yang hadir? | rapat kabinet digelar",
        "Kapan Blinken ke Seoul? | Bersama siapa dia? | Blinken ke Seoul",
        "Siapa yang memveto resolusi? | Berapa negara yang mendukung? | memveto resolusi",
        "Where were the talks held? | Who took part? | the talks held",
        "Where were the talks held? | Who attended the talks? | the talks held",
        "한국과 러시아의 회담은 어디에서 열렸나요? | 누가 참석했어요? | 한국과 러시아의 회담",
        "한국과 러시아의 회담은 어디에서 열렸나요? | 무슨 이야기를 했어요? | 한국과 러시아의 회담",
        "한국과 러시아의 회담은 어디에서 열렸나요? | 몇 명이 왔어요? | 한국과 러시아의 회담",
        "Berapa orang yang dikirim? | Siapa yang hadir? | Berapa orang yang dikirim?",
      })
  void aFollowUpHasBehindItWhatWasAskedWithoutTheQuestionWordApartFromIt(
      String before, String text, String topic) {
    assertThat(followUp(before, "", text)).isEqualTo(text + " (" + topic + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siapa yang memveto resolusi? | Rusia | Siapa yang menolak? | Rusia memveto resolusi",
        "Siapa sekjen NATO? | Mark Rutte | Kapan dia lahir? | sekjen NATO Mark Rutte",
        "Dengan siapa Yoon berunding? | Mark Rutte | Apa isinya? | Yoon berunding Dengan Mark Rutte",
        "Who met Cho? | Jens Stoltenberg | Where did they meet? | Jens Stoltenberg met Cho",
        "Who did Yoon talk to on the phone? | Rutte | When was that? | Yoon talk to Rutte on the phone",
        "Who did Yoon meet? | Rutte | What did he ask for? | Yoon meet Rutte",
        "Where were the talks held? | Moskow | Who took part? | the talks held",
        "Siapa yang memveto resolusi? | 2 negara | Siapa yang menolak? | memveto resolusi",
      })
  void whatWasAskedHasItsAnswerInItIfThatIsAName(
      String before, String answer, String text, String topic) {
    assertThat(followUp(before, answer, text)).isEqualTo(text + " (" + topic + ")");
  }

  @Test
  void aQuestionWordAloneIsAskedOfWhomTheAnswerNamed() {
    assertThat(followUp("Siapa yang bertemu Cho Tae-yul?", "Jens Stoltenberg", "Di mana?"))
        .isEqualTo("Di mana Jens Stoltenberg bertemu Cho Tae-yul?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dan Yoon?", "Bagaimana dengan Yoon?"})
  void aFollowUpThatAsksNothingItselfLeavesTheQuestionToTheOneBefore(String text) {
    assertThat(followUp("Di mana Cho bertemu Stoltenberg?", "", text))
        .isEqualTo(text + " (Di mana Cho bertemu Stoltenberg?)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where were the talks held? | Who took part? | How long did it last? | How long were the talks held?",
        "Kapan Blinken ke Seoul? | Berapa lama? | Siapa yang hadir? | Siapa yang hadir? (Blinken ke Seoul)",
        "블링컨은 언제 한국에 왔나요? | 얼마 동안 있었어요? | 누구를 만났어요? | 누구를 만났어요? (블링컨은 한국에 왔나요)",
        "Siapa sekjen NATO? | Dan menlu Korsel? | Dia bertemu siapa? | Dia bertemu siapa? (menlu Korsel)",
        "Siapa presiden Korsel? | Dan menlunya? | Lalu Rusia? | Siapa menlu Rusia?",
      })
  void aFollowUpOfAFollowUpGoesOnFromTheLastWholeQuestion(
      String first, String second, String third, String whole) {
    assertThat(rewritten(third, new Turn(first, ""), new Turn(second, "")).text()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berapa harga beras di Jakarta?",
        "Apa penyebab banjir?",
        "Apa itu hari industri rudal?",
        "Siapa Burmistrov?",
        "Kapan diadakannya PON XI?",
        "Apa yang Yoon katakan saat ia menelepon Rutte?",
        "What is the name of the satellite that North Korea launched?",
        "What did Yoon say about his visit to Washington?",
        "How many members are there in NATO?",
        "Who is Park Jin?",
        "월드컵은 어디에서 열렸나요?",
        "나폴레옹은 누구인가요?",
        "미분이란?",
      })
  void aQuestionOfItsOwnStandsAlone(String text) {
    assertThat(followUp("Siapa sekjen PBB?", "António Guterres", text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dan Rusia?", "Di mana?", "Siapa yang hadir?", "누가 참석했어요?"})
  void aFirstQuestionStandsAsItIs(String text) {
    assertThat(rewritten(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siapa presiden Korsel skrg? | Siapa presiden Korsel sekarang?",
        "Gmn tanggapan NATO ttg rudal? | Bagaimana tanggapan NATO tentang rudal?",
        "kpn yoon ketemu rutte? | kapan yoon bertemu rutte?",
        "brp org yg sdh dikirim? | berapa orang yang sudah dikirim?",
        "siapa aja yg hadir? | siapa saja yang hadir?",
        "dr mana pasukan itu? | dari mana pasukan itu?",
        "siapa yg jd presiden? | siapa yang jadi presiden?",
        "tentara dr rusia brp? | tentara dari rusia berapa?",
      })
  void whatIsTypedAsInChatsIsReadAsArticlesWriteIt(String typed, String written) {
    assertThat(rewritten(typed).text()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siapa dr Terawan?",
        "apa kata jd vance?",
        "Dr Terawan itu siapa?",
        "Apa itu SP dan GA?",
        "Di mana alamat yg.co.id?",
        "Who is the sp of dr house?",
        "Apa spa terbaik?",
      })
  void namesAndOtherLanguagesAreLeftAsTheyAreTyped(String text) {
    assertThat(rewritten(text).text()).isEqualTo(text);
  }

  @Test
  void theTimeIsReadInWhatIsTypedAsInChats() {
    assertThat(rewritten("Siapa presiden Korsel skrg?").time().map(TimeAsked::newest))
        .contains(true);
  }

  @Test
  void aQuestionWordAloneIsAskedOfTheSameTime() {
    var query =
        rewritten("Di mana?", new Turn("Kapan Yoon bertemu Rutte pada Juli 2024?", "11 Juli"));
    assertThat(query.time().flatMap(TimeAsked::days))
        .contains(new DayRange(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31)));
  }

  @Test
  void bracketsInTheQuestionBeforeDoNotEndTheTopic() {
    assertThat(followUp("Apa kata menlu (Korsel) soal rudal?", "", "Kapan itu?"))
        .isEqualTo("Kapan itu? (Apa kata menlu Korsel soal rudal?)");
  }

  private static String followUp(String before, String answer, String text) {
    return rewritten(text, new Turn(before, answer)).text();
  }

  private static Query rewritten(String text, Turn... before) {
    var question = new Question(text, List.of(before), Optional.empty(), Filter.NONE);
    return new RuleRewriter(5, InstantSource.fixed(NOW)).rewrite(question);
  }
}
