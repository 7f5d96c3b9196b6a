package kutip.article.remote;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells the public internet from what only this machine or network can reach. */
final class Addresses {
  /** Blocks of IPv4 that are nobody's on the public internet: first address, prefix length. */
  private static final int[][] CLOSED = {
    {block(0, 0, 0, 0), 8},
    {block(10, 0, 0, 0), 8},
    {block(100, 64, 0, 0), 10},
    {block(127, 0, 0, 0), 8},
    {block(169, 254, 0, 0), 16},
    {block(172, 16, 0, 0), 12},
    {block(192, 0, 0, 0), 24},
    {block(192, 0, 2, 0), 24},
    {block(192, 88, 99, 0), 24},
    {block(192, 168, 0, 0), 16},
    {block(198, 18, 0, 0), 15},
    {block(198, 51, 100, 0), 24},
    {block(203, 0, 113, 0), 24},
    {block(224, 0, 0, 0), 3}
  };

  private Addresses() {}

  /** Whether anyone on the internet would reach the same machine there. */
  static boolean open(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? openFour(bytes) : openSix(bytes);
  }

  private static boolean openFour(byte[] bytes) {
    int value = block(bytes[0], bytes[1], bytes[2], bytes[3]);
    for (int[] closed : CLOSED) {
      int mask = -1 << (32 - closed[1]);
      if ((value & mask) == closed[0]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Only 2000::/3 is given out; in it, tunnels to IPv4, documentation and protocols are not open.
   */
  private static boolean openSix(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    boolean given = (first & 0xe000) == 0x2000;
    boolean protocols = first == 0x2001 && second < 0x0200;
    boolean documentation =
        (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
    boolean tunnel = first == 0x2002;
    return given && !protocols && !documentation && !tunnel;
  }

  private static int block(int one, int two, int three, int four) {
    return ((one & 0xff) << 24) | ((two & 0xff) << 16) | ((three & 0xff) << 8) | (four & 0xff);
  }
}
