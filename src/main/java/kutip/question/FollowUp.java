package kutip.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kutip.language.KnownNames;
import kutip.language.Words;

/** Tells a question that goes on from the one before it from one that stands on its own. */
final class FollowUp {
  /** Words that point back at what was asked before. */
  private static final Set<String> POINTING_BACK =
      words(
          """
          itu tersebut dia ia beliau mereka tadi begitu demikian sana situ
          he she him her his hers it its they them their theirs that those this these there
          그 그는 그가 그의 그녀 그것 그게 그때 거기 그곳 그들
          """);

  /** Those of them that mean a name before them, if something is said behind them. */
  private static final Set<String> OF_A_NAME = words("he she his its their ia beliau");

  /** Those that mean something before them, in a question long enough to have said it. */
  private static final Set<String> OF_A_THING = words("it its they them their mereka");

  /** Behind these "itu" means what comes next. */
  private static final Set<String> WHAT = words("apa apakah siapa siapakah");

  /** Behind these "there" means no place. */
  private static final Set<String> BEING = words("is are was were");

  private static final String POSSESSIVE = "nya";

  /** A shorter word has no room for "its" and a noun. */
  private static final int SHORTEST_POSSESSED = 6;

  /** Words that end so and mean no "its". */
  private static final Set<String> ADVERBS =
      words("akhirnya biasanya misalnya sebenarnya seharusnya umumnya rupanya sepertinya kalinya");

  /** Nouns made of verbs: "terjadinya gempa" is that it happened. */
  private static final Pattern EVENT = Pattern.compile("(?:di|ter|ber|me).+nya");

  /** Behind these a single word is the whole question. */
  private static final Set<String> WHAT_IS =
      Set.of(
          "siapa",
          "siapakah",
          "siapa itu",
          "siapakah itu",
          "apa itu",
          "apakah itu",
          "who is",
          "who was",
          "what is",
          "what is a",
          "what is an",
          "what are");

  /** Words that say only what kind of answer is wanted, or that something is or was. */
  private static final Set<String> LIGHT =
      words(
          """
          orang negara kota tempat waktu tanggal hari bulan tahun jam pukul lama pihak
          ikut terjadi berlangsung digelar diadakan dilakukan dilaksanakan
          people person country countries city place time date day month year part long else
          take takes took taken happen happens happened occur occurred last lasted hold held
          go went say said
          """);

  private static final Pattern LIGHT_IN_KOREAN =
      Pattern.compile(
          "(?:동안|명|사람|나라|국가|도시|시간|날짜|날|장소|이유|결과|개|년|번|일)(?:은|는|이|가|을|를|에|에서|의|도)?"
              + "|(?:있|했|하나요|하는|합니|하였|됐|되었|되나|열렸|열리|일어났|벌어졌|이루어졌|어땠)[가-힣]*"
              + "|(?:누구|누가|누굴|언제|어디|무엇|무슨|뭐|뭘|뭔|왜|얼마|몇|어떻|어떤|어느)[가-힣]*");

  /** A Korean word with a particle that says what the question is about, or a word defined. */
  private static final Pattern KOREAN_TOPIC = Pattern.compile("[가-힣\\w]+[은는이가란]");

  private static final Pattern KOREAN_DETERMINER = Pattern.compile("몇|어떤|무슨|어느");

  /** Words that questions about anything have in common. */
  private static final Set<String> OF_ANYTHING =
      words(
          """
          dimaksud dimaksudkan maksud pengertian definisi arti istilah jenis contoh nama
          definition term kind type example name called
          """);

  /** A question with fewer words of its own cannot stand alone once something was asked before. */
  private static final int FEWEST_WORDS = 2;

  /** With no more, none of them a name, it goes on if it has one of them from the topic. */
  private static final int FEW_WORDS = 3;

  /** So many words have said what a pronoun behind them means. */
  private static final int ENOUGH_WORDS = 4;

  private final String text;
  private final List<Words.Word> words;
  private final String topic;

