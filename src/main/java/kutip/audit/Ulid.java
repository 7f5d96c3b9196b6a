package kutip.audit;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Ids that sort by time and cannot be guessed: 48 bits of milliseconds, 80 random ones
 * (github.com/ulid/spec).
 */
public final class Ulid {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ulid() {}

  /** A new id of 26 characters for the moment {@code at}. */
  public static String at(Instant at) {
    var id = new StringBuilder(26);
    long time = at.toEpochMilli();
    for (int shift = 45; shift >= 0; shift -= 5) {
      id.append(CROCKFORD.charAt((int) (time >>> shift) & 31));
    }
    for (int digit = 0; digit < 16; digit++) {
      id.append(CROCKFORD.charAt(RANDOM.nextInt(32)));
    }
    return id.toString();
  }
}
