package kutip.question;

import java.util.List;
import kutip.model.Chat;

/**
 * A query, and the calls to a model behind it.
 *
 * @param calls in order; none where rules did it
 */
public record Rewritten(Query query, List<Chat.Call> calls) {

  public Rewritten {
    calls = List.copyOf(calls);
  }
}
