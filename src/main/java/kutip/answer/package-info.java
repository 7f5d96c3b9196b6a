/** From hits to a draft of claims that cite. */
@NullMarked
package kutip.answer;

import org.jspecify.annotations.NullMarked;
