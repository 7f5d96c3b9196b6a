/** From a query to ranked hits. */
@NullMarked
package kutip.retrieve;

import org.jspecify.annotations.NullMarked;
