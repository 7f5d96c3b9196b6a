/** Articles cut into citable passages, and the hits that name them. */
@NullMarked
package kutip.passage;

import org.jspecify.annotations.NullMarked;
