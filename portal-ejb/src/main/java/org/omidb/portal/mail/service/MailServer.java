package org.omidb.portal.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.domain.FinalFailureException;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.TokenAddress;
import org.omidb.portal.shared.domain.MailAddress;

/** Any SMTP server (RFC 5321), as the settings name it. */
@ApplicationScoped
public class MailServer {

  private static final String TIMEOUT = Long.toString(Duration.ofSeconds(20).toMillis());

  private final Settings settings;

  @Inject
  public MailServer(Settings settings) {
    this.settings = settings;
  }

  /** The addresses of the mailbox to which mails come back; nothing where there is none. */
  Optional<TokenAddress> addresses() {
    return MailboxSettings.of(settings).map(MailboxSettings::addresses);
  }

  /**
   * Hands over one plain-text mail; returns once the server has taken it.
   *
   * @param returnAddress where it comes back to if it cannot be delivered; the sender if nothing
   * @throws FinalFailureException if no server will ever take it: {@code ADDRESS_MALFORMED}, {@code
   *     ADDRESS_REFUSED} or {@code MAIL_REFUSED}
   * @throws MessagingException if it may be taken later
   */
  @SuppressWarnings("JavaUtilDate") // Jakarta Mail's setSentDate knows no other type
  public void deliver(Letter letter, Optional<String> returnAddress) throws MessagingException {
    var properties = properties();
    returnAddress.ifPresent(address -> properties.put("mail.smtp.from", address));
    var session = Session.getInstance(properties);
    var message = new WithOwnId(session, "<" + letter.id() + "@omidb-portal>");
    message.setFrom(new InternetAddress(settings.text(Setting.MAIL_FROM), true));
    message.setRecipient(RecipientType.TO, address(letter.recipient()));
    if (letter.replyTo().isPresent()) {
      message.setReplyTo(new Address[] {new InternetAddress(letter.replyTo().get(), true)});
    }
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.body(), StandardCharsets.UTF_8.name());
    message.setSentDate(new Date());
    message.setHeader("Auto-Submitted", "auto-generated");
    try {
      send(message);
    } catch (SendFailedException e) {
      throw Refusals.judged(e);
    }
  }

  private void send(MimeMessage message) throws MessagingException {
    var user = settings.find(Setting.SMTP_USER);
    if (user.isPresent()) {
      Transport.send(message, user.get(), settings.find(Setting.SMTP_PASSWORD).orElse(""));
    } else {
      Transport.send(message);
    }
  }

  private static InternetAddress address(String recipient) {
    var address = MailAddress.parse(recipient).map(MailAddress::toString);
    try {
      return new InternetAddress(address.orElseThrow(AddressException::new), true);
    } catch (AddressException e) {
      throw new FinalFailureException("ADDRESS_MALFORMED", e);
    }
  }

  private Properties properties() {
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.text(Setting.SMTP_HOST));
    properties.put("mail.smtp.port", settings.text(Setting.SMTP_PORT));
    properties.put("mail.smtp.connectiontimeout", TIMEOUT);
    properties.put("mail.smtp.timeout", TIMEOUT);
    properties.put("mail.smtp.writetimeout", TIMEOUT);
    properties.put("mail.smtp.auth", settings.find(Setting.SMTP_USER).isPresent());
    var tls = settings.find(Setting.SMTP_STARTTLS).map(Boolean::valueOf).orElse(false);
    properties.put("mail.smtp.starttls.enable", tls);
    properties.put("mail.smtp.starttls.required", tls);
    return properties;
  }

  /** Jakarta Mail makes up a Message-ID at each saving; ours stays. */
  private static final class WithOwnId extends MimeMessage {
    private final String id;

    WithOwnId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
