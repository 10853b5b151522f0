package org.omidb.portal.post.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.mail.service.MailboxSettings;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.shared.domain.Sha256;

/** Looks into the mailbox for answers, where one is configured. */
@ApplicationScoped
public class FetchPost implements Job {

  static final JobName NAME = new JobName("fetch-post", Lane.UPKEEP);

  private static final Logger LOG = System.getLogger(FetchPost.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Settings settings;
  private final ImapMailbox imap;
  private final PostTaking taking;
  private final MailboxWatch watch;
  private final PassedOver passed;

  @Inject
  public FetchPost(
      Settings settings,
      ImapMailbox imap,
      PostTaking taking,
      MailboxWatch watch,
      PassedOver passed) {
    this.settings = settings;
    this.imap = imap;
    this.taking = taking;
    this.watch = watch;
    this.passed = passed;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public Optional<Duration> every() {
    return MailboxSettings.of(settings).map(mailbox -> PAUSE);
  }

  /** A mailbox that is away is looked into again by itself; the watch tells whoever sees to it. */
  @Override
  public void run(UUID subject) {
    MailboxSettings.of(settings).ifPresent(this::look);
  }

  private void look(MailboxSettings mailbox) {
    try {
      int failed = imap.each(mailbox, passed, mail -> taking.take(read(mail), hash(mail), mailbox));
      if (failed == 0) {
        watch.reached();
      } else {
        watch.away();
      }
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "The mailbox cannot be looked into", e);
      watch.away();
    }
  }

  private static IncomingMail read(FetchedMail mail) {
    return MailReader.read(mail.bytes(), mail.whole());
  }

  private static Sha256 hash(FetchedMail mail) {
    return Sha256.of(mail.bytes());
  }
}
