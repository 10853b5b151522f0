package org.omidb.portal.launcher.stack;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;

/** An answer to a caught mail, as the mail program of its recipient would send it. */
final class AnswerMail {

  private AnswerMail() {}

  static void send(int smtp, CaughtMail mail, String words) throws MessagingException {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", smtp);
    var answer = new MimeMessage(Session.getInstance(properties));
    answer.setFrom(new InternetAddress(mail.to()));
    answer.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.replyTo()));
    answer.setSubject("Re: " + mail.subject(), StandardCharsets.UTF_8.name());
    var quoted = mail.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    answer.setText(
        words + "\n\nOn " + mail.at() + ", OMI-DB portal wrote:\n" + quoted + "\n",
        StandardCharsets.UTF_8.name());
    Transport.send(answer);
  }
}
