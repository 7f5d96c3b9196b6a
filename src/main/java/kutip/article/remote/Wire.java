package kutip.article.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP/1.1 GET to an address that was looked up and checked before.
 *
 * <p>The JDK's client looks a name up by itself, so that a name could lead elsewhere the second
 * time; this one connects to the very address that was found to be public.
 */
final class Wire {
  private static final int LONGEST_HEAD = 65_536;

  private Wire() {}

  /** What came back; {@code body} is empty if its headers were not wanted. */
  static final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Reply(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = Map.copyOf(headers);
      this.body = body;
    }

    int status() {
      return status;
    }

    /** A header by its name in lower case; empty if it is not there. */
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    byte[] body() {
      return body;
    }
  }

  /**
   * Gets {@code url} from {@code address}.
   *
   * @param wanted told the status and headers, says whether the body is to be read
   * @param largest the most bytes the body may have, unpacked
   */
  static Reply get(
      URI url,
      InetAddress address,
      Map<String, String> headers,
      Predicate<Reply> wanted,
      int largest,
      Duration time)
      throws IOException {
    var socket = new Socket();
    var late = new AtomicBoolean();
    // Whatever step hangs or drips, the connection is gone when the time is up.
    var watch =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(time);
                    late.set(true);
                    socket.close();
                  } catch (InterruptedException | IOException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    try (socket) {
      socket.connect(new InetSocketAddress(address, port(url)), Math.toIntExact(time.toMillis()));
      try (var talking = url.getScheme().equals("https") ? secured(socket, url) : socket) {
        talking.getOutputStream().write(request(url, headers).getBytes(ISO_8859_1));
        talking.getOutputStream().flush();
        return reply(new BufferedInputStream(talking.getInputStream()), wanted, largest);
      }
    } catch (IOException e) {
      throw late.get()
          ? new IOException("no whole answer within " + time.toSeconds() + " s", e)
          : e;
    } finally {
      watch.interrupt();
    }
  }

  private static int port(URI url) {
    return url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
  }

  private static Socket secured(Socket socket, URI url) throws IOException {
    var host = url.getHost();
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var secured = (SSLSocket) factory.createSocket(socket, host, port(url), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!host.startsWith("[") && !host.matches("[\\d.]+")) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static String request(URI url, Map<String, String> headers) {
    var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    var port = url.getPort() > 0 ? ":" + url.getPort() : "";
    var request = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
    request.append("Host: " + url.getHost() + port + "\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    return request.append("Accept-Encoding: gzip\r\nConnection: close\r\n\r\n").toString();
  }

  private static Reply reply(InputStream in, Predicate<Reply> wanted, int largest)
      throws IOException {
    int left = LONGEST_HEAD;
    var status = line(in, left);
    left -= status.length();
    if (!status.matches("HTTP/1\\.[01] \\d{3}(?: .*)?")) {
      throw new IOException("not an HTTP answer");
    }
    Map<String, String> headers = new HashMap<>();
    for (var line = line(in, left); !line.isEmpty(); line = line(in, left)) {
      left -= line.length() + 2;
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    var head = new Reply(Integer.parseInt(status.substring(9, 12)), headers, new byte[0]);
    if (!wanted.test(head)) {
      return head;
    }
    return new Reply(head.status(), headers, body(in, head, largest));
  }

  private static byte[] body(InputStream in, Reply head, int largest) throws IOException {
    boolean chunked = head.header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
    byte[] packed = chunked ? chunks(in, largest) : plain(in, head, largest);
    byte[] body = packed;
    var encoding = head.header("content-encoding").toLowerCase(Locale.ROOT);
    if (encoding.contains("gzip")) {
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        body = gzip.readNBytes(largest + 1);
      }
    } else if (!encoding.isEmpty() && !encoding.equals("identity")) {
      throw new IOException("a content encoding that was not asked for: " + encoding);
    }
    refuseBeyond(body.length, largest);
    return body;
  }

  private static byte[] plain(InputStream in, Reply head, int largest) throws IOException {
    var length = head.header("content-length");
    if (!length.matches("\\d{1,18}")) {
      byte[] all = in.readNBytes(largest + 1);
      refuseBeyond(all.length, largest);
      return all;
    }
    refuseBeyond(Long.parseLong(length), largest);
    byte[] all = in.readNBytes(Integer.parseInt(length));
    if (all.length < Integer.parseInt(length)) {
      throw new IOException("the answer ends early");
    }
    return all;
  }

  private static byte[] chunks(InputStream in, int largest) throws IOException {
    var all = new ByteArrayOutputStream();
    while (true) {
      var size = line(in, 1000).replaceFirst(";.*", "").strip();
      if (!size.matches("[0-9a-fA-F]{1,8}")) {
        throw new IOException("not a chunked answer");
      }
      long length = Long.parseLong(size, 16);
      if (length == 0) {
        return all.toByteArray();
      }
      refuseBeyond(all.size() + length, largest);
      byte[] chunk = in.readNBytes((int) length);
      if (chunk.length < length) {
        throw new IOException("the answer ends early");
      }
      all.writeBytes(chunk);
      line(in, 1000);
    }
  }

  private static void refuseBeyond(long size, int largest) throws IOException {
    if (size > largest) {
      throw new IOException("larger than " + largest + " bytes");
    }
  }

  private static String line(InputStream in, int longest) throws IOException {
    var line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new IOException("the answer ends early");
      }
      if (line.length() >= longest) {
        throw new IOException("headers longer than " + LONGEST_HEAD + " bytes");
      }
      line.append((char) one);
    }
    return line.toString().stripTrailing();
  }
}
