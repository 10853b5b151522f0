package org.omidb.portal.launcher.stack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/**
 * The mailbox for answers by mail, as the mail server of an organisation would keep it: whatever
 * comes to its addresses is judged and delivered there, all else goes its own way. On this machine
 * everybody is who they say.
 */
record Mailbox(GreenMailUser user, MessageDeliveryHandler others)
    implements MessageDeliveryHandler {

  static final String USER = "answers";
  static final String DOMAIN = "omidb.example";

  /** The addresses of the portal's setting. */
  static final String ADDRESS = USER + "+{token}@" + DOMAIN;

  static final String AUTHSERV = "mail.omidb.example";

  private static final String JUDGEMENT = "Authentication-Results";

  @Override
  public GreenMailUser handle(MovingMessage message, MailAddress recipient)
      throws MessagingException, UserException {
    var to = recipient.getEmail().toLowerCase(Locale.ROOT);
    if (!to.startsWith(USER + "+") || !to.endsWith("@" + DOMAIN)) {
      return others.handle(message, recipient);
    }
    var mail = message.getMessage();
    mail.removeHeader(JUDGEMENT); // what a sender wrote in our name
    mail.setHeader(JUDGEMENT, AUTHSERV + "; dmarc=pass header.from=" + domain(mail.getFrom()));
    mail.setHeader("Delivered-To", recipient.getEmail());
    return user;
  }

  private static String domain(Address[] from) {
    return from != null && from.length > 0 && from[0] instanceof InternetAddress sender
        ? sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1)
        : "unknown";
  }
}
