/** The article's walk: read, split, keep. */
@NullMarked
package kutip.ingest;

import org.jspecify.annotations.NullMarked;
