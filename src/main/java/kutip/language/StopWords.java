package kutip.language;

import java.util.Set;

/** Function words and question words of Indonesian, English and Korean. */
public final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          yang dan di ke dari untuk pada dengan dalam oleh adalah ialah merupakan itu ini
          tersebut para sebuah seorang suatu atau juga akan telah sudah sedang masih tidak
          bukan belum agar supaya karena sebagai bahwa jika kalau bila maka saat ketika sebelum
          sesudah setelah antara atas bawah tentang soal mengenai terkait terhadap kepada bagi
          hingga sampai sejak serta namun tetapi tapi lalu kemudian dia ia mereka kami kita
          saya aku anda kamu nya lah kah pun ada bisa dapat harus hanya lebih paling sangat
          sekitar sekali lagi pernah selama tiap setiap semua seluruh apa apakah siapa siapakah
          kapan kapankah mana manakah dimana dimanakah kemana kemanakah berapa berapakah
          mengapa kenapa bagaimana bagaimanakah seberapa hal secara menurut kata ujar
          sekarang saja begitu demikian a an the of in on at to for from by with and or but is are was were be been being am do
          does did has have had will would can could should may might must it its this that
          these those he she they them his her their we you i as if then than so not no nor
          about into over after before between during while what which who whom whose when
          where whether why how many much there here any some all each every also just more
          most very up down out off again 무엇 무슨 어떤 어느 누구 누가 언제 어디 어디서 왜 어떻게 몇 얼마 및 등 이 그 저 것 수 때
          는가 한가 인가 있는가 했는가 되는가 하는가 대해 대한 위해 위한 통해 따라 관련 관한
          """
              .strip()
              .split("\\s+"));

  private StopWords() {}

  public static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
