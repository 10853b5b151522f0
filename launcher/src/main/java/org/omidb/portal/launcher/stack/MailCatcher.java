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

/**
 * A real SMTP server that delivers to nobody: each mail becomes an .eml file for each recipient.
 */
public final class MailCatcher implements Service {
  private final GreenMail server;

  private MailCatcher(GreenMail server) {
    this.server = server;
  }

  public static MailCatcher start(Home home, int port) {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    var users = server.getUserManager();
    users.setMessageDeliveryHandler(new Writer(home.mail(), users.getMessageDeliveryHandler()));
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
