/** Articles from files, folders and archives, whatever their format. */
@NullMarked
package kutip.article.folder;

import org.jspecify.annotations.NullMarked;
