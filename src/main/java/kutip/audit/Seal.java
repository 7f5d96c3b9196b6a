package kutip.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An entry's place in the log, and the hash of its canonical form.
 *
 * @param sequence from 1, without gaps
 * @param leafHash SHA-256 over a zero byte and the canonical JSON, in base64: a Merkle tree leaf of
 *     RFC 6962
 */
public record Seal(long sequence, String leafHash) {

  /** The leaf hash of RFC 6962 over {@code canonical}, in base64. */
  static String leafHash(byte[] canonical) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 0);
      return Base64.getEncoder().encodeToString(digest.digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
