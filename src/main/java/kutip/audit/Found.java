package kutip.audit;

import java.util.List;
import java.util.Map;

/**
 * A passage found, in the contract's shape; offsets are code points of the article version's text.
 */
public record Found(
    String passage,
    Answer.Source article,
    int start,
    int end,
    String text,
    double score,
    Map<String, Integer> ranks,
    Map<String, Double> scores,
    List<String> words) {}
