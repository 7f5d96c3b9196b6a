/** The audit log in SQLite, one file beside the index. */
@NullMarked
package kutip.audit.sqlite;

import org.jspecify.annotations.NullMarked;
