package kutip.audit;

/**
 * One question as it was answered, sealed.
 *
 * @param canonical the sealed form of answer and trace: JSON after RFC 8785
 */
public record AuditEntry(Answer answer, Trace trace, Seal seal, String canonical) {}
