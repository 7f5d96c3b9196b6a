package kutip.retrieve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kutip.index.Vocabulary;
import kutip.language.Glossary;
import kutip.language.KnownNames;
import kutip.language.Sounds;
import kutip.language.Words;
import kutip.passage.Hit;
import kutip.question.Query;

/**
 * Looks for what a question means in the words of the corpus too: Korean words in Indonesian and
 * English, English ones in Indonesian, names in another script or language, abbreviations that
 * articles explain, and, where no passage has a word, words spelt or sounding like it.
 */
public record ExpandedRetriever(Retriever all, Vocabulary vocabulary) implements Retriever {
  /** The longest name that is looked up, in words. */
  private static final int LONGEST = 5;

  /** Names of fewer letters (AS, US, UE) are other words in other languages. */
  private static final int FEWEST_LETTERS = 4;

  private static final int FEWEST_SYLLABLES = 2;
  private static final int MOST_SPELLINGS = 2;

  @Override
  public List<Hit> retrieve(Query query) {
    var expanded = expanded(query);
    var matching = new Matching(expanded);
    return all.retrieve(expanded).stream()
        .map(hit -> hit.matching(matching.in(hit.passage())))
        .toList();
  }

  /** The query with the other wordings and words that the corpus has for it. */
  Query expanded(Query query) {
    var words = Words.in(query.text());
    Map<String, Set<String>> alternatives = new LinkedHashMap<>();
    var wordings = new LinkedHashSet<String>();
    // Where nothing is in Indonesian, its words only meet others: air is what is breathed.
    boolean speaking = !query.language().equals("en") || vocabulary.speaks("id");
    for (int at = 0; at < words.size(); at++) {
      known(query.text(), words, at, alternatives);
      explained(query.text(), words, at, alternatives, wordings);
      var word = words.get(at);
      if (word.content()) {
        var others = others(word);
        if (speaking) {
          others.addAll(Glossary.all(word, query.language()));
        }
        if (!others.isEmpty()) {
          alternatives.computeIfAbsent(word.folded(), any -> new LinkedHashSet<>()).addAll(others);
        }
      }
    }
    Map<String, List<String>> copied = new LinkedHashMap<>();
    alternatives.forEach((word, others) -> copied.put(word, List.copyOf(others)));
    return query.with(List.copyOf(wordings), copied);
  }

  private static void known(
      String text, List<Words.Word> words, int at, Map<String, Set<String>> alternatives) {
    KnownNames.at(text, words, at)
        .ifPresent(
            known -> {
              var others =
                  KnownNames.names(known.thing()).stream()
                      .filter(name -> name.length() >= FEWEST_LETTERS || Sounds.hangul(name))
                      .filter(name -> !stems(name).equals(stems(words, at, known.words())))
                      .toList();
              for (var word : words.subList(at, at + known.words())) {
                alternatives
                    .computeIfAbsent(word.folded(), any -> new LinkedHashSet<>())
                    .addAll(others);
              }
            });
  }

  private static List<String> stems(String text) {
    var words = Words.in(text);
    return stems(words, 0, words.size());
  }

  private static List<String> stems(List<Words.Word> words, int at, int count) {
    return words.subList(at, at + count).stream().map(Words.Word::stem).toList();
  }

  private void explained(
      String text,
      List<Words.Word> words,
      int at,
      Map<String, Set<String>> alternatives,
      Set<String> wordings) {
    for (int to = Math.min(words.size(), at + LONGEST); to > at; to--) {
      var named = words.subList(at, to);
      if (!named.getFirst().content() || !named.getLast().content()) {
        continue;
      }
      var others =
          vocabulary.otherNames(
              text.substring(named.getFirst().span().start(), named.getLast().span().end()));
      for (var other : others) {
        wordings.add(other);
        for (var word : named) {
          alternatives.computeIfAbsent(word.folded(), any -> new LinkedHashSet<>()).add(other);
        }
      }
    }
  }

  private List<String> others(Words.Word word) {
    var others = new ArrayList<String>();
    boolean hangul = Sounds.hangul(word.folded());
    if (!hangul || word.stem().length() >= FEWEST_SYLLABLES) {
      others.addAll(vocabulary.soundingLike(hangul ? word.stem() : word.folded(), !hangul));
    }
    if (others.isEmpty() && !hangul && !vocabulary.has(word.folded())) {
      others.addAll(vocabulary.speltLike(word.folded(), MOST_SPELLINGS));
      if (others.isEmpty()) {
        others.addAll(vocabulary.soundingLike(word.folded(), false));
      }
    }
    return others;
  }
}
