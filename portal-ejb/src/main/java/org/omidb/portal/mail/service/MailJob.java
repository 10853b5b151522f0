package org.omidb.portal.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.MailToken;

/** Carries one mail of the outbox to the mail server. */
@ApplicationScoped
public class MailJob implements Job {

  static final JobName NAME = new JobName("mail", Lane.MAIL);

  private final Outbox outbox;
  private final MailServer server;

  @Inject
  public MailJob(Outbox outbox, MailServer server) {
    this.outbox = outbox;
    this.server = server;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  /** A crash between the two lines sends the mail twice, under one Message-ID; none is lost. */
  @Override
  public void run(UUID id) throws MessagingException {
    var letter = outbox.findUnsent(id);
    if (letter.isPresent()) {
      server.deliver(letter.get(), returnAddress(letter.get()));
      outbox.markSent(id);
    }
  }

  /** Known before it is sent, so that nothing comes back to an address that nobody knows. */
  private Optional<String> returnAddress(Letter letter) {
    return server
        .addresses()
        .map(addresses -> {
          var token = MailToken.random();
          outbox.returnsTo(letter.id(), token.hash(), token.hashFor(letter.recipient()));
          return addresses.with(token);
        });
  }
}
