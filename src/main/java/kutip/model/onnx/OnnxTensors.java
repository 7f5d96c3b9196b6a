package kutip.model.onnx;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The stored tensors of an ONNX file, where they lie in it.
 *
 * <p>ONNX is protocol buffers: ModelProto's graph is field 7, GraphProto's initializer field 5,
 * TensorProto's name field 8 and raw_data field 9 (onnx.proto3).
 */
final class OnnxTensors {
  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int NAME = 8;
  private static final int RAW = 9;

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED_32 = 5;

  private final Map<String, ByteBuffer> raw = new HashMap<>();

  private OnnxTensors() {}

  static OnnxTensors in(ByteBuffer file) throws IOException {
    var found = new OnnxTensors();
    try {
      each(file, GRAPH, graph -> each(graph, INITIALIZER, found::tensor));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("this is no ONNX file, or it is cut short", e);
    }
    return found;
  }

  /** The bytes of a tensor, little endian, not copied. */
  ByteBuffer raw(String name) throws IOException {
    var bytes = raw.get(name);
    if (bytes == null) {
      throw new IOException("there is no tensor " + name + ", but " + raw.keySet());
    }
    return bytes;
  }

  private interface Taker {
    void take(ByteBuffer message);
  }

  private void tensor(ByteBuffer tensor) {
    var name = new StringBuilder();
    each(tensor, NAME, bytes -> name.append(StandardCharsets.UTF_8.decode(bytes)));
    each(tensor, RAW, bytes -> raw.put(name.toString(), bytes));
  }

  /** Hands on each field of the message with this number and a length. */
  private static void each(ByteBuffer message, int wanted, Taker taker) {
    var rest = message.duplicate();
    while (rest.hasRemaining()) {
      long key = varint(rest);
      switch ((int) (key & 7)) {
        case VARINT -> varint(rest);
        case FIXED_64 -> rest.position(rest.position() + Long.BYTES);
        case FIXED_32 -> rest.position(rest.position() + Integer.BYTES);
        case LENGTH -> {
          int length = (int) varint(rest);
          var field = rest.slice(rest.position(), length).order(ByteOrder.LITTLE_ENDIAN);
          rest.position(rest.position() + length);
          if (key >>> 3 == wanted) {
            taker.take(field);
          }
        }
        default -> throw new IllegalArgumentException("a field of kind " + (key & 7));
      }
    }
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number longer than 64 bits");
  }
}
