package kutip.article;

import java.util.List;
import kutip.language.Sentences;
import kutip.language.Span;

/**
 * The rules by which lines of an article, or parts of them, are found not to be evidence.
 *
 * <p>Rules that are words stand in {@code boilerplate-rules.tsv}; here stand those that look at
 * where a line is: repeated, beside its like, before the body.
 */
public final class BoilerplateRules {
  static final BoilerplateRules USUAL = new BoilerplateRules(RuleTable.load());

  private static final int SECTION_WORDS = 2;

  /** A shorter line that stands twice can mean something else each time. */
  private static final int REPEATABLE = 40;

  private static final int LONGEST_LINE_RULE = 800;
  private static final int LONGEST_CAPTION = 400;
  private static final int FEW = 8;
  private static final int LATE = 400;
  private static final int LISTED = 8;
  private static final int LONGEST_LISTED = 170;

  /** A longer line holds an article of its own, so that its sentences are looked at. */
  private static final int LONG = 600;

  private final RuleTable rules;
  private final InlineFurniture inline;

  private BoilerplateRules(RuleTable rules) {
    this.rules = rules;
    this.inline = new InlineFurniture(rules);
  }

  /** What is not evidence in {@code text}, in reading order. */
  public static List<Boilerplate> of(String text, String title) {
    return of(text, title, "", LearnedLines.NONE);
  }

  /**
   * Likewise, with what is known to repeat in its source.
   *
   * @param source as it was named to the {@link LineLearner}
   */
  public static List<Boilerplate> of(
      String text, String title, String source, LearnedLines learned) {
    return USUAL.new Reading(text, title, source, learned).read();
  }

  /** Where headlines begin that the rules find in the middle of a line. */
  List<Integer> headlines(String text, int from, int to) {
    return inline.in(text, from, to).stream()
        .filter(found -> found.rule().place() == RuleTable.Place.HEADLINE)
        .map(InlineFurniture.Found::end)
        .toList();
  }

  /** One article being read, line by line. */
  private final class Reading {
    private final String text;
    private final String title;
    private final String source;
    private final LearnedLines learned;
    private final Marks marks;
    private final List<Span> lines;
    private final Repetitions repetitions;
    private final long headline;
    private boolean body;
    private int listed;

    private Reading(String text, String title, String source, LearnedLines learned) {
      this.text = text;
      this.title = title.strip();
      this.source = source;
      this.learned = learned;
      this.marks = new Marks(text);
      this.repetitions = new Repetitions(text, LONG);
      this.lines = TextLines.in(text);
      this.headline = title.isBlank() ? 0 : Chain.whole(title, 0, title.length());
    }

    private List<Boilerplate> read() {
      for (int at = 0; at < lines.size(); at++) {
        var line = lines.get(at);
        int start = at == 0 ? LineEdges.afterJunk(text, line.start(), line.end()) : line.start();
        if (start >= line.end() && lines.size() > 1) {
          marks.add(line.start(), line.end(), "leading-junk");
          continue;
        }
        start = start >= line.end() ? line.start() : start;
        marks.add(line.start(), start, "leading-junk");
        boolean last = at == lines.size() - 1;
        int end = last ? LineEdges.beforeJunk(text, start, line.end()) : line.end();
        end = end > start ? end : line.end();
        marks.add(end, line.end(), "trailing-junk");
        read(at, start, end);
      }
      return marks.inOrder();
    }

    private void read(int at, int start, int end) {
      var rule = lineRule(text, start, end);
      long hash = end - start <= LONGEST_LINE_RULE ? Chain.whole(text, start, end) : 0;
      int next = at + 1 < lines.size() ? lines.get(at + 1).start() : text.length();
      boolean alone = lines.size() == 1;
      if (rule.isEmpty() && hash != 0 && hash == headline) {
        rule = "headline";
      } else if (rule.equals("header-date") && body) {
        // Under the body it is the day of something else, such as of a letter.
        rule = "date";
      } else if (rule.isEmpty() && !body && !alone && words(text, start, end) <= SECTION_WORDS) {
        rule = "section";
      } else if (rule.isEmpty() && end - start > REPEATABLE) {
        rule = repetitions.rule(start, end, next, hash, body);
      }
      if (rule.isEmpty() && listed > 0 && listItem(start, end)) {
        listed--;
        rule = "related-link";
      } else {
        listed = opensList(rule, start, end) ? LISTED : 0;
      }
      if (rule.isEmpty() && learned.line(source, text, start, end)) {
        rule = Marks.LEARNED;
      }
      if (rule.isEmpty()) {
        parts(start, end);
        body = true;
      } else {
        marks.add(start, end, rule);
        if (rule.equals("caption")) {
          repetitions.captioned(hash);
        }
      }
    }

