package kutip.audit;

/** An entry on record that is not what was written; its message names the answer and the fault. */
public final class UnreadableEntry extends IllegalStateException {
  private static final long serialVersionUID = 1;

  UnreadableEntry(String id, String fault) {
    super(message(id, fault));
  }

  UnreadableEntry(String id, Throwable cause) {
    super(message(id, String.valueOf(cause.getMessage())), cause);
  }

  private static String message(String id, String fault) {
    return "the record of answer \"" + id + "\" cannot be read: " + fault;
  }
}
