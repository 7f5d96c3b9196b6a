/** Articles from JSON lines. */
@NullMarked
package kutip.article.jsonl;

import org.jspecify.annotations.NullMarked;
