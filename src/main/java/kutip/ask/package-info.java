/** The question's walk. */
@NullMarked
package kutip.ask;

import org.jspecify.annotations.NullMarked;
