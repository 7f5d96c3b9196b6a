package kutip.article;

import java.util.OptionalLong;

/**
 * One text an article has had, and when the corpus knew it.
 *
 * @param article the article as it was in this version
 * @param origin the id of the first article kept with the same words; its own if there is no other
 * @param kept the corpus sequence at which it came in
 * @param replaced the corpus sequence at which it was replaced or removed; empty while it stands
 */
public record Version(Article article, String origin, long kept, OptionalLong replaced) {

  public boolean current() {
    return replaced.isEmpty();
  }
}
