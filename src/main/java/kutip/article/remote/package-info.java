/** Articles fetched from the web: politely, within limits, and from public addresses only. */
@NullMarked
package kutip.article.remote;

import org.jspecify.annotations.NullMarked;
