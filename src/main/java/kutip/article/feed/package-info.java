/** Articles from RSS and Atom feeds. */
@NullMarked
package kutip.article.feed;

import org.jspecify.annotations.NullMarked;
