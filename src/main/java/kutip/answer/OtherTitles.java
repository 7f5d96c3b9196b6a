package kutip.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Other words in which articles speak of an office: Kepala Negara, Walikota, Dirut. */
final class OtherTitles {
  /** What is said, and every office that may be meant by it. */
  private static final List<Title> TITLES =
      List.of(
          title("kepala negara", "presiden raja ratu sultan"),
          title("kepala pemerintahan", "perdana menteri"),
          title("pemimpin", "presiden perdana menteri sekretaris jenderal direktur gubernur raja"),
          title("pimpinan", "direktur sekretaris jenderal gubernur komandan panglima"),
          title("nomor satu", "presiden perdana menteri direktur gubernur"),
          title("kepala", "direktur sekretaris jenderal"),
          title("bos", "direktur sekretaris jenderal komisaris"),
          title("ceo", "direktur utama"),
          title("dirut", "direktur utama"),
          title("dirjen", "direktur jenderal"),
          title("ketum", "ketua umum"),
          title("jubir", "juru bicara"),
          title("walikota", "wali kota"),
          title("wali kota", "walikota"),
          title("kepala daerah", "gubernur bupati wali kota walikota"),
          title("wagub", "wakil gubernur"),
          title("wabup", "wakil bupati"),
          title("kapolri", "kepala polisi kepolisian"),
          title("kepala kepolisian", "kapolri kapolda kapolres polisi"),
          title("presiden", "kepala negara"),
          title("raja", "kepala negara"),
          title("istri", "ibu negara"),
          title("diplomat", "menteri luar negeri duta besar"),
          title("utusan", "duta besar"),
          title("pentagon", "menteri pertahanan"),
          title("kemhan", "menteri pertahanan"),
          title("menkumham", "menteri hukum"),
          title("menkum", "menteri hukum"),
          title("mendikbud", "menteri pendidikan"),
          title("mendikbudristek", "menteri pendidikan"),
          title("mendikdasmen", "menteri pendidikan"),
          title("menag", "menteri agama"),
          title("mensesneg", "menteri sekretaris negara"),
          title("menko", "menteri"));

  /** Both in the forms of {@link Terms}. */
  private record Title(Set<String> said, Set<String> meant) {}

  private OtherTitles() {}

  private static Title title(String said, String meant) {
    return new Title(Terms.in(said), Terms.in(meant));
  }

  /** The terms of an Indonesian text, with those of every office that may be meant by them. */
  static Set<String> in(String text) {
    var terms = new HashSet<>(Terms.in(text));
    var meant = new HashSet<String>();
    for (var title : TITLES) {
      if (terms.containsAll(title.said)) {
        meant.addAll(title.meant);
      }
    }
    terms.addAll(meant);
    return terms;
  }
}
