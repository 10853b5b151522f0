package org.omidb.portal.catalogue.domain;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Says a {@link Criteria} in English, its grain included. */
final class CriteriaSentence {

  private CriteriaSentence() {}

  static String of(Criteria criteria) {
    var image = image(criteria);
    return "Women with at least one "
        + types(criteria)
        + "episode"
        + marking(criteria)
        + " that has at least one "
        + image
        + ". Of each such episode, every "
        + image
        + " is included and no other image."
        + counting(criteria);
  }

  private static String types(Criteria criteria) {
    if (criteria.types().isEmpty()) {
      return "";
    }
    return or(criteria.types().stream().map(CaseType::spoken).toList()) + " ";
  }

  private static String marking(Criteria criteria) {
    return switch (criteria.marking()) {
      case ANY -> "";
      case MARKED -> " in which a lesion of that class is marked, and";
      case UNMARKED -> " in which no lesion of that class is marked, and";
    };
  }

  private static String image(Criteria criteria) {
    var words =
        Stream.of(
                criteria.processing().map(Processing::spoken).orElse(""),
                criteria.dimension().map(Dimension::spoken).orElse(""),
                "image")
            .filter(word -> !word.isEmpty())
            .collect(joining(" "));
    return criteria.makers().isEmpty()
        ? words
        : words
            + " from equipment of "
            + or(criteria.makers().stream().map(Maker::spoken).toList());
  }

  private static String counting(Criteria criteria) {
    return criteria.countsTypesAsSet() && !criteria.types().isEmpty()
        ? " An episode may be of several types: malignant includes interval, and benign counts"
            + " beside malignant."
        : "";
  }

  private static String or(Collection<String> words) {
    var list = List.copyOf(words);
    int last = list.size() - 1;
    return last == 0
        ? list.getFirst()
        : String.join(", ", list.subList(0, last)) + " or " + list.get(last);
  }
}
