package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDatesTest {

  @ParameterizedTest
  @CsvSource({
    "https://contoh.id/berita/2017/09/06/181222/hujan, 2017-09-06",
    "https://contoh.id/read/20190917083000-4-12/hujan, 2019-09-17",
    "https://contoh.id/hujan-20190917-pagi, 2019-09-17",
    "https://contoh.id/2019-09-17/hujan, 2019-09-17",
    "https://contoh.id/read/1438391/41/hujan-1568132881, 2019-09-10",
    "https://contoh.id/read/1438391/41/hujan-1568132881?page=2, 2019-09-10"
  })
  void aDateInTheAddressIsRead(String url, LocalDate day) {
    assertThat(AddressDates.in(url)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://contoh.id/hujan?utm_campaign=20230101",
        "https://contoh.id/hujan?dari=/2023/01/01/",
        "https://contoh.id/hujan#20230101"
      })
  void whatAnAddressAsksForTellsNoDay(String url) {
    assertThat(AddressDates.in(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://contoh.id/berita/d-8167890/hujan",
        "https://contoh.id/berita/20191399/hujan",
        "https://contoh.id/berita/2017/13/06/hujan",
        "https://contoh.id/2019/9",
        "20",
        ""
      })
  void otherNumbersAreNone(String url) {
    assertThat(AddressDates.in(url)).isEmpty();
  }
}
