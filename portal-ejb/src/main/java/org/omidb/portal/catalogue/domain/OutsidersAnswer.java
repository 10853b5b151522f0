package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.Facet.DIMENSION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.omidb.portal.catalogue.domain.ExactCounts.Exact;

/**
 * The answer to one question for people outside the team. Only questions that choose one value of
 * each of their facets, or none, are counted for them; several values are so many questions, and
 * what they find together follows from the answers. Where a question finds too few women, or may,
 * nothing stands beside any value.
 */
final class OutsidersAnswer {

  /** As many questions may be put together; choosing all of many facets would make millions. */
  static final int MOST_TOGETHER = 150;

  private final Criteria question;
  private final FacetValues values;
  private final ExactCounts exact;

  OutsidersAnswer(Criteria question, FacetValues values, ExactCounts exact) {
    this.question = withoutBothDimensions(question);
    this.values = values;
    this.exact = exact;
  }

  /** Every image is of one of the two, and types are counted as for either: it asks nothing. */
  private static Criteria withoutBothDimensions(Criteria question) {
    return question.of(DIMENSION).size() == DIMENSION.choices().size()
        ? question.without(DIMENSION)
        : question;
  }

  /** A question with one value of each facet, and what it finds. */
  private record Single(Criteria question, Exact answer) {}

  Disclosed told() {
    if (question.chosen().isEmpty()) {
      return ofAll(exact.answer(question));
    }
    if (questions(question) > MOST_TOGETHER) {
      return new Disclosed(SmallNumbers.nothing(new Shown.Withheld()), List.of());
    }
    var singles =
        singles(question).stream().map(each -> new Single(each, exact.answer(each))).toList();
    var wider = exact.answer(singleChoices(question));
    var total =
        TogetherTold.of(
            singles.stream().map(each -> SmallNumbers.rounded(each.answer().total())).toList(),
            SmallNumbers.rounded(wider.total()));
    return new Disclosed(
        total,
        SmallNumbers.isTold(TogetherTold.least(total.women()))
            ? tables(facet -> beside(facet, singles, wider))
            : List.of());
  }

  /** What the whole catalogue does not have is said here, and only here. */
  private Disclosed ofAll(Exact answer) {
    var total = answer.total();
    if (!SmallNumbers.isTold(total.women())) {
      return new Disclosed(total.women() == 0 ? none() : SmallNumbers.rounded(total), List.of());
    }
    return new Disclosed(
        SmallNumbers.rounded(total),
        tables(facet ->
            value -> {
              var counts = cell(answer, facet, value);
              return counts.women() == 0 ? none() : SmallNumbers.rounded(counts);
            }));
  }

  private static ShownCounts none() {
    var none = new Shown.None();
    return new ShownCounts(none, none, none, none);
  }

  private List<Disclosed.Table> tables(Function<Facet, Function<String, ShownCounts>> told) {
    return values.facets().stream()
        .map(facet -> {
          var beside = told.apply(facet);
          return new Disclosed.Table(
              facet,
              values.of(facet).stream()
                  .map(value -> {
                    var counts = beside.apply(value);
                    return new Disclosed.Cell(
                        value, counts.women(), counts.episodes(), counts.images());
                  })
                  .toList());
        })
        .toList();
  }

  /** What would be found if a value were the only one chosen of its facet. */
  private Function<String, ShownCounts> beside(Facet facet, List<Single> singles, Exact wider) {
    // of those that differ in this facet alone, one says it for all: its own choice is replaced
    var first = question.of(facet).stream().limit(1).toList();
    var among =
        singles.stream().filter(each -> each.question().of(facet).containsAll(first)).toList();
    return value ->
        TogetherTold.of(
            among.stream()
                .map(each -> SmallNumbers.rounded(cell(each.answer(), facet, value)))
                .toList(),
            SmallNumbers.rounded(cell(wider, facet, value)));
  }

  private static Counts cell(Exact answer, Facet facet, String value) {
    return answer.of(facet).stream()
        .filter(cell -> cell.value().equals(value))
        .findFirst()
        .map(cell -> new Counts(cell.women(), cell.episodes(), 0, cell.images()))
        .orElse(new Counts(0, 0, 0, 0));
  }

  /** How many questions there are with one value of each facet. */
  private static long questions(Criteria question) {
    double product = 1;
    for (var chosen : question.chosen().values()) {
      product *= chosen.size();
    }
    return (long) Math.min(product, Integer.MAX_VALUE);
  }

  /** The question once for each choice of one value of each facet. */
  private static List<Criteria> singles(Criteria question) {
    var singles = List.of(question);
    for (var facet : question.chosen().keySet()) {
      var further = new ArrayList<Criteria>();
      for (var each : singles) {
        question.of(facet).forEach(value -> further.add(each.with(facet, value)));
      }
      singles = further;
    }
    return singles;
  }

  /** A question that finds all of it: only what has one value is asked. */
  private static Criteria singleChoices(Criteria question) {
    var wider = question;
    for (var facet : question.chosen().keySet()) {
      if (question.of(facet).size() > 1) {
        wider = wider.without(facet);
      }
    }
    return wider;
  }
}
