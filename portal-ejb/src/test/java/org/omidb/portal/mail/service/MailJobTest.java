package org.omidb.portal.mail.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.store.OutboxStore;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.TestDatabase;

/** One mail from the outbox table through a real SMTP server. */
class MailJobTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  final GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  final UUID id = Uuid7.next();

  @BeforeEach
  void start() {
    smtp.start();
    TestDatabase.transact(em ->
        new OutboxStore(em)
            .add(new Letter(id, "rita@example.org", "Grüße", "Café £5\n"), "test", NOW));
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  @Test
  void a_mail_arrives_as_written_and_is_wiped() throws MessagingException, IOException {
    var job = job();
    job.run(id);
    var mail = smtp.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Grüße");
    assertThat(mail.getContent().toString()).isEqualToIgnoringNewLines("Café £5");
    assertThat(mail.getMessageID()).contains(id.toString());
    assertThat(unsent()).isEmpty();
  }

  @Test
  void a_job_that_runs_again_sends_nothing_more() throws MessagingException {
    var job = job();
    job.run(id);
    job.run(id);
    assertThat(smtp.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_mail_waits_while_the_server_is_down() throws MessagingException {
    var job = job();
    smtp.stop();
    assertThatThrownBy(() -> job.run(id)).isInstanceOf(MessagingException.class);
    assertThat(unsent()).isPresent();
  }

  private Optional<Letter> unsent() {
    return TestDatabase.inTransaction(em -> new OutboxStore(em).findUnsent(id));
  }

  private MailJob job() {
    var values =
        Map.of(
            Setting.SMTP_HOST.key(), "127.0.0.1",
            Setting.SMTP_PORT.key(), Integer.toString(smtp.getSmtp().getPort()),
            Setting.MAIL_FROM.key(), "portal@example.org");
    return new MailJob(
        new OutboxInTransactions(),
        new MailServer(new Settings(key -> Optional.ofNullable(values.get(key)))));
  }

  /** The outbox as the container runs it: each call in a transaction. */
  private static final class OutboxInTransactions extends Outbox {
    @Override
    Optional<Letter> findUnsent(UUID id) {
      return TestDatabase.inTransaction(em -> new OutboxStore(em).findUnsent(id));
    }

    @Override
    void markSent(UUID id) {
      TestDatabase.transact(em -> new OutboxStore(em).markSent(id, NOW));
    }
  }
}
