package org.omidb.portal.launcher.stack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.Ports;

/**
 * A real SMTP server that delivers to nobody: each mail becomes an .eml file for each recipient,
 * but for answers to the portal, which wait in its mailbox.
 */
public final class MailCatcher implements Service {
  private static final String LOCAL = "127.0.0.1";

  private final GreenMail server;

  private MailCatcher(GreenMail server) {
    this.server = server;
  }

  /**
   * Catches mails, and keeps a mailbox for answers to them.
   *
   * @param password opens the mailbox
   */
  public static MailCatcher start(Home home, Ports ports, String password) {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(ports.smtp(), LOCAL, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(ports.imap(), LOCAL, ServerSetup.PROTOCOL_IMAP)
            });
    server.start();
    var users = server.getUserManager();
    var answers = server.setUser(Mailbox.USER + "@" + Mailbox.DOMAIN, Mailbox.USER, password);
    var writer = new Writer(home.mail(), users.getMessageDeliveryHandler());
    users.setMessageDeliveryHandler(new Mailbox(answers, writer));
    return new MailCatcher(server);
  }

  @Override
  public String name() {
    return "the mail catcher";
  }

  @Override
  public CompletableFuture<?> ended() {
    return new CompletableFuture<>();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Files sort by the time they came. */
  private record Writer(Path folder, MessageDeliveryHandler next)
      implements MessageDeliveryHandler {
    private static final AtomicLong COUNT = new AtomicLong();

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient)
        throws MessagingException, UserException {
      var name =
          "%d-%04d-%s"
              .formatted(
                  Instant.now().toEpochMilli(),
                  COUNT.incrementAndGet(),
                  recipient.getEmail().replaceAll("[^A-Za-z0-9@.+_-]", "_"));
      var unfinished = folder.resolve(name + ".part");
      try {
        try (var out = Files.newOutputStream(unfinished)) {
          message.getMessage().writeTo(out);
        }
        Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new MessagingException("The mail cannot be kept", e);
      }
      return next.handle(message, recipient);
    }
  }
}
