/** What comes in: articles as read from their sources, dated, with boilerplate marked. */
@NullMarked
package kutip.article;

import org.jspecify.annotations.NullMarked;
