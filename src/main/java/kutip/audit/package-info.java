/** What happened, kept so that it can be proved later. */
@NullMarked
package kutip.audit;

import org.jspecify.annotations.NullMarked;
