package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/**
 * A step that is open for an application.
 *
 * @param since since when it waits; until then, nobody reads of it
 * @param due when a rule ends the waiting, where one does
 * @param lapses whether nobody can take it any more, once it was due
 * @param subject the application, review, agreement or release that it is about
 * @param page where its holders take it
 * @param watchers who else may know of it, and waits for it
 */
public record OpenStep(
    NextStep step,
    Holder holder,
    Instant since,
    Optional<Instant> due,
    boolean lapses,
    UUID subject,
    StepPage page,
    List<Watchers> watchers) {

  /**
   * People who wait for a step. They learn what is waited for and of which body, never who it lies
   * with.
   *
   * @param page where they see how far it is
   */
  public record Watchers(Readers readers, StepPage page) {}

  public OpenStep {
    watchers = List.copyOf(watchers);
    if (lapses && due.isEmpty()) {
      throw new IllegalArgumentException(step + " lapses at no time");
    }
  }

  static OpenStep of(NextStep step, Holder holder, Instant since, UUID subject, StepPage page) {
    return new OpenStep(step, holder, since, Optional.empty(), false, subject, page, List.of());
  }

  OpenStep due(Instant end) {
    return new OpenStep(step, holder, since, Optional.of(end), lapses, subject, page, watchers);
  }

  /** Within a term: nobody can take it before, nor after it. */
  OpenStep within(Instant starts, Instant ends) {
    var from = since.isBefore(starts) ? starts : since;
    return new OpenStep(step, holder, from, Optional.of(ends), true, subject, page, watchers);
  }

  OpenStep watched(Set<PersonId> people, StepPage where) {
    return watched(Readers.people(people), where);
  }

  OpenStep watched(Role office, Set<PersonId> without, StepPage where) {
    return watched(Readers.office(office, without), where);
  }

  private OpenStep watched(Readers readers, StepPage where) {
    if (readers.none()) {
      return this;
    }
    var more = new ArrayList<>(watchers);
    more.add(new Watchers(readers, where));
    return new OpenStep(step, holder, since, due, lapses, subject, page, more);
  }

  /** One line for each group of readers, as rows keep them. */
  public List<StepLine> lines(UUID application) {
    var lines = new ArrayList<StepLine>();
    holder
        .readers()
        .filter(readers -> !readers.none())
        .ifPresent(readers -> lines.add(line(true, readers, page, application)));
    watchers.forEach(
        watching -> lines.add(line(false, watching.readers(), watching.page(), application)));
    return lines;
  }

  private StepLine line(boolean yours, Readers readers, StepPage where, UUID application) {
    return new StepLine(
        step,
        holder.kind(),
        yours,
        readers,
        since,
        due,
        lapses,
        where.ofApplication() ? application : subject,
        where);
  }
}
