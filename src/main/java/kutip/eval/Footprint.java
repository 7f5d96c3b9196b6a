package kutip.eval;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What memory a process takes, in bytes; 0 where the system does not tell.
 *
 * @param resident all of it that lies in memory now, files read through the page cache included
 * @param own the part of that no file backs, so that it cannot be let go
 * @param most the largest {@code resident} so far
 * @param heap what lives on this process's Java heap after a collection; 0 for another process
 */
public record Footprint(long resident, long own, long most, long heap) {

  /** Of this process, after collecting what is not used. */
  static Footprint here() {
    System.gc();
    var proc = of(ProcessHandle.current().pid());
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Footprint(proc.resident(), proc.own(), proc.most(), heap);
  }

  /** Of the process {@code pid}, as Linux tells it in {@code /proc}. */
  public static Footprint of(long pid) {
    long resident = 0;
    long own = 0;
    long most = 0;
    var status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return new Footprint(0, 0, 0, 0);
    }
    try {
      for (var line : Files.readAllLines(status)) {
        var parts = line.split("\\s+", 3);
        switch (parts[0]) {
          case "VmRSS:" -> resident = bytes(parts[1]);
          case "RssAnon:" -> own = bytes(parts[1]);
          case "VmHWM:" -> most = bytes(parts[1]);
          default -> {}
        }
      }
    } catch (IOException e) {
      return new Footprint(0, 0, 0, 0); // It has ended.
    }
    return new Footprint(resident, own, most, 0);
  }

  private static long bytes(String kilobytes) {
    return 1_024 * Long.parseLong(kilobytes);
  }
}
