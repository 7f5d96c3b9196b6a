package kutip.article;

import java.util.List;

/**
 * Tells where a headline ends that stands in the middle of a text, with no break after it.
 *
 * <p>Indonesian headlines write their words with capitals, all but a few small ones. So the first
 * other small word is no longer headline, and the sentence it stands in began a few words earlier:
 * at an opening quote, after a full stop, at a word that opens sentences, at a role before a name,
 * or else at the last capital. In doubt more is taken for headline, never a whole sentence.
 */
final class HeadlineEnd {
  private static final int TOKENS = 45;
  private static final int LONGEST = 260;
  private static final int SENTENCE = 200;

  /** How far back from its first small word a sentence can have begun, in words. */
  private static final int BACK = 12;

  private static final int NEAR = 6;
  private static final int BACK_MAYBE = 4;
  private static final int FEWEST = 3;

  private HeadlineEnd() {}

  /**
   * The end of the headline that begins at {@code from}; {@code from} if there is none.
   *
   * @param to where the line ends, or the next thing that is surely furniture begins
   * @param closed whether a break stands at {@code to}, in a text that has breaks
   */
  static int of(String text, int from, int to, boolean closed, LearnedLines learned) {
    int title = learned.titleEnd(text, from, to);
    return title > from
        ? title
        : Math.max(learned.headlineEnd(text, from, to), guessed(text, from, to, closed));
  }

  private static int guessed(String text, int from, int to, boolean closed) {
    int end = Math.min(to, from + LONGEST);
    int quoted = quoted(text, from, end);
    if (quoted > from) {
      return quoted;
    }
    var tokens = Token.in(text, from, end, TOKENS);
    if (tokens.isEmpty()) {
      return from;
    }
    boolean whole = end == to && tokens.getLast().end() >= to - 1;
    int small = firstSmall(tokens);
    if (small == tokens.size() && whole) {
      return to;
    }
    if (whole
        && (closed || to - from <= SENTENCE)
        && sentenceEnd(text, tokens, 0, tokens.size() - 1) < 0
        && (closed || !ends(text, tokens.getLast()))) {
      return to;
    }
    int start = small == tokens.size() ? small - 1 : sentenceStart(text, tokens, small);
    if (start >= FEWEST || (start > 0 && ends(text, tokens.get(start - 1)))) {
      return tokens.get(start - 1).end();
    }
    return small(text, tokens, from);
  }

  /** The end of a headline in quotes and what says where its film is; {@code from} if unquoted. */
  private static int quoted(String text, int from, int to) {
    if (from >= to) {
      return from;
    }
    int close =
        switch (text.charAt(from)) {
          case '"' -> text.indexOf('"', from + 1);
          case '“' -> text.indexOf('”', from + 1);
          case '‘' -> text.indexOf('’', from + 1);
          case '\'' -> closing(text, from + 1, to);
          default -> -1;
        };
    if (close < 0 || close >= to || close - from < 10) {
      return from;
    }
    // "… di mesin" is a quoted name that opens a headline, ": " or an end closes one.
    int end = close + 1;
    int next = end;
    while (next < to && Marks.blank(text.charAt(next))) {
      next++;
    }
    if (text.startsWith("di sini", next)) {
      end = next + "di sini".length();
    } else if (next < to && Character.isLowerCase(text.charAt(next))) {
      return from;
    }
    return end < to && text.charAt(end) == ':' ? end + 1 : end;
  }

  private static int closing(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\''
          && (at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1)))) {
        return at;
      }
    }
    return -1;
  }

  /** The first word that no headline has: small, and no capitals go on behind it. */
  private static int firstSmall(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size()
        && (tokens.get(at).inHeadline() || (at >= FEWEST && goesOn(tokens, at + 1)))) {
      at++;
    }
    return at;
  }

  private static boolean goesOn(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && capital(tokens.get(at)) && capital(tokens.get(at + 1));
  }

  /** The token with which the sentence begins whose first small word is {@code small}. */
  private static int sentenceStart(String text, List<Token> tokens, int small) {
    int first = Math.max(FEWEST, small - BACK);
    for (int at = small - 1; at >= Math.max(1, small - NEAR); at--) {
      if (opensQuote(text, tokens, at, small)) {
        return at;
      }
    }
    int stop = sentenceEnd(text, tokens, Math.max(1, small - NEAR), small - 1);
    if (stop >= 0) {
      return stop + 1;
    }
    for (int at = small - 1; at >= first; at--) {
      var token = tokens.get(at);
      int back = small - at;
      if (capital(token)
          && (HeadlineWords.opens(token.word())
              || (back <= BACK_MAYBE && HeadlineWords.mayOpen(token.word()))
              || ((back <= NEAR || comma(text, tokens, at, small))
                  && HeadlineWords.role(token.word())))) {
        while (at > first && role(tokens, at) && role(tokens, at - 1)) {
          at--;
        }
        return at;
      }
    }
    int at = small - 1;
    while (at > 0 && !capital(tokens.get(at))) {
      at--;
    }
    return Math.max(0, at);
  }

  private static boolean role(List<Token> tokens, int at) {
    return capital(tokens.get(at)) && HeadlineWords.role(tokens.get(at).word());
  }

  /** Whether a comma stands between a role and the small word, as after a name or an office. */
  private static boolean comma(String text, List<Token> tokens, int at, int small) {
    for (int inside = at; inside < small; inside++) {
      if (tokens.get(inside).last(text) == ',') {
        return true;
      }
    }
    return false;
  }

  private static boolean capital(Token token) {
    return !token.word().isEmpty() && Character.isUpperCase(token.word().charAt(0));
  }

  private static boolean opensQuote(String text, List<Token> tokens, int at, int small) {
    char first = tokens.get(at).first(text);
    if ((first != '"' && first != '“') || tokens.get(at).end() - tokens.get(at).start() < 2) {
      return false;
    }
    for (int inside = at; inside < small; inside++) {
      var token = text.substring(tokens.get(inside).start() + 1, tokens.get(inside).end());
      if (token.indexOf('"') >= 0 || token.indexOf('”') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The last token from {@code first} up to, not including, {@code last} that ends a sentence. */
  private static int sentenceEnd(String text, List<Token> tokens, int first, int last) {
    for (int at = last - 1; at >= first; at--) {
      if (ends(text, tokens.get(at)) && tokens.get(at + 1).high()) {
        return at;
      }
    }
    return -1;
  }

  private static boolean ends(String text, Token token) {
    int end = token.end();
    while (end > token.start() && "\"”’')".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    char last = end > token.start() ? text.charAt(end - 1) : ' ';
    return last == '?' || last == '!' || (last == '.' && token.word().length() > 3);
  }

  /** The end of a headline that is written like a sentence; {@code from} if it has no end. */
  private static int small(String text, List<Token> tokens, int from) {
    for (int at = 1; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.end() - from > SENTENCE) {
        return from;
      }
      if (ends(text, token)) {
        return token.end();
      }
      if (at >= FEWEST && capital(token) && HeadlineWords.opens(token.word())) {
        return tokens.get(at - 1).end();
      }
    }
    return from;
  }
}
