/** How well it finds and answers, measured. */
@NullMarked
package kutip.eval;

import org.jspecify.annotations.NullMarked;
