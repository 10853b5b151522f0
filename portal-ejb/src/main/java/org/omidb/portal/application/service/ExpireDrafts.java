package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/**
 * Warns once a day of drafts and invitations that nobody goes on with, ends those of which somebody
 * was warned twice, and deletes what ended applications leave behind.
 */
@ApplicationScoped
public class ExpireDrafts implements Job {

  private static final LocalTime AT_NIGHT = LocalTime.of(1, 30);

  private final Expiring expiring;
  private final ExpiringGuests guests;
  private final Leftovers leftovers;
  private final ClearLeftovers clearing;

  @Inject
  public ExpireDrafts(
      Expiring expiring, ExpiringGuests guests, Leftovers leftovers, ClearLeftovers clearing) {
    this.expiring = expiring;
    this.guests = guests;
    this.leftovers = leftovers;
    this.clearing = clearing;
  }

  @Override
  public JobName name() {
    return new JobName("expire-drafts", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(AT_NIGHT);
  }

  /** One application that cannot be looked at keeps no other waiting. */
  @Override
  public void run(UUID subject) {
    var failures = new ArrayList<Exception>();
    for (var waiting : expiring.waiting()) {
      attempt(failures, () -> expiring.look(waiting));
    }
    for (var inviting : guests.inviting()) {
      attempt(failures, () -> guests.look(inviting));
    }
    for (var ended : leftovers.all()) {
      attempt(failures, () -> clearing.clear(ended));
    }
    if (!failures.isEmpty()) {
      var failure = new IllegalStateException(failures.size() + " applications could not be done");
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void attempt(List<Exception> failures, Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      failures.add(e);
    }
  }
}
