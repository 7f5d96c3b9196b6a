package kutip.answer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kutip.language.Sounds;
import kutip.language.Words;

/**
 * What kind of thing a question asks for, told by its question words in Indonesian, English or
 * Korean.
 */
enum QuestionKind {
  WHO("siapa", "who", "whom", "whose", "누구", "누가", "누굴", "누굽", "누군지", "누군데", "누군가요"),
  WHEN("kapan", "when", "언제", "언젭", "언젠지", "언젠데", "언젠가요", "며칠", "몇일", "몇월", "몇년도", "몇시"),
  WHERE("dimana", "where", "어디", "어딜", "어딥", "어딘지", "어딘데", "어딘가요"),
  HOW_MANY("berapa", "seberapa", "몇", "몇시간", "몇시즌", "얼마", "얼마나"),
  WHY("mengapa", "kenapa", "why", "왜"),
  HOW("bagaimana", "how", "어떻게"),
  WHAT("apa", "what", "which", "mana", "무엇", "무슨", "어떤", "뭐", "뭘", "뭡", "뭔", "뭔가요", "무언가요", "무언지"),
  /** Several things, or people, that sentences name one after the other. */
  LIST("sebutkan", "sebutlah", "누구누구", "무엇무엇", "나열", "나열하라", "나열해"),
  /** Whether something is so. */
  YES_NO(
      "benarkah",
      "betulkah",
      "bukankah",
      "tidakkah",
      "adakah",
      "sudahkah",
      "akankah",
      "bisakah",
      "dapatkah",
      "masihkah",
      "pernahkah",
      "mampukah",
      "perlukah",
      "haruskah"),
  OTHER;

