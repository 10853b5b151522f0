package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.Facet.DIMENSION;
import static org.omidb.portal.catalogue.domain.Facet.INTERVAL_TYPE;
import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  /** Women who may be in four small parts: where there are more, one part at least is not small. */
  private static final long MANY_SMALL = 4 * (SmallNumbers.SMALL - 1);

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
    return isGivenAwayByItself(question)
        || question.chosen().keySet().stream().anyMatch(by -> hides(by, question, Around::total));
  }

  /** The values of a facet beside which nothing must be told, though they are not small. */
  Set<String> hidden(Facet facet) {
    var others = question.without(facet);
    var family = new Family(facet, others, total(answer(others)), cells(facet));
    var hidden = family.hiddenSingles();
    for (var cell : cells(facet)) {
      if (cell.women() >= SmallNumbers.SMALL) {
        boolean hides =
            mayBeOfSmall(cell.women()) && isGivenAwayByItself(question.with(facet, cell.value()))
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

  /** So few that all of a facet's values may be small, and give each other away by their sum. */
  private static boolean mayBeOfSmall(long women) {
    return women <= MANY_SMALL;
  }

  /** Whether a facet cuts what is found into small parts alone that its total gives away. */
  private boolean isGivenAwayByItself(Criteria asked) {
    var whole = total(answer(asked));
    return mayBeOfSmall(whole.women())
        && answer(asked).cells().entrySet().stream()
            .filter(table -> asked.of(table.getKey()).size() != 1)
            .anyMatch(table -> {
              var facet = table.getKey();
              var parts =
                  table.getValue().stream().filter(cell -> isAsked(asked, facet, cell)).toList();
              var split = Split.of(facet, asked.without(facet));
              return (split.covers() || !asked.of(facet).isEmpty())
                  && new PartsOfWhole(whole, parts, split.disjoint(), split.ofImages())
                      .isToldByWholeAlone();
            });
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
    var parts = new ArrayList<Cell>();
    for (var cell : cells(by)) {
      var at = place.in(answer(question.with(by, cell.value())));
      parts.add(new Cell(cell.value(), at.women(), at.episodes(), at.images()));
    }
    var whole = place.in(answer(question.without(by)));
    var family = new Family(by, asked.without(by), whole, parts);
    var chosen = question.of(by);
    return chosen.size() == 1
        ? family.hiddenSingles().containsAll(chosen)
        : family.hides(chosen, place.in(answer()));
  }

  /** All values of a facet, with what they find under one question. */
  private record Family(Split split, Cell whole, List<Cell> parts) {

    Family(Facet facet, Criteria others, Cell whole, List<Cell> parts) {
      this(Split.of(facet, others), whole, parts);
    }

    /** The values that are hidden where they are chosen alone, beside the small ones. */
    Set<String> hiddenSingles() {
      var hidden =
          new HashSet<>(
              split.covers()
                  ? new PartsOfWhole(whole, parts, split.disjoint(), split.ofImages()).hidden()
                  : Set.of());
      for (var part : parts) {
        if (part.women() >= SmallNumbers.SMALL && hides(Set.of(part.value()), part)) {
          hidden.add(part.value());
        }
      }
      return hidden;
    }

    /** Whether what several values find together is hidden. */
    boolean hides(Set<String> chosen, Cell together) {
      return new SeveralParts(
              whole,
              split.covers(),
              together,
              parts.stream().filter(part -> chosen.contains(part.value())).toList(),
              parts.stream().filter(part -> !chosen.contains(part.value())).toList(),
              split.disjoint(),
              split.ofImages())
          .mustBeHidden();
    }
  }

  /**
   * How a facet's values cut what a question finds.
   *
   * @param covers whether they leave nothing out
   * @param disjoint whether an episode has one of them alone
   * @param ofImages whether an image has one of them alone, though its episode may have several
   */
  private record Split(boolean covers, boolean disjoint, boolean ofImages) {

    static Split of(Facet facet, Criteria others) {
      boolean covers =
          switch (facet.level()) {
            case LESION -> !others.facets(FacetLevel.LESION).isEmpty();
            case EPISODE -> facet != INTERVAL_TYPE || others.of(TYPE).equals(Set.of("interval"));
            case IMAGE ->
                facet != DIMENSION || others.of(TYPE).isEmpty() && others.of(MARKING).isEmpty();
          };
      boolean single =
          facet == TYPE || facet == MARKING ? !others.countsTypesAsSet() : !facet.isManyValued();
      return new Split(
          covers,
          single && facet.level() == FacetLevel.EPISODE,
          single && facet.level() == FacetLevel.IMAGE && (facet != DIMENSION || covers));
    }
  }
}
