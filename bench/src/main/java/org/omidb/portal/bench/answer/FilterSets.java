package org.omidb.portal.bench.answer;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValues;

/**
 * Questions as people ask them, the same for the same seed: nothing chosen, every facet alone, then
 * one to six facets, those that studies begin with more often. All are different.
 */
public final class FilterSets {

  /** How many facets, in so many of a hundred questions. */
  private static final int[] FACETS = {12, 24, 26, 20, 12, 6};

  /** One question in so many has type, marking and dimension, which depend on each other. */
  private static final int TOGETHER = 5;

  private final Random random;
  private final FacetValues values;

  private FilterSets(FacetValues values, long seed) {
    this.random = new Random(seed);
    this.values = values;
  }

  /** As many different questions. */
  public static List<Criteria> seeded(FacetValues values, long seed, int count) {
    var sets = new FilterSets(values, seed);
    var questions = new LinkedHashSet<Criteria>();
    questions.add(Criteria.ALL);
    for (var facet : Facet.values()) {
      if (sets.weight(facet) > 0) {
        questions.add(sets.with(Criteria.ALL, facet));
      }
    }
    while (questions.size() < count) {
      questions.add(sets.next());
    }
    return questions.stream().limit(count).toList();
  }

  private Criteria next() {
    var criteria = Criteria.ALL;
    if (random.nextInt(TOGETHER) == 0) {
      for (var facet : List.of(Facet.TYPE, Facet.MARKING, Facet.DIMENSION)) {
        criteria = with(criteria, facet);
      }
    }
    int facets = howMany();
    while (criteria.chosen().size() < facets) {
      criteria = with(criteria, any());
    }
    return criteria;
  }

  private int howMany() {
    int hundredth = random.nextInt(Arrays.stream(FACETS).sum());
    int facets = 0;
    while (hundredth >= 0) {
      hundredth -= FACETS[facets++];
    }
    return facets;
  }

  private Facet any() {
    int place = random.nextInt(Arrays.stream(Facet.values()).mapToInt(this::weight).sum());
    for (var facet : Facet.values()) {
      place -= weight(facet);
      if (place < 0) {
        return facet;
      }
    }
    throw new IllegalStateException("The weights do not add up");
  }

  /** How often a facet is chosen; never one that has no values for whoever asks. */
  private int weight(Facet facet) {
    if (values.of(facet).isEmpty()) {
      return 0;
    }
    return switch (facet) {
      case TYPE -> 8;
      case MARKING, DIMENSION, PROCESSING -> 6;
      case AGE, YEAR, PRIORS, MAKER -> 5;
      case SIGN, GRADE, INVASIVE, SIZE, VIEW -> 4;
      case ROUND, FOLLOW_UP, ER, HER2, MODEL -> 3;
      case SITE, INTERVAL_TYPE, PR, CONSPICUITY, LATERALITY, FEATURE -> 2;
    };
  }

  /** One value mostly; any number of them sometimes. */
  private Criteria with(Criteria criteria, Facet facet) {
    var all = new ArrayList<>(values.of(facet));
    Collections.shuffle(all, random);
    int wanted =
        switch (random.nextInt(10)) {
          case 0, 1, 2, 3, 4 -> 1;
          case 5, 6, 7 -> 2;
          default -> 1 + random.nextInt(all.size());
        };
    Set<String> chosen = all.stream().limit(wanted).collect(toCollection(LinkedHashSet::new));
    return criteria.with(facet, chosen);
  }
}
