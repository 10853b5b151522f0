package org.omidb.portal.screening.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.screening.domain.ScreeningEvent.CriterionNoted;

/**
 * The screening of one application as far as its events tell.
 *
 * @param notes all that was noted, the oldest first
 */
public record Screening(List<CriterionNoted> notes) implements Evolving<Screening, ScreeningEvent> {

  /** Before anybody has noted anything. */
  public static final Screening BEGINNING = new Screening(List.of());

  public Screening {
    notes = List.copyOf(notes);
  }

  /** What was noted last of a criterion. */
  public Optional<CriterionNoted> last(PublishedCriterion criterion) {
    return notes.reversed().stream().filter(note -> note.criterion() == criterion).findFirst();
  }

  /** How often something was noted of a criterion. */
  public int count(PublishedCriterion criterion) {
    return Math.toIntExact(notes.stream().filter(it -> it.criterion() == criterion).count());
  }

  @Override
  public Screening evolve(ScreeningEvent event) {
    return switch (event) {
      case CriterionNoted noted -> {
        var all = new ArrayList<>(notes);
        all.add(noted);
        yield new Screening(all);
      }
    };
  }
}
