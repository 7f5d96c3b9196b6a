package kutip.passage;

import java.util.Map;

/**
 * A passage a retriever found.
 *
 * @param score the higher the better; comparable within one ranking only
 * @param ranks by retriever's name, its rank there, from 1
 */
public record Hit(Passage passage, double score, Map<String, Integer> ranks) {

  public Hit {
    ranks = Map.copyOf(ranks);
  }
}
