package kutip.article.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kutip.article.Unreadable;

/**
 * Fetches pages: from public addresses only, as robots.txt allows, within limits. One thread.
 *
 * <p>Every hop of a redirect is looked up once, checked, and fetched from the address checked.
 */
public final class Fetcher {
  static final String AGENT = "Kutip";
  static final int LARGEST = 5_000_000;

  private static final int MOST_REDIRECTS = 5;

  /** Of a host in other letters than ASCII: what is far longer breaks {@link IDN}. */
  private static final int LONGEST_HOST = 150;

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
          + " application/xml;q=0.9, application/pdf;q=0.8, text/plain;q=0.8";

  /** Looks names up. */
  interface Resolver {
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  private final Resolver resolver;
  private final Predicate<InetAddress> open;
  private final Duration longest;
  private final Map<String, Robots> robots = new HashMap<>();

  /**
   * Fetches from the internet.
   *
   * @param loopbackToo whether this machine may be fetched from as well; for tests
   */
  public Fetcher(boolean loopbackToo) {
    this(
        host -> List.of(InetAddress.getAllByName(host)),
        address -> Addresses.open(address) || (loopbackToo && address.isLoopbackAddress()),
        LONGEST);
  }

  Fetcher(Resolver resolver, Predicate<InetAddress> open, Duration longest) {
    this.resolver = resolver;
    this.open = open;
    this.longest = longest;
  }

  /** What came of fetching: the address it was found at in the end, and the reply. */
  record Fetched(URI url, Wire.Reply reply) {}

  /**
   * The page at {@code address}; only of a type that is wanted.
   *
   * @param headers sent along, such as {@code If-None-Match}
   * @throws Unreadable if it may not or cannot be fetched; the message says why
   */
  Fetched fetch(String address, Map<String, String> headers, Predicate<String> wantedType)
      throws Unreadable {
    long deadline = System.nanoTime() + longest.toNanos();
    var url = checked(address);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      obey(url, deadline);
      var reply = get(url, headers, wantedType, LARGEST, deadline);
      if (!REDIRECTS.contains(reply.status())) {
        return new Fetched(url, said(reply, wantedType));
      }
      url = onward(url, reply);
    }
    throw new Unreadable("more than " + MOST_REDIRECTS + " redirects");
  }

  private static Wire.Reply said(Wire.Reply reply, Predicate<String> wantedType) throws Unreadable {
    if (reply.status() != 200 && reply.status() != 304) {
      throw new Unreadable("the server answered " + reply.status());
    }
    var type = reply.header("content-type");
    if (reply.status() == 200 && !wantedType.test(type)) {
      throw new Unreadable("a content type that holds no article: " + type);
    }
    return reply;
  }

  private static URI onward(URI url, Wire.Reply reply) throws Unreadable {
    var location = read(reply.header("location")).replace(" ", "%20");
    try {
      // URI.resolve knows an older RFC, by which a query alone leads to the folder.
      var next =
          location.startsWith("?")
              ? url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath() + location
              : url.resolve(new URI(location)).toString();
      return checked(next);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Unreadable("redirected to no URL: " + location, e);
    }
  }

  /** A header in the letters it means: one of each byte, but for UTF-8. */
  private static String read(String header) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return header;
    }
  }

  private Wire.Reply get(
      URI url,
      Map<String, String> headers,
      Predicate<String> wantedType,
      int largest,
      long deadline)
      throws Unreadable {
    var left = Duration.ofNanos(deadline - System.nanoTime());
    if (left.toMillis() <= 0) {
      throw new Unreadable("no whole answer within " + longest.toSeconds() + " s");
    }
    var all = new HashMap<>(headers);
    all.put("User-Agent", AGENT);
    all.put("Accept", ACCEPT);
    try {
      return Wire.get(
          url,
          found(url.getHost()),
          all,
          head -> head.status() == 200 && wantedType.test(head.header("content-type")),
          largest,
          left);
    } catch (UnknownHostException e) {
      throw new Unreadable("no such host: " + url.getHost(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("cannot be fetched: " + e.getMessage(), e);
    }
  }

  /** The address of {@code host}, if all it has are public: one that is not is a trap. */
  private InetAddress found(String host) throws UnknownHostException, Unreadable {
    var plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    var found = resolver.of(plain);
    for (var address : found) {
      if (!open.test(address)) {
        throw new Unreadable(host + " is at " + address.getHostAddress() + ", which is not public");
      }
    }
    return found.getFirst();
  }

  private void obey(URI url, long deadline) throws Unreadable {
    var site = url.getScheme() + "://" + url.getRawAuthority();
    var rules = robots.get(site);
    if (rules == null) {
      rules = rules(site, deadline);
      robots.put(site, rules);
    }
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    if (!rules.allow(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())) {
      throw new Unreadable("the site's robots.txt does not allow it");
    }
  }

  private Robots rules(String site, long deadline) throws Unreadable {
    var url = checked(site + "/robots.txt");
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      var reply = get(url, Map.of(), type -> true, LARGEST, deadline);
      int status = reply.status();
      if (status == 200) {
        byte[] body = reply.body();
        var text = new String(body, 0, Math.min(body.length, Robots.LARGEST), UTF_8);
        return Robots.of(text, AGENT);
      }
      if (!REDIRECTS.contains(status)) {
        // As the RFC says: where there is none all is allowed, where it fails nothing is.
        return status >= 400 && status < 500 ? Robots.ALL : Robots.NOTHING;
      }
      url = onward(url, reply);
    }
    return Robots.ALL;
  }

  /** The URL with its host in ASCII; one in other letters is no host to {@link URI}. */
  private static URI asciiHost(URI url) throws URISyntaxException {
    var authority = url.getRawAuthority();
    if (url.getHost() != null
        || authority == null
        || authority.indexOf('@') >= 0
        || authority.chars().allMatch(unit -> unit < 0x80)) {
      return url;
    }
    int colon = authority.indexOf(':');
    int end = colon < 0 ? authority.length() : colon;
    if (end > LONGEST_HOST) {
      return url;
    }
    var host = IDN.toASCII(authority.substring(0, end), IDN.USE_STD3_ASCII_RULES);
    var whole = url.toString();
    int at = whole.indexOf("//") + 2;
    return new URI(whole.substring(0, at) + host + whole.substring(at + end));
  }

  /** The URL, if it is one of the web, with its host as it is looked up. */
  private static URI checked(String address) throws Unreadable {
    try {
      var url = new URI(asciiHost(new URI(address.strip())).toASCIIString()).normalize();
      var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new Unreadable("only http and https are fetched, not " + address);
      }
      if (url.getHost() == null || url.getRawUserInfo() != null) {
        throw new Unreadable("not a URL of a page: " + address);
      }
      var host = url.getHost().startsWith("[") ? url.getHost() : IDN.toASCII(url.getHost());
      var port = url.getPort() < 0 ? "" : ":" + url.getPort();
      var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
      var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
      return new URI(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path + query);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Unreadable("not a URL: " + address, e);
    }
  }
}
