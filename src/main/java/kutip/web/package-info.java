/** Both walks over HTTP: the page and the API. */
@NullMarked
package kutip.web;

import org.jspecify.annotations.NullMarked;
