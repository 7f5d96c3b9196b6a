package kutip.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kutip.language.Words;

/**
 * The noun that a Korean question ends with and asks for, as it leaves the question word out: 회담
 * 날짜는? Or of which it asks how it "becomes", which is how to ask politely what it is.
 */
final class TopicNoun {
  private static final Map<QuestionKind, Pattern> KINDS =
      Map.of(
          QuestionKind.WHEN,
          Pattern.compile(
              ".*(?:날짜|시기|시점|일자|일시|시각|연도|생년월일|생일)"
                  + "|.*(?:사망|출생|창립|설립|개최|선거|발표|독립|개막|개통|출시|취임)일|날|해|때"),
          QuestionKind.WHERE,
          Pattern.compile(".*(?:장소|위치|도시|나라|지역|개최지|출생지|원산지|발생지|소재지)|수도|곳"),
          QuestionKind.WHY,
          Pattern.compile(".*(?:이유|원인|까닭|사유)"),
          QuestionKind.HOW_MANY,
          Pattern.compile(
              ".*(?:인원|숫자|인구|규모|비율|면적|넓이|길이|높이|깊이|크기|무게|거리|가격|비용|금액|요금|나이"
                  + "|(?:인원|회원|의석|득표|가구|인구)수|(?:득표|점유|사망|이자|지지|투표|실업|성장|감염|문해)[율률]"
                  + "|(?:피해|배상|투자)액|횟수|건수|점수|개수)|.+자수|수"),
          QuestionKind.WHAT,
          Pattern.compile(".*(?:이름|명칭|제목)"));

  private static final Pattern TOPIC = Pattern.compile("(?:은|는)요?$");
  private static final Pattern SUBJECT = Pattern.compile("[은는이가]$");
  private static final String HOW = "어떻게";

  /** What happened to something is asked in the past tense: 어떻게 되었나요. */
  private static final Pattern BECOMES = Pattern.compile("(?:되[나는시죠지]|됩|돼요?$).*");

  private TopicNoun() {}

  /** What it asks for; empty if it does not end so. */
  static Optional<QuestionKind> asked(List<Words.Word> question) {
    if (question.isEmpty()) {
      return Optional.empty();
    }
    int last = question.size() - 1;
    var word = question.get(last).folded();
    if (last > 1
        && BECOMES.matcher(word).matches()
        && question.get(last - 1).folded().equals(HOW)) {
      return kind(SUBJECT, question.get(last - 2).folded());
    }
    return kind(TOPIC, word);
  }

  private static Optional<QuestionKind> kind(Pattern particle, String word) {
    var noun = particle.matcher(word).replaceFirst("");
    if (noun.equals(word)) {
      return Optional.empty();
    }
    return PersonNouns.contains(noun)
        ? Optional.of(QuestionKind.WHO)
        : KINDS.entrySet().stream()
            .filter(kind -> kind.getValue().matcher(noun).matches())
            .map(Map.Entry::getKey)
            .findFirst();
  }
}
