package kutip.retrieve;

import java.util.List;
import kutip.index.PassageIndex;
import kutip.passage.Hit;
import kutip.question.Query;

/** Finds the passages that share words with the query, or with another wording of it. */
public record LexicalRetriever(PassageIndex index) implements Retriever {

  @Override
  public List<Hit> retrieve(Query query) {
    var words = new StringBuilder(query.text());
    query.variants().forEach(variant -> words.append(' ').append(variant));
    return index.matching(words.toString(), query.filter(), query.k());
  }
}
