package kutip.article.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kutip.article.Unreadable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes read as text, with line ends as {@code \n}.
 *
 * @param notes what was done to them, such as {@code charset windows-1252}; empty for sound UTF-8
 */
public record Decoded(String text, List<String> notes) {
  private static final String SUSPECTED = "damaged text suspected";

  /** What is told apart by its bytes alone; the single-byte sets are too alike. */
  private static final Set<String> TRUSTED =
      Set.of("EUC-KR", "SHIFT_JIS", "GB18030", "BIG5", "EUC-JP", "UTF-16LE", "UTF-16BE");

  public Decoded {
    notes = List.copyOf(notes);
  }

  /**
   * The text of {@code bytes}, its damage repaired where that is proven.
   *
   * @param said the character set that they are said to be in
   * @throws Unreadable if they are no text
   */
  public static Decoded of(byte[] bytes, Optional<String> said) throws Unreadable {
    return asWritten(bytes, said).repaired();
  }

  /** The text of {@code bytes} with whatever damage it has, for what is no article as a whole. */
  public static Decoded asWritten(byte[] bytes, Optional<String> said) throws Unreadable {
    var notes = new ArrayList<String>();
    var text = decoded(bytes, said, notes);
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable("not text: it holds zero bytes");
    }
    return new Decoded(text.replace("\r\n", "\n").replace('\r', '\n'), notes);
  }

  /** {@code text} that was decoded elsewhere, its damage repaired where that is proven. */
  public static Decoded of(String text) {
    return new Decoded(text, List.of()).repaired();
  }

  private Decoded repaired() {
    var all = new ArrayList<>(notes);
    var repaired = Mojibake.repaired(text);
    repaired.ifPresent(
        meant -> all.add("repaired text: UTF-8 had been read as " + meant.misreadAs()));
    var meant = repaired.map(Mojibake.Repaired::text).orElse(text);
    if (Mojibake.suspected(meant)) {
      all.add(SUSPECTED);
    }
    return new Decoded(meant, all);
  }

  private static String decoded(byte[] bytes, Optional<String> said, List<String> notes) {
    for (var mark : ByteOrderMark.values()) {
      if (mark.begins(bytes)) {
        notes.addAll(mark == ByteOrderMark.UTF_8 ? List.of() : note(mark.charset));
        return new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset);
      }
    }
    var wide = wide(bytes);
    if (wide.isPresent()) {
      notes.addAll(note(wide.get()));
      return new String(bytes, wide.get());
    }
    var utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    if (mostlyUtf8(bytes)) {
      notes.add("bytes that are not UTF-8 replaced");
      return new String(bytes, StandardCharsets.UTF_8);
    }
    var named = said.flatMap(Decoded::named).or(() -> detected(bytes));
    if (named.isPresent()) {
      var text = strict(bytes, named.get());
      if (text.isPresent()) {
        notes.addAll(note(named.get()));
        return text.get();
      }
    }
    notes.add("charset windows-1252");
    return latin(bytes);
  }

  private static List<String> note(Charset charset) {
    return List.of("charset " + charset.name());
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The character set of that name, as browsers understand it. */
  private static Optional<Charset> named(String name) {
    var wanted =
        switch (name.strip().toLowerCase(Locale.ROOT)) {
          case "iso-8859-1", "latin1", "us-ascii", "ascii", "utf-8", "utf8" -> "";
          case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean" -> "x-windows-949";
          case "gb2312", "gbk" -> "GB18030";
          case "macintosh" -> "x-MacRoman";
          default -> name.strip();
        };
    try {
      // The web's latin1 is windows-1252, which is what everything unnamed is read as.
      return wanted.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(wanted));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> detected(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .map(name -> name.toUpperCase(Locale.ROOT))
        .filter(TRUSTED::contains)
        .flatMap(Decoded::named);
  }

  /** UTF-16 without a mark: in Latin text every other byte is zero. */
  private static Optional<Charset> wide(byte[] bytes) {
    int length = Math.min(bytes.length, 4096) & ~1;
    int even = 0;
    int odd = 0;
    for (int at = 0; at < length; at += 2) {
      even += bytes[at] == 0 ? 1 : 0;
      odd += bytes[at + 1] == 0 ? 1 : 0;
    }
    int most = length / 2 * 8 / 10;
    if (length < 8 || even + odd > length / 2) {
      return Optional.empty();
    }
    if (odd > most && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > most && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /** Whether at least twenty sequences of UTF-8 stand beside each byte that is none. */
  private static boolean mostlyUtf8(byte[] bytes) {
    var text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try {
      var read = text.decode(ByteBuffer.wrap(bytes));
      long wrong = read.chars().filter(unit -> unit == '\ufffd').count();
      long right = read.chars().filter(unit -> unit > 0x7f && unit != '\ufffd').count();
      return right >= 20 * wrong;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Windows-1252, with control characters for the bytes it leaves open, as browsers read it. */
  private static String latin(byte[] bytes) {
    var text = new StringBuilder(new String(bytes, Charset.forName("windows-1252")));
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\ufffd') {
        text.setCharAt(at, (char) (bytes[at] & 0xff));
      }
    }
    return text.toString();
  }

  private enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
    UTF_32LE(StandardCharsets.UTF_32LE, 0xff, 0xfe, 0, 0),
    UTF_32BE(StandardCharsets.UTF_32BE, 0, 0, 0xfe, 0xff),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xfe, 0xff);

    @SuppressWarnings("ImmutableEnumChecker") // A charset does not change.
    private final Charset charset;

    @SuppressWarnings("ImmutableEnumChecker") // Never handed out.
    private final int[] mark;

    ByteOrderMark(Charset charset, int... mark) {
      this.charset = charset;
      this.mark = mark;
    }

    int length() {
      return mark.length;
    }

    boolean begins(byte[] bytes) {
      for (int at = 0; at < mark.length; at++) {
        if (bytes.length <= at || (bytes[at] & 0xff) != mark[at]) {
          return false;
        }
      }
      return true;
    }
  }
}
