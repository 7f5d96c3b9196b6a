package kutip.article.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site lets programs fetch: robots.txt as RFC 9309 reads it.
 *
 * @param rules of the groups that speak of us
 */
record Robots(List<Rule> rules) {
  /** Of a file longer than this the rest is not read, as the RFC allows. */
  static final int LARGEST = 512_000;

  private static final Pattern ESCAPED = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  static final Robots ALL = new Robots(List.of());
  static final Robots NOTHING = new Robots(List.of(new Rule("/", false)));

  /** A pattern of paths, and whether they may be fetched. */
  record Rule(String pattern, boolean allowed) {
    Rule {
      pattern = escaped(pattern);
    }
  }

  Robots {
    rules = List.copyOf(rules);
  }

  /** The rules in {@code text} for {@code agent}, else those for everyone. */
  static Robots of(String text, String agent) {
    List<Rule> ours = new ArrayList<>();
    List<Rule> everyones = new ArrayList<>();
    boolean named = false;
    boolean forUs = false;
    boolean forEveryone = false;
    boolean inAgents = false;
    for (var line : text.replaceFirst("^\ufeff", "").lines().toList()) {
      int hash = line.indexOf('#');
      var plain = hash < 0 ? line : line.substring(0, hash);
      int colon = plain.indexOf(':');
      if (colon < 0) {
        continue;
      }
      var value = plain.substring(colon + 1).strip();
      switch (plain.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> {
          if (!inAgents) {
            forUs = false;
            forEveryone = false;
          }
          inAgents = true;
          forUs |= value.equalsIgnoreCase(agent);
          forEveryone |= value.equals("*");
          named |= forUs;
        }
        case "allow", "disallow" -> {
          inAgents = false;
          boolean allowed = plain.strip().toLowerCase(Locale.ROOT).startsWith("allow");
          if (!value.isEmpty() && forUs) {
            ours.add(new Rule(value, allowed));
          }
          if (!value.isEmpty() && forEveryone) {
            everyones.add(new Rule(value, allowed));
          }
        }
        default -> {}
      }
    }
    return new Robots(named ? ours : everyones);
  }

  /**
   * Whether {@code path}, with its query, may be fetched: the longest rule that fits it says, and
   * of two as long the one that allows.
   */
  boolean allow(String path) {
    int longest = -1;
    boolean allowed = true;
    var escaped = escaped(path);
    for (var rule : rules) {
      int length = rule.pattern().length();
      boolean better = length > longest || (length == longest && rule.allowed());
      if (better && fits(rule.pattern(), escaped)) {
        longest = length;
        allowed = rule.allowed();
      }
    }
    return allowed;
  }

  /** As paths are compared by section 2.2.2: all in ASCII, escapes in upper case. */
  private static String escaped(String path) {
    var ascii = new StringBuilder();
    for (byte one : path.getBytes(UTF_8)) {
      if (one < 0) {
        ascii.append('%').append(HEX.toHexDigits(one));
      } else {
        ascii.append((char) one);
      }
    }
    return ESCAPED.matcher(ascii).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
  }

  /**
   * Whether the pattern fits the path's beginning, or with {@code $} all of it; never backtracks.
   */
  private static boolean fits(String pattern, String path) {
    boolean whole = pattern.endsWith("$");
    var parts = (whole ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int part = 1; part < parts.length; part++) {
      boolean last = part == parts.length - 1;
      int found =
          last && whole ? path.length() - parts[part].length() : path.indexOf(parts[part], at);
      if (found < at || !path.startsWith(parts[part], found)) {
        return false;
      }
      at = found + parts[part].length();
    }
    return !whole || at == path.length();
  }
}
