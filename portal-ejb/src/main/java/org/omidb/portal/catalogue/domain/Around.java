package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.Facet.DIMENSION;
import static org.omidb.portal.catalogue.domain.Facet.INTERVAL_TYPE;
import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omidb.portal.catalogue.domain.ExactCounts.Cell;
import org.omidb.portal.catalogue.domain.ExactCounts.Exact;

/**
 * The questions around a question. A number is the answer to a question of its own, wherever it is
 * read: the total is that of the question, and what stands beside a value that of the question with
 * this value. So whether it is hidden is found from that question's own choices alone, and comes
 * out the same on every way to it.
 */
final class Around {

  private final Criteria question;
  private final ExactCounts exact;
  private final Map<Criteria, Exact> known = new HashMap<>();

  Around(Criteria question, ExactCounts exact) {
    this.question = question;
    this.exact = exact;
  }

  Exact answer() {
    return answer(question);
  }

  private Exact answer(Criteria criteria) {
    var found = known.get(criteria);
    if (found == null) {
      found = exact.answer(criteria);
      known.put(criteria, found);
    }
    return found;
  }

  /** Where a number stands: the total, or beside a value of a facet. */
  private interface Place {
    Cell in(Exact answer);
  }

  private static Cell total(Exact answer) {
    var total = answer.total();
    return new Cell("", total.women(), total.episodes(), total.images());
  }

  private static Cell beside(Facet facet, String value, Exact answer) {
    return answer.of(facet).stream()
        .filter(cell -> cell.value().equals(value))
        .findFirst()
        .orElse(new Cell(value, 0, 0, 0));
  }

  /** Whether the question's total must not be told, though it is not small. */
  boolean hidesTotal() {
    return isOfTwoSmall(question)
        || question.chosen().keySet().stream().anyMatch(by -> hides(by, question, Around::total));
  }

  /** The values of a facet beside which nothing must be told, though they are not small. */
  Set<String> hidden(Facet facet) {
    var others = question.without(facet);
    var hidden = new HashSet<>(parts(facet, others, total(answer(others)), cells(facet)).hidden());
    for (var cell : cells(facet)) {
      if (!SmallNumbers.isSmall(cell.women()) && cell.women() > 0) {
        boolean hides =
            isTwiceSmall(cell.women()) && isOfTwoSmall(question.with(facet, cell.value()))
                || others.chosen().keySet().stream()
                    .anyMatch(by ->
                        hides(
                            by,
                            others.with(facet, cell.value()),
                            answer -> beside(facet, cell.value(), answer)));
        if (hides) {
          hidden.add(cell.value());
        }
      }
    }
    return hidden;
  }

  /** Thirteen or fourteen are told as fifteen, which two small parts hardly reach. */
  private static boolean isTwiceSmall(long women) {
    return SmallNumbers.SMALL
                - (SmallNumbers.least(women) - SmallNumbers.most(SmallNumbers.SMALL - 1))
            < SmallNumbers.DOUBT
        && women < 2 * SmallNumbers.SMALL - 1;
  }

  /**
   * Whether a facet cuts the question into a small part and a rest that is small too: then all that
   * the rest can hold leaves the part six or seven women.
   */
  private boolean isOfTwoSmall(Criteria asked) {
    if (!isTwiceSmall(answer(asked).total().women())) {
      return false;
    }
    return answer(asked).cells().entrySet().stream()
        .filter(table -> asked.of(table.getKey()).size() != 1)
        .flatMap(
            table -> table.getValue().stream().filter(cell -> isAsked(asked, table.getKey(), cell)))
        .anyMatch(part ->
            SmallNumbers.isSmall(part.women())
                && SmallNumbers.isSmall(answer(asked).total().women() - part.women()));
  }

  private static boolean isAsked(Criteria asked, Facet facet, Cell cell) {
    return asked.of(facet).isEmpty() || asked.of(facet).contains(cell.value());
  }

  private List<Cell> cells(Facet facet) {
    return answer().of(facet);
  }

  /**
   * Whether a number must be hidden for what is chosen of one facet.
   *
   * @param asked the question that the number answers
   */
  private boolean hides(Facet by, Criteria asked, Place place) {
    var chosen = question.of(by);
    var whole = place.in(answer(question.without(by)));
    var parts = new LinkedHashMap<String, Cell>();
    for (var cell : cells(by)) {
      var at = place.in(answer(question.with(by, cell.value())));
      parts.put(cell.value(), new Cell(cell.value(), at.women(), at.episodes(), at.images()));
    }
    if (chosen.size() == 1) {
      return parts(by, asked.without(by), whole, List.copyOf(parts.values()))
          .hidden()
          .containsAll(chosen);
    }
    var here = place.in(answer());
    return parts.values().stream()
        .filter(part -> SmallNumbers.isSmall(part.women()))
        .anyMatch(part ->
            chosen.contains(part.value())
                ? tells(here, place.in(answer(question.with(by, but(chosen, part.value())))))
                : isAllBut(part.value(), chosen, parts) && tells(whole, here));
  }

  private static Set<String> but(Set<String> values, String value) {
    var others = new HashSet<>(values);
    others.remove(value);
    return others;
  }

  private static boolean isAllBut(String value, Set<String> chosen, Map<String, Cell> parts) {
    return parts.values().stream()
        .filter(part -> part.women() > 0 && !part.value().equals(value))
        .allMatch(part -> chosen.contains(part.value()));
  }

  /** Whether two numbers leave too few values for the small part that makes their difference. */
  private static boolean tells(Cell larger, Cell smaller) {
    long lowest = SmallNumbers.least(larger.women()) - SmallNumbers.most(smaller.women());
    return SmallNumbers.SMALL - Math.max(1, lowest) < SmallNumbers.DOUBT;
  }

  /** A facet whose values leave some episodes out is no whole to take parts from. */
  private static PartsOfWhole parts(Facet facet, Criteria others, Cell whole, List<Cell> cells) {
    boolean covers =
        switch (facet.level()) {
          case LESION -> !others.facets(FacetLevel.LESION).isEmpty();
          case EPISODE -> facet != INTERVAL_TYPE || others.of(TYPE).equals(Set.of("interval"));
          case IMAGE -> facet != DIMENSION || others.of(TYPE).isEmpty();
        };
    boolean single =
        facet == TYPE || facet == MARKING ? !others.countsTypesAsSet() : !facet.isManyValued();
    return new PartsOfWhole(
        covers ? whole : new Cell("", 0, 0, 0),
        cells,
        covers && single && facet.level() == FacetLevel.EPISODE,
        covers && single && facet.level() == FacetLevel.IMAGE);
  }
}
