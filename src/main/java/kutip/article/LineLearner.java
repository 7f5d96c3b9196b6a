package kutip.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kutip.article.LearnedLines.Kind;

/**
 * Learns what repeats across a source's articles, keeping one hash of each article.
 *
 * <p>A count-min sketch with conservative update (Estan and Varghese, SIGCOMM 2002) sees every line
 * and every beginning and end of a line; what it has seen before is counted exactly from then on,
 * in a table of bounded size: some 45 MB in all. For one thread.
 */
public final class LineLearner {
  private static final int ROWS = 3;
  private static final int CELLS = 1 << 22;
  private static final int CANDIDATES = 1 << 20;

  /** Articles of one source that have to hold a line before it is furniture, at the least. */
  private static final int FEWEST = 3;

  private static final double SHARE = 0.01;

  /** Likewise for a line that reads like a sentence: the same quote can stand in a few articles. */
  private static final int FEWEST_SENTENCES = 6;

  private static final double SENTENCE_SHARE = 0.03;

  private static final int FEWEST_HEADLINES = 2;
  private static final int SHORTEST_LINE = 3;
  private static final int AHEAD = 64;

  private final byte[] cells = new byte[ROWS * CELLS];
  private long[] keys = new long[1 << 12];
  private int[] counts = new int[keys.length];
  private int[] owners = new int[keys.length];
  private int size;
  private final Map<String, Integer> sources = new HashMap<>();
  private int[] articles = new int[16];
  private final Set<Long> titles = new HashSet<>();
  private final BoilerplateRules rules = BoilerplateRules.USUAL;

  /**
   * Takes notice of one article; one whose title it knows from the same source tells nothing, nor
   * does one without a title whose text it knows.
   */
  public void learn(String source, String title, String text) {
    var named = title.isBlank() ? text : title;
    long name = LearnedLines.key(Kind.TITLE, source, Chain.whole(named, 0, named.length()));
    if (!titles.add(name)) {
      return;
    }
    int owner = sources.computeIfAbsent(source, unknown -> sources.size());
    if (owner == articles.length) {
      articles = Arrays.copyOf(articles, owner * 2);
    }
    articles[owner]++;
    headline(title);
    var here = new HashSet<Long>();
    var lines = TextLines.in(text);
    for (var line : lines) {
      int start = line.start();
      int end = line.end();
      if (line.length() <= LearnedLines.LONGEST_LINE && line.length() >= SHORTEST_LINE) {
        long key = LearnedLines.key(Kind.LINE, source, Chain.whole(text, start, end));
        if (here.add(key)) {
          count(key, owner * 2 + (sentence(text, start, end) ? 1 : 0));
        }
      } else {
        edge(Kind.BEGINNING, source, Chain.forward(text, start, end, LearnedLines.LONGEST_EDGE));
        edge(Kind.END, source, Chain.backward(text, start, end, LearnedLines.LONGEST_EDGE));
      }
      for (int from : rules.headlines(text, start, end)) {
        var chain = Chain.forward(text, from, end, LearnedLines.LONGEST_HEADLINE);
        for (int words = 1; words <= chain.count(); words++) {
          long key = LearnedLines.key(Kind.HEADLINE, "", chain.hash(words));
          if (here.add(key)) {
            count(key, -1);
          }
        }
      }
    }
  }

  /** What is known so far. */
  public LearnedLines learned() {
    var known = new long[size];
    int found = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0 && counts[slot] >= wanted(owners[slot])) {
        known[found++] = keys[slot];
      }
    }
    return LearnedLines.of(Arrays.copyOf(known, found));
  }

  private int wanted(int owner) {
    if (owner == -2) {
      return 1;
    }
    if (owner == -1) {
      return FEWEST_HEADLINES;
    }
    int all = articles[owner / 2];
    return owner % 2 == 0
        ? Math.max(FEWEST, (int) Math.ceil(SHARE * all))
        : Math.max(FEWEST_SENTENCES, (int) Math.ceil(SENTENCE_SHARE * all));
  }

  /** Whether a line could be something somebody said or that happened. */
  private static boolean sentence(String text, int start, int end) {
    char last = text.charAt(end - 1);
    boolean closed = last == '.' || last == '"' || last == '”' || last == ',';
    boolean figures = text.substring(start, end).chars().anyMatch(Character::isDigit);
    return closed ? end - start > 60 : figures && end - start > 20;
  }

  private void headline(String title) {
    var chain = Chain.forward(title, 0, title.length(), LearnedLines.LONGEST_HEADLINE);
    if (chain.count() >= 4 && chain.count() < LearnedLines.LONGEST_HEADLINE) {
      keep(LearnedLines.key(Kind.TITLE, "", chain.hash(chain.count())), 1, -2);
    }
  }

  private void edge(Kind kind, String source, Chain chain) {
    int owner = sources.getOrDefault(source, 0) * 2;
    int last = chain.count();
    for (int words = 1; words <= last; words++) {
      boolean known = count(LearnedLines.key(kind, source, chain.hash(words)), owner);
      // Once it is like no other text, some more words are enough for the next one to meet it.
      last = known ? last : Math.min(last, words + AHEAD);
      if (!known && last == chain.count()) {
        last = Math.min(last, words + AHEAD);
      }
    }
  }

  /** Counts one article more; whether it was seen before. */
  private boolean count(long key, int owner) {
    int slot = find(key);
    if (keys[slot] == key) {
      counts[slot]++;
      return true;
    }
    int least = Integer.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, cells[cell(key, row)]);
    }
    if (least > 0) {
      keep(key, least + 1, owner);
      return true;
    }
    for (int row = 0; row < ROWS; row++) {
      cells[cell(key, row)] = 1;
    }
    return false;
  }

  private static int cell(long key, int row) {
    return row * CELLS + (int) (EvidenceWords.mixed(key + row) & (CELLS - 1));
  }

  private void keep(long key, int count, int owner) {
    if (size * 2 >= keys.length) {
      if (keys.length < CANDIDATES * 2) {
        rehash(keys.length * 2, false);
      } else {
        rehash(keys.length, true);
      }
    }
    int slot = find(key);
    if (keys[slot] != key && size < CANDIDATES) {
      keys[slot] = key;
      counts[slot] = count;
      owners[slot] = owner;
      size++;
    }
  }

  /** Makes room, if need be by forgetting what is not yet furniture. */
  private void rehash(int length, boolean forget) {
    var oldKeys = keys;
    var oldCounts = counts;
    var oldOwners = owners;
    keys = new long[length];
    counts = new int[length];
    owners = new int[length];
    size = 0;
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0 && !(forget && oldCounts[old] < wanted(oldOwners[old]))) {
        int slot = find(oldKeys[old]);
        keys[slot] = oldKeys[old];
        counts[slot] = oldCounts[old];
        owners[slot] = oldOwners[old];
        size++;
      }
    }
  }

  private int find(long key) {
    int slot = (int) (EvidenceWords.mixed(key) & (keys.length - 1));
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
