package kutip.model;

/**
 * A model that makes of a text a vector, such that texts of like meaning lie near each other,
 * whatever their language. Safe for many threads.
 *
 * <p>Vectors have unit length: the product of two is their cosine.
 */
public interface Embedder {

  /** Its name and version; vectors of another model cannot be compared with its own. */
  String model();

  /** How many numbers a vector has. */
  int dimensions();

  /**
   * The vector of what is looked for.
   *
   * @param language of the text, ISO 639-1
   */
  float[] question(String text, String language);

  /**
   * The vector of a passage; what is too long is cut.
   *
   * @param heading what stands above it, such as its article's title; may be empty
   * @param language of the text, ISO 639-1
   */
  float[] passage(String heading, String text, String language);
}
