package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** The parts of the name of a person (PN) by which somebody may be called in a text. */
final class PersonNames {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]++");

  /** Family and given name as PN has them. */
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'-]*+\\^[\\p{L}\\p{M}][\\p{L}\\p{M} .'^=-]*+");

  private static final int LONGEST = 200;

  /** Shorter ones glued together are a part of many words. */
  private static final int SHORTEST_TOGETHER = 4;

  private static final int MOST_INITIALS = 3;

  private PersonNames() {}

  /** Family, given and middle name, each word of them; not how somebody is addressed. */
  static Stream<String> parts(String name) {
    return Arrays.stream(name.split("=", -1)).flatMap(PersonNames::ofGroup);
  }

  private static Stream<String> ofGroup(String group) {
    var parts = Arrays.stream(group.split("\\^", -1)).limit(3).toList();
    var words = parts.stream().flatMap(SIGNS::splitAsStream).toList();
    return Stream.of(parts, words, together(words)).flatMap(List::stream);
  }

  /** The first two names without a space between them, in both orders. */
  private static List<String> together(List<String> words) {
    if (words.size() < 2 || words.get(0).length() + words.get(1).length() < SHORTEST_TOGETHER) {
      return List.of();
    }
    return List.of(words.get(0) + words.get(1), words.get(1) + words.get(0));
  }

  /**
   * Each short name with the initials of the others glued to it, before or behind ({@code JLee},
   * {@code LEEJ}); longer names are found within a word. A word of the standard (MLO) is none.
   */
  static Stream<String> withInitials(String name) {
    return Arrays.stream(name.split("=", -1)).flatMap(PersonNames::gluedTo);
  }

  private static Stream<String> gluedTo(String group) {
    var words =
        Arrays.stream(group.split("\\^", -1))
            .limit(3)
            .flatMap(SIGNS::splitAsStream)
            .filter(word -> !word.isEmpty())
            .toList();
    var glued = new ArrayList<String>();
    for (String word : words) {
      if (word.length() > 1 && word.length() < SHORTEST_TOGETHER) {
        var initials =
            words.stream()
                .filter(other -> !other.equals(word))
                .limit(MOST_INITIALS)
                .map(other -> other.substring(0, other.offsetByCodePoints(0, 1)))
                .toList();
        Stream.concat(initials.stream(), Stream.of(String.join("", initials)))
            .filter(initial -> !initial.isEmpty())
            .forEach(initial -> glued.addAll(List.of(initial + word, word + initial)));
      }
    }
    return glued.stream().filter(each -> !Terms.areWords(PlainWords.of(each)));
  }

  /** Those in a private value that is a name, or written like one. */
  static Stream<String> inPrivate(Value value, Charset charset) {
    boolean bytes = value.vr() == Vr.UN || value.vr() == Vr.OB;
    if (value.length() > LONGEST || !bytes && !value.vr().isText()) {
      return Stream.empty();
    }
    var named = Value.of(value.tag(), Vr.PN, value.bytes());
    return Readings.of(named, charset).stream()
        .flatMap(List::stream)
        .filter(text -> value.vr() == Vr.PN || FORM.matcher(text).matches())
        .filter(text -> IdentifierRule.counts(value.tag(), text));
  }
}
