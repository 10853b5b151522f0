package org.omidb.portal.post.service;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.mail.domain.TokenAddress;
import org.omidb.portal.mail.service.MailboxSettings;
import org.omidb.portal.post.domain.MailContent;
import org.omidb.portal.post.domain.MailUid;
import org.omidb.portal.post.domain.PostOutcome;

/** A mailbox on a real IMAP server. */
class ImapMailboxTest {

  final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()
          });
  final ImapMailbox mailbox = new ImapMailbox();
  final List<String> seen = new ArrayList<>();
  private final Noted cuts = new Noted();
  GreenMailUser user;

  @BeforeEach
  void start() {
    server.start();
    user = server.setUser("answers@portal.example", "answers", "secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void what_is_taken_is_deleted_and_everything_else_moved() throws Exception {
    deliver("one");
    deliver("two");
    deliver("three");
    int failed = mailbox.each(settings("secret"), cuts, mail -> outcome(mail, "two"));
    assertThat(failed).isZero();
    assertThat(seen).containsExactly("one", "two", "three");
    assertThat(subjects("INBOX")).isEmpty();
    assertThat(subjects("Done")).containsExactly("two");
  }

  @Test
  void a_mail_that_cannot_be_taken_now_stays_and_holds_up_no_other() throws Exception {
    deliver("one");
    deliver("two");
    int failed =
        mailbox.each(
            settings("secret"),
            cuts,
            mail -> {
              if (subject(mail).equals("one")) {
                throw new IllegalStateException("the database is away");
              }
              return PostOutcome.TAKEN;
            });
    assertThat(failed).isEqualTo(1);
    assertThat(subjects("INBOX")).containsExactly("one");
    mailbox.each(settings("secret"), cuts, mail -> outcome(mail, "none"));
    assertThat(seen).containsExactly("one");
    assertThat(subjects("INBOX")).isEmpty();
  }

  @Test
  void a_mail_that_the_server_does_not_move_holds_up_no_other() throws Exception {
    deliver("one");
    deliver("two");
    int failed =
        mailbox.each(
            settings("secret"),
            cuts,
            mail -> {
              if (subject(mail).equals("one")) {
                deleteDone();
              }
              return outcome(mail, "one");
            });
    assertThat(failed).isEqualTo(1);
    assertThat(seen).containsExactly("one", "two");
    assertThat(subjects("INBOX")).containsExactly("one");
  }

  @Test
  void a_connection_that_is_lost_ends_the_look() throws Exception {
    deliver("one");
    deliver("two");
    assertThatThrownBy(() ->
            mailbox.each(
                settings("secret"),
                cuts,
                mail -> {
                  server.stop();
                  return outcome(mail, "none");
                }))
        .isInstanceOf(MessagingException.class);
    assertThat(seen).containsExactly("one");
  }

  @Test
  void a_mail_at_which_the_server_ends_the_connection_each_time_is_passed_over_in_the_end()
      throws Exception {
    deliver("one");
    deliver("cut here");
    deliver("three");
    try (var proxy = CuttingProxy.to(server.getImap().getPort(), "cut here")) {
      for (int look = 0; look < Noted.MOST; look++) {
        assertThatThrownBy(() ->
                mailbox.each(settings("secret", proxy.port()), cuts, mail -> outcome(mail, "none")))
            .isInstanceOf(MessagingException.class);
      }
      assertThat(seen).containsExactly("one");
      assertThat(new HashSet<>(cuts.at)).hasSize(1);
      int failed =
          mailbox.each(settings("secret", proxy.port()), cuts, mail -> outcome(mail, "none"));
      assertThat(failed).isZero();
    }
    assertThat(seen).containsExactly("one", "three");
    assertThat(subjects("INBOX")).containsExactly("cut here");
  }

  /** Passes over what has cut the connection so often. */
  private static final class Noted implements Cuts {
    static final int MOST = 2;
    final List<MailUid> at = new ArrayList<>();

    @Override
    public Set<MailUid> passedOver(Collection<MailUid> all) {
      assertThat(all).doesNotHaveDuplicates();
      return all.stream().filter(mail -> Collections.frequency(at, mail) >= MOST).collect(toSet());
    }

    @Override
    public void at(MailUid mail) {
      at.add(mail);
    }
  }

  @Test
  void who_reads_the_mailbox_hides_nothing_and_looking_marks_nothing() throws Exception {
    deliver("one");
    var inbox = server.getManagers().getImapHostManager().getInbox(user);
    inbox.setFlags(
        new Flags(Flags.Flag.SEEN), true, inbox.getMessages().getFirst().getUid(), null, true);
    assertThat(mailbox.each(settings("secret"), cuts, mail -> outcome(mail, "one"))).isZero();
    assertThat(seen).containsExactly("one");
  }

  @Test
  void the_whole_mail_arrives_byte_for_byte_and_of_one_that_is_too_large_the_headers()
      throws Exception {
    deliver("one");
    mailbox.each(
        settings("secret"),
        cuts,
        mail -> {
          assertThat(mail.whole()).isTrue();
          assertThat(MailReader.read(mail.bytes(), true).content())
              .isEqualTo(new MailContent.Words("Gr\u00fc\u00dfe\r\n", 0));
          return PostOutcome.TAKEN;
        });
    deliver("large", "x".repeat(11 * 1024 * 1024));
    mailbox.each(
        settings("secret"),
        cuts,
        mail -> {
          assertThat(mail.whole()).isFalse();
          var read = MailReader.read(mail.bytes(), false);
          assertThat(read.from()).containsExactly("rita@uni.example");
          assertThat(read.judgements()).containsExactly("mx; dmarc=pass");
          return outcome(mail, "large");
        });
    assertThat(subjects("Done")).containsExactly("large");
  }

  @Test
  void a_mailbox_that_is_away_or_refuses_says_so() {
    assertThatThrownBy(() -> mailbox.each(settings("wrong"), cuts, mail -> PostOutcome.TAKEN))
        .isInstanceOf(MessagingException.class);
    var here = settings("secret");
    server.stop();
    assertThatThrownBy(() -> mailbox.each(here, cuts, mail -> PostOutcome.TAKEN))
        .isInstanceOf(MessagingException.class);
  }

  private PostOutcome outcome(FetchedMail mail, String kept) {
    seen.add(subject(mail));
    return subject(mail).equals(kept) ? PostOutcome.LEFT_ALONE : PostOutcome.TAKEN;
  }

  private void deleteDone() {
    try {
      server.getManagers().getImapHostManager().deleteMailbox(user, "Done");
    } catch (FolderException | AuthorizationException e) {
      throw new AssertionError(e);
    }
  }

  private static String subject(FetchedMail mail) {
    try {
      return new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()))
          .getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> subjects(String folder) throws FolderException, MessagingException {
    var found = new ArrayList<String>();
    var managers = server.getManagers().getImapHostManager();
    for (var message : managers.getFolder(user, folder).getMessages()) {
      found.add(message.getMimeMessage().getSubject());
    }
    return found;
  }

  private void deliver(String subject) throws MessagingException {
    deliver(subject, "Gr\u00fc\u00dfe");
  }

  private void deliver(String subject, String text) throws MessagingException {
    var mail =
        """
        Authentication-Results: mx; dmarc=pass
        From: rita@uni.example
        To: answers+x@portal.example
        Subject: %s
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s
        """
            .formatted(subject, text)
            .replace("\n", "\r\n");
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private MailboxSettings settings(String password) {
    return settings(password, server.getImap().getPort());
  }

  private static MailboxSettings settings(String password, int port) {
    return new MailboxSettings(
        "127.0.0.1",
        port,
        false,
        "answers",
        password,
        "INBOX",
        "Done",
        "mx",
        TokenAddress.parse("answers+{token}@portal.example").orElseThrow());
  }
}
