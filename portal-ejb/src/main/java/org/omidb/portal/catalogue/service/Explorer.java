package org.omidb.portal.catalogue.service;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.domain.SmallNumbers;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.service.Recent;

/** Answers a question to the catalogue with numbers, as exact as the caller may know them. */
@ApplicationScoped
public class Explorer {

  private static final int REMEMBERED = 1_000;

  private final LiveCatalogue catalogue;

  /** Answers of the state at hand; the same question is asked by many who look around. */
  private final Cache<Key, Explored> answers = Recent.atMost(REMEMBERED);

  private record Key(long version, boolean exact, Criteria criteria) {}

  @Inject
  public Explorer(LiveCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What the question finds, and what each value of each facet would lead to.
   *
   * @throws IllegalArgumentException if it chooses by a facet that is not for the caller
   */
  public Explored explore(Caller caller, Criteria criteria) {
    boolean exact = tellsExactly(caller);
    if (!exact && criteria.chosen().keySet().stream().anyMatch(Facet::isStaffOnly)) {
      throw new IllegalArgumentException("A facet of the team's alone");
    }
    var index = catalogue.current();
    return answers.get(
        new Key(index.version(), exact, criteria), key -> explore(index, exact, criteria));
  }

  /**
   * Asks what visitors begin with, so that the first of them does not wait for code that has never
   * run and for answers that are not remembered yet.
   */
  public void prepare() {
    explore(Caller.VISITOR, Criteria.ALL);
    for (var facet : List.of(Facet.TYPE, Facet.MARKING, Facet.DIMENSION, Facet.PROCESSING)) {
      facet
          .choices()
          .forEach(value -> explore(Caller.VISITOR, Criteria.ALL.with(facet, value.code())));
    }
  }

  private static Explored explore(CatalogueIndex index, boolean exact, Criteria criteria) {
    var counts = new IndexCounts(index);
    var numbers =
        exact
            ? SmallNumbers.exact(criteria, index.values().facets(), counts)
            : SmallNumbers.rounded(criteria, index.valuesForOutsiders(), counts);
    // outsiders get the size of any such image: the mix of those found would tell of a few large
    var sized =
        counts.totals(
            exact ? criteria : Criteria.ALL.with(Facet.DIMENSION, criteria.of(Facet.DIMENSION)));
    long average = sized.images() == 0 ? 0 : sized.bytes() / sized.images();
    return new Explored(
        criteria,
        exact,
        index.version(),
        numbers,
        SmallNumbers.gigabytes(numbers.total().images(), average));
  }

  /** Whether any woman of the catalogue is made up. */
  public boolean isSynthetic() {
    return catalogue.current().synthetic();
  }

  /** What the caller may choose by, and the values that stand in the catalogue. */
  public FacetValues values(Caller caller) {
    var index = catalogue.current();
    return tellsExactly(caller) ? index.values() : index.valuesForOutsiders();
  }

  /**
   * Two questions side by side. What they share is told to the team alone: it would be the answer
   * to a question that nobody outside may ask.
   *
   * @throws IllegalArgumentException unless the caller has signed in
   */
  public Compared compare(Caller caller, Criteria a, Criteria b) {
    if (caller.id().equals(PersonId.VISITOR)) {
      throw new IllegalArgumentException("Comparing needs somebody who has signed in");
    }
    var overlap = Overlap.of(catalogue.current(), a, b);
    boolean exact = tellsExactly(caller);
    return new Compared(
        explore(caller, a),
        explore(caller, b),
        shared(exact, overlap.both()),
        shared(exact, overlap.aWithoutB()),
        shared(exact, overlap.bWithoutA()));
  }

  private static Shown shared(boolean exact, long women) {
    return exact ? new Shown.Exact(women) : new Shown.Withheld();
  }

  /** Whether one of the earlier questions may not stand beside this one. */
  boolean standsTooClose(Criteria criteria, Set<Criteria> earlier, HashKey key) {
    var index = catalogue.current();
    return earlier.stream().anyMatch(other -> Overlap.of(index, criteria, other).tooClose(key));
  }

  /** Whether the caller is of the team, which works with the cases themselves. */
  public static boolean tellsExactly(Caller caller) {
    return caller.hasAny(Role.LICENSING, Role.DATA_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR);
  }
}
