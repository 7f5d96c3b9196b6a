package kutip.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kutip.language.Figures;
import kutip.language.KnownNames;
import kutip.language.RelativeDates;
import kutip.language.Span;
import kutip.language.Words;
import kutip.language.WrittenDate;
import kutip.language.WrittenDates;
import kutip.passage.Hit;
import kutip.passage.Passage;
import kutip.question.Query;
import kutip.question.TimeAsked;

/** The years that a question names, in which what answers it must have been. */
record Years(Set<Integer> named) {
  /** Four digits that are no part of a larger number. */
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{L}\\d]|\\d[.,])(?:19|2[01])\\d\\d(?!\\d|[.,]\\d)");

  private static final String IN = "pada|di|dalam|selama|in|during";

  private static final String YEAR_OF = "tahun|year";

  /** Words before a number that make it a year. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)(?:^|\\P{L})(?:"
              + IN
              + "|sejak|hingga|sampai|since|by|until|"
              + YEAR_OF
              + "|the)\\s+$");

  /** A year with the words that make it a time. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:"
              + IN
              + ")\\s+)?(?:(?:the\\s+)?(?:"
              + YEAR_OF
              + ")\\s+)?"
              + YEAR.pattern()
              + "(?:년(?:도)?(?:에는|에)?)?");

  Years {
    named = Set.copyOf(named);
  }

  /** Whether a word is a year. */
  static boolean is(String word) {
    return YEAR.matcher(word).matches();
  }

  /** The years that a question names: "in 2000", but not "2000 soldiers". */
  static Years asked(String question) {
    var dates = WrittenDates.in(question);
    return those(
        question,
        found ->
            within(dates, found)
                || BEFORE.matcher(question.substring(0, found.start())).find()
                || ofEvent(question.substring(0, found.start()))
                || !counts(question.substring(found.end())));
  }

  /** Whether what stands before a number ends in a name on no list: Piala Dunia 2018. */
  private static boolean ofEvent(String before) {
    var words = Words.in(before);
    return words.size() > 1
        && words.getLast().capital(before)
        && KnownNames.endingAt(before, words, words.size() - 1).isEmpty()
        && before.substring(words.getLast().span().end()).isBlank();
  }

  /** Whether what stands behind a number says of what it is one. */
  private static boolean counts(String behind) {
    var words = Words.in(behind);
    if (behind.startsWith("년") || words.isEmpty()) {
      return false;
    }
    var next = words.getFirst();
    return behind.substring(0, next.span().start()).isBlank()
        && next.content()
        && !next.capital(behind)
        && !Predicates.in(List.of(next));
  }

  /** Whatever in a text may be a year. */
  private static Years in(String text) {
    return those(text, any -> true);
  }

  private static Years those(String text, Predicate<MatchResult> counting) {
    return new Years(
        YEAR.matcher(text)
            .results()
            .filter(counting)
            .map(found -> Integer.valueOf(found.group()))
            .collect(Collectors.toSet()));
  }

  /** Whether what was found is a part of one of the dates. */
  private static boolean within(List<WrittenDate> dates, MatchResult found) {
    var span = new Span(found.start(), found.end());
    return dates.stream().anyMatch(date -> date.span().contains(span));
  }

  /**
   * Whether years are named and the passage is of none of them: neither it nor its title names one,
   * its article did not appear in it or in the year after, and it tells of no time in it. If it is
   * not known when the article appeared, the passage must name another year.
   */
  boolean elsewhen(Passage passage) {
    if (named.isEmpty()) {
      return false;
    }
    var there = in(passage.article().title() + " " + passage.text());
    var appeared = passage.article().published().date();
    return (appeared.isPresent() || !there.named.isEmpty())
        && named.stream()
            .noneMatch(
                year ->
                    there.named.contains(year)
                        || Figures.missing(year.toString(), List.of(passage.text())).isEmpty()
                        || appeared.filter(day -> of(year, day, passage.text())).isPresent());
  }

  /** The hits without those whose articles are known to be of no year that is named. */
  List<Hit> possible(List<Hit> hits) {
    return hits.stream().filter(hit -> !ruledOut(hit.passage())).toList();
  }

  /** Whether an article is known to be of no year that is named, so that it cannot answer. */
  boolean ruledOut(Passage passage) {
    return passage.article().published().date().isPresent() && elsewhen(passage);
  }

  /**
   * The question without its years, if it stands without them: where articles are of a year by the
   * day they bear, no sentence need say it, and a reader looks for it in vain. A year beside a
   * month stays.
   */
  static String apart(String question) {
    var dates = WrittenDates.in(question);
    var apart =
        TIME.matcher(question)
            .replaceAll(
                found ->
                    YEAR.matcher(found.group()).matches() || within(dates, found)
                        ? Matcher.quoteReplacement(found.group())
                        : "");
    return TimeAsked.leaving(apart, question);
  }

  /**
   * Whether years are named and the day that the passage's article bears says enough of its time:
   * it names no other year that could be meant instead.
   */
  boolean plain(Passage passage) {
    return !named.isEmpty()
        && passage.article().published().date().isPresent()
        && named.containsAll(in(passage.text()).named);
  }

  /** The query as it is put to a passage: without its years where the article's day says enough. */
  Query asking(Query query, Passage passage) {
    return plain(passage) ? query.saying(apart(query.text())) : query;
  }

  private static boolean of(int year, LocalDate appeared, String text) {
    return appeared.getYear() == year
        || appeared.getYear() == year + 1
        || told(text, appeared, year);
  }

  /** Whether a text written on {@code day} speaks of a time in the year, such as "next year". */
  private static boolean told(String text, LocalDate day, int year) {
    return RelativeDates.in(text).stream()
        .map(date -> date.on(day))
        .anyMatch(days -> days.from().getYear() <= year && days.to().getYear() >= year);
  }
}
