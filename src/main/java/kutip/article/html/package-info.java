/** Articles from web pages: their main text without the furniture, and their metadata. */
@NullMarked
package kutip.article.html;

import org.jspecify.annotations.NullMarked;
