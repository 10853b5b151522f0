package org.omidb.portal.mail.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.jobs.service.FailedJobs;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.MailLine;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.mail.store.OutboxStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;

/** What has become of the mails about a case, for the team that works on it. */
@ApplicationScoped
@Transactional
public class CaseMails {

  private final OutboxStore store;
  private final FailedJobs failed;
  private final InstantSource clock;

  @Inject
  public CaseMails(OutboxStore store, FailedJobs failed, InstantSource clock) {
    this.store = store;
    this.failed = failed;
    this.clock = clock;
  }

  /**
   * The mails about an application, a review, an agreement or a release, the newest first; none to
   * whoever is not of the team.
   */
  public List<MailLine> about(Caller caller, UUID subject) {
    return caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR)
        ? store.about(subject)
        : List.of();
  }

  /** The mails that have come back and wait for somebody of the team to see to them. */
  public List<ReturnedMail> returned(Caller caller) {
    return caller.has(Role.LICENSING) ? store.unseen() : List.of();
  }

  /**
   * Notes that the caller has seen to mails about the case that have come back.
   *
   * @param shown which of them the caller was shown: one that came back since waits on
   * @throws NotFoundException if one of them is none of those, or the caller is not to see to them
   */
  public void see(Caller caller, UUID subject, Set<UUID> shown) {
    var returned =
        about(caller, subject).stream()
            .filter(it -> it.returned().isPresent())
            .map(MailLine::id)
            .collect(toSet());
    if (!maySendAgain(caller) || shown.isEmpty() || !returned.containsAll(shown)) {
      throw new NotFoundException("Mail");
    }
    store.see(subject, shown, clock.instant());
  }

  /** A mail that has not gone yet, for those who see to tasks that fail. */
  public Optional<Letter> waiting(Caller caller, UUID mail) {
    return caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)
        ? store.findUnsent(mail)
        : Optional.empty();
  }

  /** Whether the caller may let a mail be sent again. */
  public boolean maySendAgain(Caller caller) {
    return caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR);
  }

  /**
   * Puts a mail that was given up on its way again. One that has gone stays gone.
   *
   * @throws NotFoundException if there is no such mail about the case for the caller to send
   */
  public void sendAgain(Caller caller, UUID subject, UUID mail) {
    if (!maySendAgain(caller)
        || about(caller, subject).stream().noneMatch(m -> m.id().equals(mail))) {
      throw new NotFoundException("Mail");
    }
    failed.again(caller, MailJob.NAME, mail);
  }
}
