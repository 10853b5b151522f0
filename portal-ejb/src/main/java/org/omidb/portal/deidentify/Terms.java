package org.omidb.portal.deidentify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Tag;

/**
 * The values that the standard gives an attribute to choose from, {@code terms.tsv} beside this
 * class. Such a value says nothing about a person, whatever she or her hospital is called.
 */
final class Terms {

  private static final Map<Tag, Set<String>> BY_TAG =
      Lines.of("terms.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  columns -> Tag.of(columns[0]),
                  columns ->
                      Arrays.stream(columns)
                          .skip(1)
                          .map(PlainWords::of)
                          .collect(Collectors.toUnmodifiableSet())));

  private static final Set<String> WORDS =
      BY_TAG.values().stream()
          .flatMap(Set::stream)
          .flatMap(term -> Stream.concat(Stream.of(term), Stream.of(term.split(" ", -1))))
          .collect(Collectors.toCollection(HashSet::new));

  private Terms() {}

  /** Whether the attribute's values come from a list. */
  static boolean coded(Tag tag) {
    return BY_TAG.containsKey(tag);
  }

  /** Whether the text is one of the attribute's terms. */
  static boolean has(Tag tag, String text) {
    return BY_TAG.getOrDefault(tag, Set.of()).contains(PlainWords.of(text));
  }

  /** Whether all words of an identifier, as {@link PlainWords} has them, are words of terms. */
  static boolean areWords(String words) {
    return WORDS.contains(words) || WORDS.containsAll(List.of(words.split(" ", -1)));
  }
}
