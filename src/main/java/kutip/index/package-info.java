/** Passages and article versions, kept so that words and vectors find them. */
@NullMarked
package kutip.index;

import org.jspecify.annotations.NullMarked;
