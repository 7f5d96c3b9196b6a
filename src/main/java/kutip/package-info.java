/** Kutip: answers questions over news, and cites what it says. */
@NullMarked
package kutip;

import org.jspecify.annotations.NullMarked;
