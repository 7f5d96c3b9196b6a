package kutip.model;

import java.util.Map;

/** The embedder of tests keeps to the contract too. */
class HashedVectorsTest extends EmbedderContract {
  @Override
  protected Embedder embedder() {
    return new HashedVectors(Map.of());
  }
}