    /** Marks the furniture of a line that holds evidence, too. */
    private void parts(int lineStart, int lineEnd) {
      marks.add(lineStart, learned.beginningEnd(source, text, lineStart, lineEnd), Marks.LEARNED);
      int end = learned.endStart(source, text, lineStart, lineEnd);
      marks.add(end, lineEnd, Marks.LEARNED);
      for (var part : inline.in(text, end, lineEnd)) {
        boolean rest = part.rule().place() == RuleTable.Place.REST;
        marks.add(part.start(), rest ? lineEnd : part.end(), part.rule().name());
      }
      int start = beginning(lineStart, end);
      int from = start;
      var found = inline.in(text, start, end);
      for (int at = 0; at < found.size(); at++) {
        var part = found.get(at);
        stretchEnd(from, part.start());
        int limit = at + 1 < found.size() ? found.get(at + 1).start() : end;
        from = part.end();
        boolean rest = part.rule().place() == RuleTable.Place.REST && late(from, start, end);
        if (part.rule().place() == RuleTable.Place.HEADLINE) {
          // A link whose words were lost leaves its commas: ",,Baca juga:,,".
          int after = LineEdges.afterJunk(text, from, limit);
          from =
              text.startsWith(",", from)
                  ? after
                  : HeadlineEnd.of(text, from, limit, lines.size() > 2, learned);
        } else if (rest) {
          from = end;
        }
        marks.add(part.start(), from, part.rule().name());
        if (rest) {
          break;
        }
      }
      stretchEnd(from, end);
      if (end - start > LONG) {
        sentences(start, end);
      }
    }

    /** Whether so little is left of a line that all of it can be furniture. */
    private static boolean late(int from, int start, int end) {
      return end - from < LATE || from - start > (end - start) * 2 / 5;
    }

    /** Marks what stands before the first sentence; where that begins. */
    private int beginning(int lineStart, int end) {
      int start = lineStart;
      if (!body && headline != 0 && text.startsWith(title, start)) {
        int after = LineEdges.afterJunk(text, start + title.length(), end);
        if (after < end) {
          marks.add(start, start + title.length(), "headline");
          start = start + title.length();
        }
      }
      while (start < end && Marks.blank(text.charAt(start))) {
        start++;
      }
      var dateline = body ? Datelines.withSite(text, start, end) : Datelines.at(text, start, end);
      if (dateline.isEmpty() && !body) {
        dateline = Datelines.within(text, start, end);
        dateline.ifPresent(later -> before(lineStart, later));
      }
      if (dateline.isEmpty() || dateline.get().end() >= end) {
        return start;
      }
      marks.add(dateline.get().start(), dateline.get().end(), "dateline");
      // What stands before a later dateline can still hold furniture, such as a byline.
      return dateline.get().start() > start ? start : dateline.get().end();
    }

    /** Marks headlines that stand before a dateline in the same line. */
    private void before(int start, Datelines.Dateline dateline) {
      var tokens = Token.in(text, start, dateline.start(), Integer.MAX_VALUE);
      if (LineEdges.run(text, tokens, 1)) {
        marks.add(start, dateline.start(), tokens.size() < FEW ? "byline" : "navigation");
      }
    }

    private void stretchEnd(int from, int to) {
      if (from >= to) {
        return;
      }
      int end = LineEdges.markEnd(text, from, to, marks);
      int tags = LineEdges.tagsStart(text, from, end);
      if (tags < end) {
        marks.add(tags, end, "tags");
        end = LineEdges.markEnd(text, from, tags, marks);
      }
      int run = lines.size() <= 2 ? LineEdges.runStart(text, from, end) : end;
      if (run < end) {
        marks.add(run, end, "navigation");
        LineEdges.markEnd(text, from, run, marks);
      }
    }

    /** Marks a sentence that stood before in the same text. */
    private void sentences(int start, int end) {
      var all = Sentences.in(text.substring(start, end));
      // A line of one sentence has been looked at as a line.
      for (var sentence : all.size() > 1 ? all : List.<Span>of()) {
        int from = start + sentence.start();
        int to = start + sentence.end();
        if (to - from > REPEATABLE
            && to - from <= LONGEST_LINE_RULE
            && repetitions.again(Chain.whole(text, from, to))) {
          marks.add(from, to, "repeated");
        }
      }
    }

    private boolean opensList(String rule, int start, int end) {
      return rule.equals("related-link") && (text.charAt(end - 1) == ':' || end - start < 30);
    }

    private boolean listItem(int start, int end) {
      char last = text.charAt(end - 1);
      return end - start <= LONGEST_LISTED
          && ".\"”…,;:".indexOf(last) < 0
          && "\"“".indexOf(text.charAt(start)) < 0;
    }
  }

  private String lineRule(String text, int start, int end) {
    if (end - start > LONGEST_LINE_RULE) {
      return "";
    }
    for (var rule : rules.lines(text, start, end)) {
      if (rule.pattern().matcher(text).region(start, end).matches()) {
        return rule.name();
      }
    }
    return Captions.endsWithCredit(text, start, end, LONGEST_CAPTION) ? "caption" : "";
  }

  /** The first line that is no furniture of the page. */
  public static String titleOf(String text) {
    var lines = TextLines.in(text);
    for (var line : lines) {
      int start = LineEdges.afterJunk(text, line.start(), line.end());
      if (start < line.end()
          && USUAL.lineRule(text, start, line.end()).isEmpty()
          && words(text, start, line.end()) > SECTION_WORDS) {
        return text.substring(start, line.end());
      }
    }
    return lines.isEmpty() ? "" : lines.getFirst().of(text);
  }

  /** How many words stand between two places; more than a few are not counted. */
  private static int words(String text, int start, int end) {
    return Token.in(text, start, end, SECTION_WORDS + 1).size();
  }
}
