/** Both walks on the command line. */
@NullMarked
package kutip.cli;

import org.jspecify.annotations.NullMarked;
