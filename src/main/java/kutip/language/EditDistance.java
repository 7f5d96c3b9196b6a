package kutip.language;

import java.util.Arrays;

/** How many letters of a word must be changed, put in or left out to make another. */
public final class EditDistance {

  private EditDistance() {}

  /** Levenshtein's distance (1966), in UTF-16 units. */
  public static int of(String one, String other) {
    var row = new int[other.length() + 1];
    Arrays.setAll(row, at -> at);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