  private FollowUp(String question, String topic) {
    this.text = question;
    this.words = Words.in(question);
    this.topic = topic;
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Whether the question goes on from the {@code topic} asked before. */
  static boolean is(String question, String topic) {
    var asked = new FollowUp(question, topic);
    return asked.words.isEmpty()
        || Opening.of(question)
        || asked.pointsBack()
        || asked.tellsTooLittle();
  }

  /** Whether an Indonesian word says whose it is, of somebody or something named before. */
  static boolean possessive(Words.Word word) {
    return word.folded().length() >= SHORTEST_POSSESSED
        && word.folded().endsWith(POSSESSIVE)
        && !ADVERBS.contains(word.folded());
  }

  private boolean pointsBack() {
    return IntStream.range(0, words.size())
        .anyMatch(at -> possessive(words.get(at)) ? ofAnother(at) : pointsBack(at));
  }

  /** Whether the question does not say whose the word there is. */
  private boolean ofAnother(int at) {
    boolean event = EVENT.matcher(words.get(at).folded()).matches();
    return contentBefore(at) < ENOUGH_WORDS && !(goesOn(at) && (event || named(at)));
  }

  private boolean pointsBack(int at) {
    var word = words.get(at).folded();
    var before = at > 0 ? words.get(at - 1).folded() : "";
    return POINTING_BACK.contains(word)
        && switch (word) {
          case "itu" -> !(WHAT.contains(before) && goesOn(at));
          case "there" -> !(BEING.contains(before) && contentBefore(words.size()) >= FEWEST_WORDS);
          case "that" -> !(contentBefore(at) >= FEWEST_WORDS && goesOn(at));
          default ->
              !(OF_A_NAME.contains(word) && named(at) && goesOn(at))
                  && !(OF_A_THING.contains(word) && contentBefore(at) >= ENOUGH_WORDS);
        };
  }

  private boolean goesOn(int at) {
    return words.subList(at + 1, words.size()).stream().anyMatch(Words.Word::content);
  }

  private long contentBefore(int end) {
    return words.subList(0, end).stream().filter(Words.Word::content).count();
  }

  private boolean tellsTooLittle() {
    if (asksWhatThatIs()) {
      return false;
    }
    if (named(words.size())) {
      return contentBefore(words.size()) < FEWEST_WORDS;
    }
    var own = IntStream.range(0, words.size()).filter(this::tells).boxed().toList();
    return own.size() < FEWEST_WORDS
        ? own.stream().noneMatch(this::opensTopic) || shared(own)
        : own.size() <= FEW_WORDS && shared(own);
  }

  private boolean asksWhatThatIs() {
    var asking = words.subList(0, words.size() - 1).stream().map(Words.Word::folded);
    return words.getLast().content() && WHAT_IS.contains(asking.collect(Collectors.joining(" ")));
  }

  /** Whether the word tells what the question is about. */
  private boolean tells(int at) {
    var word = words.get(at);
    return word.content()
        && !LIGHT.contains(word.folded())
        && !LIGHT_IN_KOREAN.matcher(word.folded()).matches();
  }

  /** Whether the question says with the word of what it asks; 어떤 문제가 is asked for itself. */
  private boolean opensTopic(int at) {
    boolean asked = at > 0 && KOREAN_DETERMINER.matcher(words.get(at - 1).folded()).matches();
    return !asked && KOREAN_TOPIC.matcher(words.get(at).folded()).matches();
  }

  private boolean shared(List<Integer> own) {
    var before = Words.in(topic).stream().map(Words.Word::stem).collect(Collectors.toSet());
    return own.stream()
        .map(words::get)
        .filter(word -> !OF_ANYTHING.contains(word.folded()))
        .anyMatch(word -> before.contains(word.stem()));
  }

  /** Whether a name or a number begins before the word. */
  private boolean named(int end) {
    return IntStream.range(0, end).anyMatch(this::name);
  }

  private boolean name(int at) {
    var word = words.get(at);
    return (at > 0 && word.content() && word.capital(text))
        || Character.isDigit(text.charAt(word.span().start()))
        || KnownNames.at(text, words, at).isPresent();
  }
}
