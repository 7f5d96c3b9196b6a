/** The corpus in a Lucene index: the only package that names Lucene. */
@NullMarked
package kutip.index.lucene;

import org.jspecify.annotations.NullMarked;
