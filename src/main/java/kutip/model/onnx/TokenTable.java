package kutip.model.onnx;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The vector of each token, which embedder and reader share. Safe for many threads.
 *
 * <p>Kept as it is stored, in 4 bits a value with a scale for every 32 of them, outside the heap: a
 * value is (q − 8) · scale, as ONNX Runtime's GatherBlockQuantized has it. Of a file only what is
 * looked at comes into memory.
 */
final class TokenTable {
  private static final int BLOCK = 32;
  private static final int ZERO = 8;

  private final ByteBuffer quantised;
  private final ByteBuffer scales;
  private final int dimensions;

  private TokenTable(ByteBuffer quantised, ByteBuffer scales, int dimensions) {
    this.quantised = quantised;
    this.scales = scales;
    this.dimensions = dimensions;
  }

  /** Opens the ONNX file with the two tensors of the table. */
  static TokenTable open(URL url, int dimensions) throws IOException {
    var tensors = OnnxTensors.in(PackedFile.map(url, Arena.ofAuto()));
    var quantised = tensors.raw("emb.word.q4");
    var scales = tensors.raw("emb.word.s.f16");
    long tokens = quantised.remaining() / (dimensions / 2);
    long wanted = tokens * (dimensions / BLOCK) * Short.BYTES;
    if (scales.remaining() != wanted) {
      throw new IOException(
          "the token table has %d bytes of scales; wanted %d"
              .formatted(scales.remaining(), wanted));
    }
    return new TokenTable(quantised, scales, dimensions);
  }

  /** The vectors of the tokens, one behind another, for a run of one sequence. */
  FloatBuffer rows(long[] ids) {
    var rows =
        ByteBuffer.allocateDirect(ids.length * dimensions * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    var row = new float[dimensions];
    for (long id : ids) {
      int packed = Math.toIntExact(id) * (dimensions / 2);
      int scale = Math.toIntExact(id) * (dimensions / BLOCK) * Short.BYTES;
      for (int from = 0; from < dimensions; from += BLOCK) {
        float by = Float.float16ToFloat(scales.getShort(scale + from / BLOCK * Short.BYTES));
        for (int at = from; at < from + BLOCK; at += 2) {
          int pair = quantised.get(packed + at / 2);
          row[at] = ((pair & 0xF) - ZERO) * by;
          row[at + 1] = (((pair >>> 4) & 0xF) - ZERO) * by;
        }
      }
      rows.put(row);
    }
    return rows.flip();
  }
}
