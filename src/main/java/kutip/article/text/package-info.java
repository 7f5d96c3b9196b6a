/** Bytes read as text; articles from plain text and Markdown. */
@NullMarked
package kutip.article.text;

import org.jspecify.annotations.NullMarked;
