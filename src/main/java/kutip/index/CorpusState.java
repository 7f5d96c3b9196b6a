package kutip.index;

/**
 * What a corpus holds at one moment.
 *
 * @param sequence grows by one with each article kept, replaced or removed
 * @param articles how many answer questions now
 * @param passages how many they are cut into
 * @param embedder the model its vectors come from; {@code none} without vectors
 * @param fingerprint SHA-256 over the sorted lines {@code id sha256} of the articles; the same
 *     corpus has the same one
 */
public record CorpusState(
    long sequence, int articles, int passages, String embedder, String fingerprint) {}
