/** Articles from PDF and from the documents of word processors. */
@NullMarked
package kutip.article.office;

import org.jspecify.annotations.NullMarked;
