package kutip.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kutip.language.KnownNames;
import kutip.language.Words;

/**
 * Cities and houses by whose names the press calls those who govern from there: "Moscow denied" for
 * "Russia denied", and the other way.
 */
final class Seats {
  private static final Map<Integer, List<String>> BY_THING = new HashMap<>();

  static {
    """
    Amerika Serikat, Washington, Gedung Putih, White House, Pentagon
    Arab Saudi, Riyadh
    Australia, Canberra
    Belanda, Den Haag, The Hague
    Filipina, Manila
    India, New Delhi, Delhi
    Indonesia, Jakarta, Istana Negara
    Inggris, London, Downing Street
    Iran, Teheran, Tehran
    Israel, Yerusalem, Tel Aviv
    Italia, Roma
    Jepang, Tokyo
    Jerman, Berlin
    Kamboja, Phnom Penh
    Kanada, Ottawa
    Korea Selatan, Seoul
    Korea Utara, Pyongyang
    Malaysia, Kuala Lumpur, Putrajaya
    Mesir, Kairo
    Myanmar, Naypyidaw
    Pakistan, Islamabad
    Prancis, Paris, Elysee
    Rusia, Moskow, Kremlin
    Spanyol, Madrid
    Suriah, Damaskus, Damascus
    Taiwan, Taipei
    Thailand, Bangkok
    Tiongkok, Beijing
    Turki, Ankara
    Ukraina, Kiev, Kyiv
    Uni Eropa, Brussel
    NATO, Brussel
    Vietnam, Hanoi
    """
        .lines()
        .map(line -> List.of(line.split(", ", -1)))
        .forEach(names -> seated(names.getFirst(), names.subList(1, names.size())));
  }

  private Seats() {}

  private static void seated(String who, List<String> seats) {
    for (var seat : seats) {
      add(who, seat);
      add(seat, who);
    }
  }

  private static void add(String name, String other) {
    KnownNames.at(name, Words.in(name), 0)
        .ifPresent(
            known -> BY_THING.computeIfAbsent(known.thing(), any -> new ArrayList<>()).add(other));
  }

  /** The names that may stand for a known one's. */
  static List<String> of(KnownNames.Known known) {
    return BY_THING.getOrDefault(known.thing(), List.of());
  }
}
