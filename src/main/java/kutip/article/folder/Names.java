package kutip.article.folder;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives the files of one folder or archive their articles' ids. */
final class Names {
  /** Stands between a folder's name and what is in it: safe in a URL and in a file name. */
  static final String WITHIN = "~";

  private final Formats formats;
  private final String prefix;
  private final Set<String> taken = new HashSet<>();

  /**
   * Names within {@code prefix}.
   *
   * @param prefix the folder's own name with {@link #WITHIN} after it, or empty at the top
   */
  Names(Formats formats, String prefix) {
    this.formats = formats;
    this.prefix = prefix;
  }

  /** The prefix for the things in the folder or archive {@code name} within this one. */
  String inside(String name) {
    return prefix + name + WITHIN;
  }

  /**
   * The id of the file at {@code path}: its name without its ending, or all of it if another file
   * here has that name already.
   */
  String id(String path) {
    var whole = path.replace('\\', '/').replaceAll("/+", WITHIN);
    var plain = whole.toLowerCase(Locale.ROOT).endsWith(".gz") ? cut(whole) : whole;
    var stem = formats.ends(plain) ? cut(plain) : plain;
    return prefix + (taken.add(stem) ? stem : whole);
  }

  private static String cut(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** Whether people and programs hide a file of that name from each other. */
  static boolean hidden(String name) {
    return name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX");
  }
}
