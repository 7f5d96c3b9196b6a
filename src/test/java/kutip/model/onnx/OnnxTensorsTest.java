package kutip.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxTensorsTest {
  private final byte[] file =
      field(
          7, field(1, bytes("a node")), field(5, tensor("one", 1, 2)), field(5, tensor("two", 3)));

  @Test
  void findsTheBytesOfATensorByItsName() throws IOException {
    var tensors = OnnxTensors.in(ByteBuffer.wrap(file));
    assertThat(read(tensors.raw("one"))).containsExactly(1, 2);
    assertThat(read(tensors.raw("two"))).containsExactly(3);
  }

  @Test
  void namesATensorThatIsNotThere() throws IOException {
    var tensors = OnnxTensors.in(ByteBuffer.wrap(file));
    assertThatThrownBy(() -> tensors.raw("three"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("three")
        .hasMessageContaining("one");
  }

  @Test
  void aFileThatIsCutShortOrDamagedIsRefusedAndHarmsNothing() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      var damaged = Arrays.copyOf(file, random.nextInt(file.length + 1));
      for (int change = random.nextInt(3); change > 0 && damaged.length > 0; change--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        var _ = OnnxTensors.in(ByteBuffer.wrap(damaged));
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("no ONNX file");
      }
    }
  }

  private static byte[] tensor(String name, int... raw) {
    var values = new byte[raw.length];
    for (int at = 0; at < raw.length; at++) {
      values[at] = (byte) raw[at];
    }
    return join(new byte[] {2 << 3, 1}, field(8, bytes(name)), field(9, values));
  }

  private static byte[] field(int number, byte[]... parts) {
    var content = join(parts);
    return join(new byte[] {(byte) (number << 3 | 2), (byte) content.length}, content);
  }

  private static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (var part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(ByteBuffer buffer) {
    var read = new byte[buffer.remaining()];
    buffer.get(read);
    return read;
  }
}
