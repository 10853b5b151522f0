package org.omidb.portal.catalogue.domain;

import static java.util.stream.Collectors.joining;
import static org.omidb.portal.catalogue.domain.Facet.AGE;
import static org.omidb.portal.catalogue.domain.Facet.CONSPICUITY;
import static org.omidb.portal.catalogue.domain.Facet.DIMENSION;
import static org.omidb.portal.catalogue.domain.Facet.ER;
import static org.omidb.portal.catalogue.domain.Facet.FEATURE;
import static org.omidb.portal.catalogue.domain.Facet.FOLLOW_UP;
import static org.omidb.portal.catalogue.domain.Facet.GRADE;
import static org.omidb.portal.catalogue.domain.Facet.HER2;
import static org.omidb.portal.catalogue.domain.Facet.INTERVAL_TYPE;
import static org.omidb.portal.catalogue.domain.Facet.INVASIVE;
import static org.omidb.portal.catalogue.domain.Facet.LATERALITY;
import static org.omidb.portal.catalogue.domain.Facet.MAKER;
import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.MODEL;
import static org.omidb.portal.catalogue.domain.Facet.PR;
import static org.omidb.portal.catalogue.domain.Facet.PRIORS;
import static org.omidb.portal.catalogue.domain.Facet.PROCESSING;
import static org.omidb.portal.catalogue.domain.Facet.ROUND;
import static org.omidb.portal.catalogue.domain.Facet.SIGN;
import static org.omidb.portal.catalogue.domain.Facet.SITE;
import static org.omidb.portal.catalogue.domain.Facet.SIZE;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;
import static org.omidb.portal.catalogue.domain.Facet.VIEW;
import static org.omidb.portal.catalogue.domain.Facet.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says a {@link Criteria} in English, its grain included. */
final class CriteriaSentence {

  private final Criteria criteria;

  private CriteriaSentence(Criteria criteria) {
    this.criteria = criteria;
  }

  static String of(Criteria criteria) {
    var words = new CriteriaSentence(criteria);
    var image = words.image();
    return "Women with at least one "
        + words.types()
        + "episode"
        + words.marking()
        + words.episode()
        + words.lesion()
        + " that has at least one "
        + image
        + ". Of each such episode, every "
        + image
        + (image.equals("image") ? " is included." : " is included and no other image.")
        + words.counting()
        + words.density();
  }

  private String density() {
    return criteria.density()
        ? " Breast density is asked for besides, which needs a further approval."
        : "";
  }

  private String types() {
    return asked(TYPE) ? or(TYPE) + " " : "";
  }

  private String marking() {
    if (!asked(MARKING) || criteria.of(MARKING).size() > 1) {
      return "";
    }
    return criteria.of(MARKING).equals(Set.of("marked"))
        ? " in which a lesion of that class is marked, and"
        : " in which no lesion of that class is marked, and";
  }

  /** Each ends with a comma, as the clauses do that follow "episode". */
  private String episode() {
    var clauses = new ArrayList<String>();
    add(clauses, ROUND, "of the round: %s");
    add(clauses, INTERVAL_TYPE, "with an interval cancer that was %s");
    add(clauses, AGE, "at the age of %s");
    add(clauses, YEAR, "of the year %s");
    add(clauses, SITE, "from the site %s");
    add(clauses, PRIORS, "after earlier screens: %s");
    add(clauses, FOLLOW_UP, "with years of follow-up: %s");
    return clauses.isEmpty() ? "" : " " + String.join(", ", clauses) + ",";
  }

  private String lesion() {
    var clauses = new ArrayList<String>();
    add(clauses, SIGN, "sign %s");
    add(clauses, INVASIVE, "%s");
    add(clauses, GRADE, "%s");
    add(clauses, SIZE, "size %s");
    add(clauses, ER, "ER %s");
    add(clauses, PR, "PR %s");
    add(clauses, HER2, "HER2 %s");
    add(clauses, CONSPICUITY, "conspicuity %s");
    return clauses.isEmpty()
        ? ""
        : " with one lesion of all of this: " + String.join("; ", clauses) + ";";
  }

  private String image() {
    var words =
        Stream.of(PROCESSING, DIMENSION, VIEW)
            .filter(this::asked)
            .map(this::or)
            .collect(joining(" "));
    var clauses = new ArrayList<String>();
    add(clauses, LATERALITY, " of the breast: %s");
    add(clauses, MAKER, " from equipment of %s");
    add(clauses, MODEL, " from a model %s");
    add(clauses, FEATURE, " with the feature: %s");
    return (words.isEmpty() ? "" : words + " ") + "image" + String.join(",", clauses);
  }

  private String counting() {
    return criteria.countsTypesAsSet() && asked(TYPE)
        ? " An episode may be of several types: malignant includes interval, and benign counts"
            + " beside malignant."
        : "";
  }

  private boolean asked(Facet facet) {
    return !criteria.of(facet).isEmpty();
  }

  private void add(List<String> clauses, Facet facet, String clause) {
    if (asked(facet)) {
      clauses.add(String.format(clause, or(facet)));
    }
  }

  private String or(Facet facet) {
    var words =
        criteria.of(facet).stream()
            .map(code -> facet.value(code).map(FacetValue::spoken).orElse(code))
            .toList();
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
