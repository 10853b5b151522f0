package org.omidb.portal.bench.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.ExactCounts;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValue;

/**
 * A catalogue of 30 to 300 women, each with one episode of four images: the most that an attacker
 * can hope for, as every count then adds up. She has a value of each of four facets, of two to four
 * values; what is rare is small. In every second world no normal case has a grade, which the
 * attacker knows.
 */
final class World implements ExactCounts {

  static final int IMAGES = 4;

  private static final List<Facet> FACETS =
      List.of(Facet.TYPE, Facet.AGE, Facet.MAKER, Facet.GRADE);

  private static final int FEWEST = 30;
  private static final int MOST = 300;

  /** A facet as this world has it. */
  record Axis(Facet facet, List<String> values) {}

  /** All women who are alike; the grade is null where the definitions leave none. */
  record Group(List<@Nullable String> values) {

    boolean answers(Criteria question) {
      for (int i = 0; i < FACETS.size(); i++) {
        var asked = question.of(FACETS.get(i));
        var value = values.get(i);
        if (!asked.isEmpty() && (value == null || !asked.contains(value))) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Axis> axes = new ArrayList<>();
  private final Map<Group, Integer> women = new HashMap<>();
  private final boolean defined;

  World(long seed) {
    var random = new Random(seed);
    this.defined = random.nextBoolean();
    double slope = 0.5 + 2 * random.nextDouble();
    var shares = new ArrayList<double[]>();
    for (var facet : FACETS) {
      var all = facet.choices().stream().map(FacetValue::code).toList();
      int wanted = 2 + random.nextInt(3);
      // the last of the case types is the normal case
      axes.add(
          new Axis(
              facet, all.subList(facet == Facet.TYPE ? 4 - wanted : 0, wantedEnd(facet, wanted))));
      shares.add(shares(random, wanted, slope));
    }
    for (int left = FEWEST + random.nextInt(MOST - FEWEST + 1); left > 0; left--) {
      var values = new ArrayList<@Nullable String>();
      for (int i = 0; i < FACETS.size(); i++) {
        values.add(axes.get(i).values().get(any(random, shares.get(i))));
      }
      women.merge(defined(values), 1, Integer::sum);
    }
  }

  private static int wantedEnd(Facet facet, int wanted) {
    return facet == Facet.TYPE ? facet.choices().size() : wanted;
  }

  private static double[] shares(Random random, int values, double slope) {
    var shares = new double[values];
    double sum = 0;
    for (int i = 0; i < values; i++) {
      shares[i] = Math.exp(-slope * random.nextDouble() * i);
      sum += shares[i];
    }
    for (int i = 0; i < values; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static int any(Random random, double[] shares) {
    double place = random.nextDouble();
    int value = 0;
    while (value < shares.length - 1 && place > shares[value]) {
      place -= shares[value++];
    }
    return value;
  }

  private Group defined(List<@Nullable String> values) {
    if (defined && "normal".equals(values.getFirst())) {
      values.set(FACETS.indexOf(Facet.GRADE), null);
    }
    return new Group(values);
  }

  List<Axis> axes() {
    return axes;
  }

  /** All groups that there may be. */
  List<Group> groups() {
    var lists = List.<List<@Nullable String>>of(List.of());
    for (var axis : axes) {
      var longer = new ArrayList<List<@Nullable String>>();
      for (var list : lists) {
        for (var value : axis.values()) {
          var more = new ArrayList<@Nullable String>(list);
          more.add(value);
          longer.add(more);
        }
      }
      lists = longer;
    }
    return lists.stream().map(this::defined).distinct().toList();
  }

  @Override
  public Exact answer(Criteria question) {
    var cells = new HashMap<Facet, List<Cell>>();
    for (var axis : axes) {
      cells.put(
          axis.facet(),
          axis.values().stream()
              .map(value -> {
                long found = women(question.with(axis.facet(), value));
                return new Cell(value, found, found, IMAGES * found);
              })
              .toList());
    }
    long found = women(question);
    return new Exact(new Counts(found, found, found, IMAGES * found), cells);
  }

  /** How many women the question finds. */
  long women(Criteria question) {
    return women.entrySet().stream()
        .filter(each -> each.getKey().answers(question))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
