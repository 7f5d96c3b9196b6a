/** Articles from plain-text files. */
@NullMarked
package kutip.article.text;

import org.jspecify.annotations.NullMarked;
