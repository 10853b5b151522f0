package org.omidb.portal.mail.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.Unused.unused;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.domain.FinalFailureException;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.TokenAddress;
import org.omidb.portal.mail.store.OutboxStore;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** One mail from the outbox table through a real SMTP server. */
@NeedsDatabase
class MailJobTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  final GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  final UUID id = Uuid7.next();

  @BeforeEach
  void start() {
    smtp.start();
    TestDatabase.transact(em ->
        new OutboxStore(em)
            .add(
                new Letter(id, "rita@example.org", "Grüße", "Café £5\n"),
                "test",
                Optional.empty(),
                NOW));
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

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, ADDRESS_REFUSED",
    "RCPT, 553 5.1.3 no such mailbox name, ADDRESS_REFUSED",
    "., 554 5.7.1 refused by policy, MAIL_REFUSED"
  })
  void what_the_server_will_never_take_is_given_up(String command, String reply, String reason)
      throws IOException {
    try (var server = new RefusingServer(command, reply)) {
      assertThatThrownBy(() -> job(server.port()).run(id))
          .isInstanceOfSatisfying(
              FinalFailureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
      assertThat(unsent()).as("it can be sent again").isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.1 mailbox busy",
    "RCPT, 452 4.2.2 mailbox full",
    "., 451 4.3.0 try again later",
    "MAIL, 421 4.3.2 closing"
  })
  void what_the_server_does_not_take_now_waits(String command, String reply) throws IOException {
    try (var server = new RefusingServer(command, reply)) {
      assertThatThrownBy(() -> job(server.port()).run(id)).isInstanceOf(MessagingException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pat..example@",
        "pat..example@uni.example",
        "p\u0161t.low@uni.example",
        "pat@uni\u200b.example",
        "a@b.example,c@d.example"
      })
  void an_address_that_is_none_is_given_up_without_asking_a_server(String address) {
    var other = Uuid7.next();
    TestDatabase.transact(em ->
        new OutboxStore(em)
            .add(new Letter(other, address, "S", "B"), "test", Optional.empty(), NOW));
    assertThatThrownBy(() -> job().run(other))
        .isInstanceOfSatisfying(
            FinalFailureException.class,
            e -> assertThat(e.reason()).isEqualTo("ADDRESS_MALFORMED"));
    assertThat(smtp.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_mail_to_a_domain_in_letters_leaves_under_its_encoded_name() throws MessagingException {
    var other = Uuid7.next();
    TestDatabase.transact(em ->
        new OutboxStore(em)
            .add(
                new Letter(other, "a@b\u00fccher.example", "S", "B"),
                "test",
                Optional.empty(),
                NOW));
    job().run(other);
    assertThat(smtp.getReceivedMessages()[0].getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("a@xn--bcher-kva.example");
  }

  @Test
  void a_mail_is_sent_from_an_address_of_its_own_and_its_answers_go_where_it_says()
      throws MessagingException {
    var other = Uuid7.next();
    TestDatabase.transact(em ->
        new OutboxStore(em)
            .add(
                new Letter(other, "rita@example.org", "S", "B", Optional.of("a+x@portal.example")),
                "test",
                Optional.empty(),
                NOW));
    job(smtp.getSmtp().getPort(), MAILBOX).run(other);
    var mail = smtp.getReceivedMessages()[0];
    assertThat(mail.getReplyTo()[0]).hasToString("a+x@portal.example");
    assertThat(mail.getFrom()[0]).hasToString("portal@example.org");
    var from = mail.getHeader("Return-Path", null).replaceAll("[<>]", "");
    var token =
        TokenAddress.parse("answers+{token}@portal.example")
            .orElseThrow()
            .tokenIn(from)
            .orElseThrow();
    Optional<UUID> found = TestDatabase.inTransaction(em -> new OutboxStore(em).sentFrom(token));
    assertThat(found).contains(other);
    assertThat(wentTo(other, from, "RITA@example.org")).isTrue();
    assertThat(wentTo(other, from, "eve@example.org")).isFalse();
    assertThat(wentTo(other, from, "")).isFalse();
  }

  private static boolean wentTo(UUID mail, String from, String recipient) {
    var hash =
        TokenAddress.parse("answers+{token}@portal.example")
            .orElseThrow()
            .tokenFor(from, recipient)
            .orElseThrow();
    return TestDatabase.inTransaction(em -> new OutboxStore(em).wentTo(mail, hash));
  }

  private static final Map<String, String> MAILBOX =
      Map.of(
          Setting.IMAP_HOST.key(), "imap.example",
          Setting.IMAP_USER.key(), "answers",
          Setting.IMAP_PASSWORD.key(), "hidden",
          Setting.IMAP_AUTHSERV.key(), "mx.example",
          Setting.REPLY_ADDRESS.key(), "answers+{token}@portal.example");

  private Optional<Letter> unsent() {
    return TestDatabase.inTransaction(em -> new OutboxStore(em).findUnsent(id));
  }

  private MailJob job() {
    return job(smtp.getSmtp().getPort());
  }

  private static MailJob job(int port) {
    return job(port, Map.of());
  }

  private static MailJob job(int port, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put(Setting.SMTP_HOST.key(), "127.0.0.1");
    values.put(Setting.SMTP_PORT.key(), Integer.toString(port));
    values.put(Setting.MAIL_FROM.key(), "portal@example.org");
    return new MailJob(
        new OutboxInTransactions(),
        new MailServer(new Settings(key -> Optional.ofNullable(values.get(key)))));
  }

  /** The outbox as the container runs it: each call in a transaction. */
  private static final class OutboxInTransactions extends Outbox {
    OutboxInTransactions() {
      super(unused(), unused(), unused());
    }

    @Override
    Optional<Letter> findUnsent(UUID id) {
      return TestDatabase.inTransaction(em -> new OutboxStore(em).findUnsent(id));
    }

    @Override
    void returnsTo(UUID id, Sha256 token, Sha256 recipient) {
      TestDatabase.transact(em -> new OutboxStore(em).returnsTo(id, token, recipient));
    }

    @Override
    void markSent(UUID id) {
      TestDatabase.transact(em -> new OutboxStore(em).markSent(id, NOW));
    }
  }
}
