package kutip.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What holds for every request: who may ask, and what a browser may do with the reply. */
final class Guards {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** What every reply says, whoever writes it. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private Guards() {}

  /**
   * Puts the guards before every route.
   *
   * @param host what the service listens on
   */
  static void register(RoutesConfig routes, String host) {
    boolean loopback = loopback(host);
    var own = written(host);
    routes.before(
        ctx -> {
          HEADERS.forEach(ctx::header);
          if (loopback) {
            checkHost(ctx, own);
          }
          if (!READING.contains(ctx.req().getMethod())) {
            checkOrigin(ctx);
          }
        });
  }

  static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The host as an address and the header have it. */
  private static String written(String host) {
    return (host.contains(":") ? "[" + host + "]" : host).toLowerCase(Locale.ROOT);
  }

  /** A page elsewhere whose name was pointed at this machine may not ask: DNS rebinding. */
  private static void checkHost(Context ctx, String own) {
    var header = String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT);
    var name = header.replaceFirst(":\\d+$", "");
    if (!name.equals(own) && !LOOPBACK.contains(name)) {
      throw new Problem(421, "this service answers to localhost, not to \"" + header + "\"");
    }
  }

  /** A page elsewhere may not make a browser ask in its name: cross-site request forgery. */
  private static void checkOrigin(Context ctx) {
    var site = ctx.header("Sec-Fetch-Site");
    var origin = ctx.header("Origin");
    boolean elsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
    if (elsewhere || (origin != null && !authority(origin).equals(ctx.header("Host")))) {
      throw new Problem(403, "a page of another site may not ask here");
    }
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
