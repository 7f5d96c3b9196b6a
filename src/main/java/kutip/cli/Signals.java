package kutip.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How the program ends when it is told to, by Ctrl-C or by the system.
 *
 * <p>Left to the virtual machine, ONNX Runtime is torn down under the threads that run in it, and
 * the program crashes. So a command that has something to close takes the signal itself; any other
 * dies of it at once. A second signal ends every command at once.
 */
final class Signals {
  private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

  /** Added to a signal's number, it is the exit code of what the signal has ended. */
  private static final int ENDED = 128;

  private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();
  private volatile int told;

  /** Takes the signals from the virtual machine; those it cannot spare are left to it. */
  static Signals taken() {
    var signals = new Signals();
    try {
      for (var name : ENDING) {
        signals.take(name);
      }
    } catch (ReflectiveOperationException e) {
      // Another virtual machine than those we know: it ends as it always did.
    }
    return signals;
  }

  /**
   * Asks {@code sun.misc.Signal}, the only way to hear of a signal, which the JDK supports in its
   * module jdk.unsupported; by reflection, as the compiler warns of it unconditionally.
   */
  private void take(String name) throws ReflectiveOperationException {
    var type = Class.forName("sun.misc.Signal");
    var handlers = Class.forName("sun.misc.SignalHandler");
    var signal = type.getConstructor(String.class);
    int number;
    try {
      number = (int) type.getMethod("getNumber").invoke(signal.newInstance(name));
    } catch (InvocationTargetException e) {
      return; // The system has no such signal.
    }
    var handler =
        Proxy.newProxyInstance(
            Signals.class.getClassLoader(),
            new Class<?>[] {handlers},
            (self, method, arguments) -> {
              tell(ENDED + number);
              return null;
            });
    try {
      type.getMethod("handle", type, handlers).invoke(null, signal.newInstance(name), handler);
    } catch (InvocationTargetException e) {
      // The virtual machine was told to leave it alone.
    }
  }

  private void tell(int code) {
    var stopping = stop.getAndSet(null);
    if (stopping == null) {
      die(code);
    } else {
      told = code;
      stopping.run();
    }
  }

  /** Ends the process where it stands: exit and halt run native libraries' ends beside threads. */
  @SuppressWarnings("restricted")
  private static void die(int code) {
    try {
      var linker = Linker.nativeLinker();
      var exit = linker.defaultLookup().find("_exit").orElseThrow();
      linker
          .downcallHandle(exit, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
          .invokeExact(code);
    } catch (Throwable e) {
      Runtime.getRuntime().halt(code);
    }
  }

  /** What takes the signals for a while. */
  interface Taking extends AutoCloseable {
    @Override
    void close();
  }

  /** Has the first signal run {@code stopping}, on another thread, until this is closed. */
  Taking taking(Runnable stopping) {
    stop.set(stopping);
    return () -> stop.set(null);
  }

  /** Whether a signal was taken. */
  boolean told() {
    return told != 0;
  }

  /** The exit code: that of the signal taken, else {@code usual}. */
  int code(int usual) {
    return told() ? told : usual;
  }
}
