package kutip.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kutip.language.WordNumbers.Numbered;
import org.junit.jupiter.api.Test;

class WordNumbersTest {

  @Test
  void aWordHasItsNumbersInTheOrderTheyWereTold() {
    var numbers =
        new WordNumbers(
            List.of(new Numbered("나라", 3), new Numbered("나", 1), new Numbered("나라", 2)));
    assertThat(numbers.of("나라")).containsExactly(3, 2);
    assertThat(numbers.of("나")).containsExactly(1);
  }

  @Test
  void aWordThatIsNotThereHasNone() {
    assertThat(new WordNumbers(List.of()).of("나")).isEmpty();
    assertThat(new WordNumbers(List.of(new Numbered("나라", 3))).of("나")).isEmpty();
    assertThat(new WordNumbers(List.of(new Numbered("나라", 3))).of("나라는")).isEmpty();
  }

  @Test
  void everyWordIsFoundAmongManyOthers() {
    var random = new Random(7);
    var words =
        Stream.generate(() -> random.ints(random.nextInt(5), 'a', 'd'))
            .limit(2000)
            .map(
                letters ->
                    letters
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString())
            .toList();
    var numbers =
        new WordNumbers(
            words.stream().map(word -> new Numbered(word, words.indexOf(word))).toList());
    for (var word : words) {
      assertThat(numbers.of(word))
          .containsOnly(words.indexOf(word))
          .hasSize(Collections.frequency(words, word));
    }
  }
}
