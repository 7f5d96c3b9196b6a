/** The embedded models, run in process by ONNX Runtime. */
@NullMarked
package kutip.model.onnx;

import org.jspecify.annotations.NullMarked;
