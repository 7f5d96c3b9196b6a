package kutip.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kutip.article.Published;
import kutip.language.FoldedText;
import kutip.language.MeantWords;
import kutip.language.PromptText;
import kutip.language.Sentences;
import kutip.language.Span;
import kutip.model.Chat;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;

/**
 * The prompt for one question, and the passages that the numbers in it mean.
 *
 * <p>Passages stand between lines that carry a mark that none of the texts holds, so that no
 * article can end its own passage, or begin another. The same question over the same passages gives
 * the same prompt.
 */
record LlmPrompt(Chat.Prompt prompt, List<Passage> passages, String mark) {
  private static final String SYSTEM = resource("system.txt");
  private static final String USER = resource("user.txt");
  private static final String PASSAGE = resource("passage.txt");
  private static final String SCHEMA = resource("claims.schema.json");

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /** The shortest quote that tells one passage from the others, in characters. */
  private static final int TELLING = 20;

  /**
   * The prompt that asks about the best of the hits, as many as fit.
   *
   * @param budget how long the passages may be together, in bytes of UTF-8, which tokens follow
   *     more closely than characters: a third of it in tokens, in Indonesian as in Korean
   */
  static LlmPrompt about(Query query, List<Hit> hits, int budget) {
    return about(query, hits, budget, tries -> mark(query, fitting(hits, budget), tries));
  }

  static LlmPrompt about(Query query, List<Hit> hits, int budget, IntFunction<String> marks) {
    var passages = fitting(hits, budget);
    int tries = 0;
    var mark = marks.apply(tries);
    while (isIn(mark, texts(query, passages))) {
      mark = marks.apply(++tries);
    }
    var written = new ArrayList<String>();
    for (var passage : passages) {
      written.add(written(passage, written.size() + 1, mark));
    }
    var asked =
        query.filter().asOf().map(day -> "The question is asked as of " + day + ". ").orElse("");
    var form = AnswerForm.of(query.text());
    var user =
        filled(
            USER,
            Map.of(
                "mark",
                mark,
                "passages",
                String.join("\n\n", written),
                "question",
                PromptText.harmless(query.text()),
                "asked",
                asked,
                "form",
                form.isEmpty() ? "" : form + " ",
                "language",
                language(query.language())));
    return new LlmPrompt(new Chat.Prompt(SYSTEM, user, SCHEMA), passages, mark);
  }

  /** The same prompt, which tells besides which claims of a draft stand, and why others fell. */
  LlmPrompt mending(Draft draft, List<Fallen> fallen) {
    var user = prompt.user() + "\n\n" + new Mending(mark, passages).told(draft, fallen);
    return new LlmPrompt(new Chat.Prompt(prompt.system(), user, prompt.schema()), passages, mark);
  }

  /**
   * The passage a citation means: that of its number, from 1; empty if there is none.
   *
   * <p>Small models quote rightly and count wrongly: where the words stand in another passage and
   * not in that one, it is the other.
   */
  Optional<Passage> cited(int number, String quote) {
    if (number < 1 || number > passages.size()) {
      return Optional.empty();
    }
    var named = passages.get(number - 1);
    if (holds(named, quote) || quote.length() < TELLING) {
      return Optional.of(named);
    }
    return passages.stream()
        .filter(passage -> holds(passage, quote))
        .findFirst()
        .or(
            () ->
                Stream.concat(Stream.of(named), passages.stream())
                    .filter(passage -> means(passage, quote))
                    .findFirst())
        .or(() -> Optional.of(named));
  }

  /** Whether the passage holds the quote but for slips of the pen. */
  private static boolean means(Passage passage, String quote) {
    return MeantWords.of(passage.text()).find(quote).isPresent();
  }

  private static boolean holds(Passage passage, String quote) {
    return FoldedText.of(passage.text()).find(quote).isPresent();
  }

  /**
   * A mark that nobody can know who writes only one of the texts, and that the same texts give
   * again.
   */
  private static String mark(Query query, List<Passage> passages, int tries) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((byte) tries);
      texts(query, passages)
          .forEach(text -> sha256.update((text + '\0').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static boolean isIn(String mark, Stream<String> texts) {
    return texts.anyMatch(text -> text.contains(mark));
  }

  /** Every text that comes into the prompt from outside. */
  private static Stream<String> texts(Query query, List<Passage> passages) {
    return Stream.concat(
        Stream.of(query.text()),
        passages.stream()
            .flatMap(
                passage ->
                    Stream.of(
                        passage.text(), passage.article().title(), passage.article().source())));
  }

  /** The hits' passages in order, as many as fit; of one that does not, its first sentences. */
  private static List<Passage> fitting(List<Hit> hits, int budget) {
    var passages = new ArrayList<Passage>();
    int left = budget;
    for (var hit : hits) {
      var passage = cut(hit.passage(), left);
      if (passage.isPresent()) {
        passages.add(passage.get());
        left -= bytes(passage.get().text());
      }
    }
    return List.copyOf(passages);
  }

  /** As many whole sentences of the passage as fit, from its first; empty if none does. */
  private static Optional<Passage> cut(Passage passage, int budget) {
    if (bytes(passage.text()) <= budget) {
      return Optional.of(passage);
    }
    int end = 0;
    for (var sentence : Sentences.in(passage.text())) {
      if (bytes(passage.text().substring(0, sentence.end())) > budget) {
        break;
      }
      end = sentence.end();
    }
    if (end == 0) {
      return Optional.empty();
    }
    int start = passage.span().start();
    var span = new Span(start, start + end);
    return Optional.of(
        new Passage(passage.id(), passage.article(), span, passage.text().substring(0, end)));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String written(Passage passage, int number, String mark) {
    var article = passage.article();
    return filled(
        PASSAGE,
        Map.of(
            "mark", mark,
            "number", Integer.toString(number),
            "title", onOneLine(article.title()),
            "source", onOneLine(article.source()),
            "published", written(article.published()),
            "text", PromptText.harmless(passage.text())));
  }

  private static String written(Published published) {
    var pattern =
        switch (published.precision()) {
          case DAY -> "uuuu-MM-dd";
          case WEEK -> "'about' uuuu-MM-dd";
          case MONTH -> "uuuu-MM";
          case YEAR -> "uuuu";
          case NONE -> "'unknown'";
        };
    return published
        .date()
        .map(day -> day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)))
        .orElse("unknown");
  }

  /** The language's English name, for a model to be told. */
  private static String language(String code) {
    var name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() || name.equals(code) || code.equals("und")
        ? "the language of the question"
        : name;
  }

  static String onOneLine(String text) {
    return PromptText.harmless(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** The template with its places filled; what fills one place is not searched for others. */
  static String filled(String template, Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> {
              var value = values.get(place.group(1));
              return Matcher.quoteReplacement(value == null ? place.group() : value);
            });
  }

  static String resource(String name) {
    try (var in = LlmPrompt.class.getResourceAsStream("prompts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no prompt " + name + " in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
