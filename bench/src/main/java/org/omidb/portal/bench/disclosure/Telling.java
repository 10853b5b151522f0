package org.omidb.portal.bench.disclosure;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.domain.SmallNumbers;

/** What an attacker is told by a walk through all questions to a world. */
interface Telling {

  /** What is told of every question that the walk asks. */
  Map<Criteria, Known> walk(World world);

  /**
   * The portal's own rule: every question with one value of a facet or none is asked, and what
   * stands beside all values is read.
   */
  static Map<Criteria, Known> byThePortal(World world) {
    var offered =
        FacetValues.of(world.axes().stream().collect(toMap(World.Axis::facet, World.Axis::values)));
    var known = new LinkedHashMap<Criteria, Known>();
    for (var question : questions(world, false)) {
      var told = SmallNumbers.rounded(question, offered, world);
      var total = told.total();
      known.merge(
          question,
          Known.of(total.women(), 1)
              .and(Known.of(total.episodes(), 1))
              .and(Known.of(total.studies(), 1))
              .and(Known.of(total.images(), World.IMAGES)),
          Known::and);
      for (var table : told.tables()) {
        for (var cell : table.cells()) {
          known.merge(
              question.with(table.facet(), cell.value()),
              Known.of(cell.women(), 1)
                  .and(Known.of(cell.episodes(), 1))
                  .and(Known.of(cell.images(), World.IMAGES)),
              Known::and);
        }
      }
    }
    return known;
  }

  /**
   * Another rule, to see what the portal's is worth: women to the nearest of a step, images of
   * another, and none to seven women one answer.
   *
   * @param several whether any choice of several values has a number of its own; then of no more
   *     than two facets, as that is enough
   */
  static Telling inSteps(long step, long imageStep, boolean several) {
    return world -> {
      var known = new LinkedHashMap<Criteria, Known>();
      for (var question : questions(world, several)) {
        long women = world.women(question);
        var told =
            women < 8
                ? new Known(0, 7)
                : nearest(women, step, 8).and(images(World.IMAGES * women, imageStep));
        known.put(question, told);
      }
      return known;
    };
  }

  private static Known images(long images, long step) {
    var told = nearest(images, step, 0);
    return new Known(Math.ceilDiv(told.least(), (long) World.IMAGES), told.most() / World.IMAGES);
  }

  private static Known nearest(long count, long step, long first) {
    long told = (count + step / 2) / step * step;
    long most = told - step / 2 + step - 1;
    return new Known(Math.max(first, told - step / 2), most);
  }

  /** All questions that choose of any facets one value, or any of them. */
  private static List<Criteria> questions(World world, boolean several) {
    var questions = List.of(Criteria.ALL);
    for (var axis : world.axes()) {
      var more = new ArrayList<>(questions);
      for (var question : questions) {
        for (var choice : choices(axis.values(), several)) {
          more.add(question.with(axis.facet(), choice));
        }
      }
      questions = more;
    }
    return several
        ? questions.stream().filter(question -> question.chosen().size() <= 2).toList()
        : questions;
  }

  private static List<Set<String>> choices(List<String> values, boolean several) {
    if (!several) {
      return values.stream().map(Set::of).toList();
    }
    var choices = new ArrayList<Set<String>>();
    for (int bits = 1; bits < (1 << values.size()) - 1; bits++) {
      int chosen = bits;
      choices.add(
          Set.copyOf(
              values.stream()
                  .filter(value -> (chosen >> values.indexOf(value) & 1) != 0)
                  .toList()));
    }
    return choices;
  }
}
