package kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-06-04",
        "2024-06-04T23:59:00+07:00",
        "2024-06-04T23:59:00-11:00",
        "2024-06-04T00:01:00Z",
        "2024/06/04 10:00:00",
        "2024.06.04",
        "2024-6-4",
        "20240604",
        "20240604T101500",
        "Tue, 04 Jun 2024 23:10:00 +0700",
        "4 Jun 2024 10:00 GMT",
        "Selasa, 4 Juni 2024 10:15 WIB",
        "June 4, 2024",
        "Tuesday, June 4th, 2024 3pm",
        "2024년 6월 4일 화요일"
      })
  void readsTheDayAsItIsStatedWhateverItsZone(String stated) {
    assertThat(StatedDates.day(stated)).contains(LocalDate.of(2024, 6, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "04/06/2024",
        "2024-13-01",
        "2024-02-30",
        "1717459200",
        "kemarin",
        "4 Xyz 2024"
      })
  void saysNothingOfWhatIsAmbiguousOrImpossible(String stated) {
    assertThat(StatedDates.day(stated)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://k.example/read/2024/06/04/101500/jembatan",
        "https://k.example/2024/6/4/jembatan.html",
        "https://k.example/news/20240604-jembatan",
        "https://k.example/kota/2024-06-04/jembatan?x=2023/01/01"
      })
  void readsTheDayInAnAddress(String url) {
    assertThat(StatedDates.inUrl(url)).contains(LocalDate.of(2024, 6, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://k.example/read/2024/99/04/x",
        "https://k.example/d-20240699/x",
        "https://k.example/2024123",
        "https://k.example/x?date=/2024/06/04/"
      })
  void readsNoDayInAnAddressWithoutOne(String url) {
    assertThat(StatedDates.inUrl(url)).isEmpty();
  }
}
