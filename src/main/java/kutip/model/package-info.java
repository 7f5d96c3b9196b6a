/** Ports to trained models: chat, embedder, reader, entailment. */
@NullMarked
package kutip.model;

import org.jspecify.annotations.NullMarked;
