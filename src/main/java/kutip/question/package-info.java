/** What a person asks, and the query it becomes. */
@NullMarked
package kutip.question;

import org.jspecify.annotations.NullMarked;
