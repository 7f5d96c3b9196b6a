package kutip.retrieve;

import java.util.List;
import kutip.index.PassageIndex;
import kutip.passage.Scored;
import kutip.question.Query;

/** Ranks the passages that share words with the query, or with another wording of it. */
public record LexicalRanker(PassageIndex index) implements Ranker {

  @Override
  public String name() {
    return "lexical";
  }

  @Override
  public List<Scored> rank(Query query) {
    var words = new StringBuilder(query.text());
    query.variants().forEach(variant -> words.append(' ').append(variant));
    query.alternatives().values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(other -> !query.variants().contains(other))
        .forEach(other -> words.append(' ').append(other));
    return index.matching(words.toString(), query.filter(), query.k());
  }
}
