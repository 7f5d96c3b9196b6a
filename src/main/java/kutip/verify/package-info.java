/** Each claim held against what it cites, and the reply that may be shown. */
@NullMarked
package kutip.verify;

import org.jspecify.annotations.NullMarked;
