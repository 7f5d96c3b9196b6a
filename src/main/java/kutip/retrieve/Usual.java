package kutip.retrieve;

import kutip.index.PassageIndex;

/** What a question is answered from. */
public final class Usual {

  private Usual() {}

  /**
   * What {@code found} finds, in the words of the corpus too; of copies one, of the time asked
   * about first, from several sources and days.
   */
  public static Retriever over(PassageIndex index, Retriever found) {
    var chosen = new DiverseRetriever(new DatedRetriever(new DeduplicatedRetriever(found)));
    return new ExpandedRetriever(chosen, index.vocabulary());
  }
}
