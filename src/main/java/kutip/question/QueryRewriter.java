package kutip.question;

/** Makes of a question, and those before it, the query that finds its answer. */
public interface QueryRewriter {
  Query rewrite(Question question);
}
