package kutip.answer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import kutip.language.Words;

/** How an answer to one form of question is to be written, for a language model to be told. */
final class AnswerForm {
  private static final Set<String> SUMMARY =
      Set.of(
          "ringkas",
          "ringkaslah",
          "ringkasan",
          "ringkasannya",
          "rangkum",
          "rangkumlah",
          "rangkuman",
          "summarize",
          "summarise",
          "summary",
          "요약",
          "요약을",
          "요약해",
          "요약하라");

  private static final Set<String> COMPARISON =
      Set.of(
          "bandingkan",
          "bandingkanlah",
          "perbandingan",
          "perbedaan",
          "bedanya",
          "beda",
          "compare",
          "comparison",
          "difference",
          "differ",
          "비교",
          "비교해",
          "비교하라",
          "차이",
          "차이는",
          "차이가");

  private static final Properties FORMS = read();

  private AnswerForm() {}

  /** The rule for such a question, as a sentence; empty for those that need none. */
  static String of(String question) {
    var words = Words.in(question);
    return FORMS.getProperty(named(words), "");
  }

  private static String named(List<Words.Word> words) {
    if (words.stream().anyMatch(word -> SUMMARY.contains(word.folded()))) {
      return "summary";
    }
    if (words.stream().anyMatch(word -> COMPARISON.contains(word.folded()))) {
      return "comparison";
    }
    return QuestionKind.of(words).name().toLowerCase(Locale.ROOT);
  }

  private static Properties read() {
    var forms = new Properties();
    try {
      forms.load(new StringReader(LlmPrompt.resource("forms.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }
}