  /** With one of these an English question for yes or no opens. */
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "can", "could",
          "will", "would", "should");

  /** What a Korean question for yes or no ends with, if it has no question word. */
  private static final List<String> KOREAN_ENDINGS =
      List.of(
          "니까", "나요", "가요", "는가", "은가", "인가", "했나", "됐나", "었나", "았나", "어요", "아요", "해요", "에요", "예요",
          "죠");

  /** Behind "apakah" these ask what something is, not whether it is so. */
  private static final Set<String> WHAT_IS =
      Set.of(
          "yang",
          "itu",
          "saja",
          "nama",
          "arti",
          "makna",
          "ibu",
          "ibukota",
          "penyebab",
          "sebab",
          "tujuan",
          "fungsi",
          "jenis",
          "definisi",
          "pengertian",
          "judul",
          "hasil",
          "alasan",
          "bahasa",
          "warna",
          "isi",
          "bentuk",
          "peran",
          "dampak",
          "akibat",
          "maksud",
          "kepanjangan",
          "pekerjaan",
          "gelar",
          "julukan",
          "manfaat",
          "kegunaan",
          "keuntungan",
          "kelebihan",
          "kelemahan",
          "syarat",
          "faktor",
          "latar",
          "sebutan",
          "istilah",
          "ciri",
          "karakter");

  /** So long a Korean question word must be to be known under an ending. */
  private static final int SYLLABLES = 2;

  /** But these of one syllable are: 몇명, 뭡니까. */
  private static final String OF_ONE_SYLLABLE = "몇뭐뭘뭡뭔";

  /** Words that begin so and ask nothing: several, anything, something. */
  private static final List<String> INDEFINITE = List.of("몇몇", "뭐든", "뭔가");

  /** At the end of a question this may be left out: 누군가요, 누군가. Elsewhere 누군가 is somebody. */
  private static final String POLITE_ENDING = "요";

  /** What asks for the answer to the question behind it, or for what it names. */
  private static final Pattern POLITE =
      Pattern.compile(
          "(?:(?:can|could|do|would|will)(?:n?'t)?|won't) you (?:please )?"
              + "(?:(?:tell (?:me|us)|know|explain|(?<!would(?:n't)? you )say) "
              + "|say (?=(?:if|whether|that) )"
              + "|(?=(?:name|list) ))"
              + "|(?:bisa|dapat|mau)kah (?:(?:anda|kamu|kau) )?(?:tolong )?"
              + "(?:(?:(?:men)?jelaskan|menyebutkan|katakan|mengatakan|(?:mem)?beri ?tahu(?:kan)?)"
              + " (?:(?:kepada )?(?:saya|kami|aku) )?+"
              + "|sebutkan (?=(?:siapa|apa|kapan|berapa|di ?mana)(?:kah)? )"
              + "|(?=sebutkan ))"
              + "|(?:apakah (?:anda|kamu|kau) (?:tahu|mengetahui)|tahukah (?:anda|kamu|kau)) ");

  /** Behind a polite opening these ask whether what they begin is so. */
  private static final Set<String> WHETHER = Set.of("if", "whether", "that", "bahwa");

  /** A question with fewer words behind "apakah" asks what that is. */
  private static final int WORDS_OF_A_STATEMENT = 3;

  /** Asks for a thing of a kind where no other question word does: some, or which. */
  private static final String WHICH = "어느";

  /** Behind it these make up a word that asks nothing: one day, to some extent. */
  private static final Set<String> SOME = Set.of("날", "정도");

  private static final String EMPHASIS = "kah";

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<String> words;

  QuestionKind(String... words) {
    this.words = Set.of(words);
  }

  /** Whether a name, a day or a number answers it, of which one can be held against another. */
  boolean comparable() {
    return this == WHO || this == WHEN || this == WHERE || this == HOW_MANY;
  }

  /** Whether sentences answer it rather than a few words of one. */
  boolean told() {
    return this == WHY || this == HOW;
  }

  /**
   * The kind whose question word stands there; a Korean one may have an ending: 누구입니까, and be
   * another word where the question does not end with it: 누군가.
   */
  static Optional<QuestionKind> asking(List<Words.Word> question, int at) {
    var word = question.get(at);
    var kind = asking(word.folded()).or(() -> asking(unemphasised(word.uncontracted())));
    boolean last = at == question.size() - 1;
    return last && kind.isEmpty() ? asking(word.folded() + POLITE_ENDING) : kind;
  }

  /** The word without what an Indonesian question word may end with: "mana" of "manakah". */
  static String unemphasised(String word) {
    return word.endsWith(EMPHASIS) ? word.substring(0, word.length() - EMPHASIS.length()) : word;
  }

  private static Optional<QuestionKind> asking(String word) {
    for (int length = word.length(); length >= Math.min(least(word), word.length()); length--) {
      var root = word.substring(0, length);
      for (var kind : values()) {
        if (kind.words.contains(root)) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** How much of a word must be a question word, for the rest of it to be an ending. */
  private static int least(String word) {
    if (!Sounds.hangul(word)) {
      return word.length();
    }
    boolean brief =
        OF_ONE_SYLLABLE.indexOf(word.charAt(0)) >= 0
            && INDEFINITE.stream().noneMatch(word::startsWith);
    return brief ? 1 : SYLLABLES;
  }

  /** The kind told by the first question word, or the form of the question; OTHER without. */
  static QuestionKind of(List<Words.Word> asked) {
    var question = plain(asked);
    boolean polite = question.size() < asked.size();
    if (HolderName.in(question, polite).isPresent()) {
      return WHO;
    }
    if (asksWhether(question, polite)) {
      return YES_NO;
    }
    return TopicNoun.asked(question)
        .or(() -> list(question))
        .or(() -> first(question))
        .orElseGet(() -> byForm(question));
  }

  /** A list if "saja" asks for one, in whichever place. */
  private static Optional<QuestionKind> list(List<Words.Word> question) {
    return IntStream.range(1, question.size())
        .filter(at -> question.get(at).folded().equals("saja"))
        .mapToObj(at -> QuestionPhrases.at(question, at - 1))
        .flatMap(Optional::stream)
        .filter(LIST::equals)
        .findFirst();
  }

  /** The kind told by the first question word. */
  private static Optional<QuestionKind> first(List<Words.Word> question) {
    return IntStream.range(0, question.size())
        .mapToObj(at -> QuestionPhrases.at(question, at).or(() -> asking(question, at)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static QuestionKind byForm(List<Words.Word> question) {
    if (asksWhich(question)) {
      return WHAT;
    }
    boolean korean =
        !question.isEmpty()
            && KOREAN_ENDINGS.stream().anyMatch(question.getLast().folded()::endsWith);
    return korean ? YES_NO : OTHER;
  }

  private static boolean asksWhich(List<Words.Word> question) {
    return IntStream.range(0, question.size() - 1)
        .filter(at -> question.get(at).folded().equals(WHICH))
        .anyMatch(at -> !SOME.contains(question.get(at + 1).folded()));
  }

  /**
   * The question without what asks politely for its answer: can you tell me. If a name comes next,
   * it stays as it is: what opens a text is not known for a name. One for the name of who holds an
   * office asks who that is.
   */
  static String plain(String question) {
    var words = Words.in(question);
    var plain = plain(words);
    boolean polite = plain.size() < words.size();
    var holder = HolderName.in(plain, polite);
    if (holder.isPresent()) {
      return holder.get().asked(question);
    }
    if (!polite) {
      return question;
    }
    var first = plain.getFirst();
    boolean name = first.content() && first.capital(question);
    return name ? question : question.substring(first.span().start());
  }

  private static List<Words.Word> plain(List<Words.Word> asked) {
    var polite = POLITE.matcher(asked.stream().map(Words.Word::folded).collect(joining(" ")));
    return polite.lookingAt()
        ? asked.subList(Words.in(polite.group()).size(), asked.size())
        : asked;
  }

  private static boolean asksWhether(List<Words.Word> question, boolean polite) {
    if (question.size() < WORDS_OF_A_STATEMENT) {
      return false;
    }
    var first = question.getFirst().folded();
    if (first.equals("apakah")) {
      var last = question.getLast().folded();
      return question.size() > WORDS_OF_A_STATEMENT
          && !WHAT_IS.contains(question.get(1).folded())
          && !last.equals("itu")
          && !last.equals("ini")
          && Predicates.in(question.subList(1, question.size()));
    }
    return AUXILIARIES.contains(question.getFirst().uncontracted())
        || (polite && WHETHER.contains(first));
  }
}
