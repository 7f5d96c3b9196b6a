package kutip.web;

import java.util.List;

/** A request that cannot be answered as it is, for {@code application/problem+json}: RFC 9457. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A field at fault.
   *
   * @param pointer a JSON pointer into the body, such as {@code /asOf}; or a parameter's name
   */
  record Fault(String pointer, String detail) {}

  private final int status;
  private final transient List<Fault> faults;

  Problem(int status, String detail) {
    this(status, detail, List.of());
  }

  Problem(int status, String detail, List<Fault> faults) {
    super(detail);
    this.status = status;
    this.faults = List.copyOf(faults);
  }

  /** The caller's mistake, in these fields. */
  static Problem of(List<Fault> faults) {
    return new Problem(400, faults.getFirst().detail(), faults);
  }

  static Problem noSuch(String what, String id) {
    return new Problem(404, "there is no " + what + " \"" + id + "\"");
  }

  /** All that a caller is told of what went wrong in here. */
  static Problem inside() {
    return new Problem(500, "something went wrong inside; the log of the service says what");
  }

  int status() {
    return status;
  }

  List<Fault> faults() {
    return faults;
  }
}
