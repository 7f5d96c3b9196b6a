package kutip.answer;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words for a person by his office, his kin or what he does, in Indonesian, English and Korean: a
 * name that is asked of one of them is the name of somebody, not of something.
 */
final class PersonNouns {
  private static final Set<String> WORDS =
      Set.of(
          """
          presiden wapres perdana menteri menko menlu menhan mendag mendagri menkes menkeu
          kanselir sekretaris sekjen sekda jenderal jend dirjen dirut gubernur bupati walikota
          camat lurah ketua kepala direktur komisaris ceo raja ratu sultan kaisar pangeran duta
          dubes juru jubir panglima komandan kapolri kapolda kapolres kapolsek kapten laksamana
          marsekal kolonel letnan jaksa hakim rektor pemimpin pendiri penulis pelatih penyanyi
          sutradara aktor aktris istri suami ayah ibu kakak adik pengacara ajudan penasihat orang
          president premier chancellor minister pm secretary general governor mayor regent
          chairman chairwoman chairperson chief head director commissioner king queen prince
          princess emperor empress pope monarch ruler ambassador envoy spokesman spokeswoman
          spokesperson commander admiral marshal colonel captain judge prosecutor lawyer senator
          leader founder coach author writer singer composer actor actress pilot businessman
          businesswoman successor predecessor person man woman wife husband son daughter brother
          sister father mother nephew niece uncle aunt grandfather grandmother
          """
              .strip()
              .split("\\s+"));

  /** In Korean what tells stands last; some of these end other words too, such as 회의장. */
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:.*(?:대통령|총리|장관|차관|총장|위원장|총재|대표|도지사|주지사|군수|구청장|국장|청장|대사|대변인"
              + "|감독|선수|사령관|국왕|여왕|왕자|왕비|공주|교황|황제|총통|서기장|교수|박사|작가|작곡가|건축가"
              + "|정치가|운동가|활동가|남편|아들|아버지|어머니|창립자|설립자|창시자|지도자|우승자|책임자|담당자"
              + "|조종사|선장|통치자|후임자|전임자|사람|인물)"
              + "|(?:부|국회)?의장|(?:부)?회장|(?:부)?사장|왕|판사|재판관|가수|배우|화가|저자|아내|부인|딸)님?");

  private PersonNouns() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded) || KOREAN.matcher(folded).matches();
  }
}
