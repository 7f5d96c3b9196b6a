/** What text is: sentences, words, figures, dates as written, normal forms and offsets. */
@NullMarked
package kutip.language;

import org.jspecify.annotations.NullMarked;
