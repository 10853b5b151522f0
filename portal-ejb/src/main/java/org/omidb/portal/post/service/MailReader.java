package org.omidb.portal.post.service;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.post.domain.MailContent;
import org.omidb.portal.post.domain.MailOrigin;

/**
 * Reads a mail as it lies in a mailbox. Anybody can send anything there, so nothing that stands in
 * it makes reading fail: what cannot be read has no text.
 */
final class MailReader {

  /** Headers in which a mail server or a sender names whom a mail is for. */
  private static final List<String> RECIPIENTS =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,100}@[^\\s<>,;:\"()]+");

  private static final int MOST_RECIPIENTS = 100;

  private static final int MOST_DASHED_LINES = 5_000;

  /** Programs that are older than RFC 3834 say it so. */
  private static final List<String> MARKS_OF_PROGRAMS =
      List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply");

  private static final List<String> MARKS_OF_LISTS =
      List.of("List-Id", "List-Post", "List-Unsubscribe");

  private static final Pattern SUBJECT_OF_PROGRAMS =
      Pattern.compile(
          "(automatic reply|auto(matic)?[- ]?response|autoreply|out of (the )?office"
              + "|automatische antwort|abwesenheitsnotiz|réponse automatique"
              + "|absence du bureau)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Set<String> TO_MANY = Set.of("bulk", "list", "junk");

  private MailReader() {}

  /**
   * What a mail says.
   *
   * @param bytes the whole mail, or its headers alone
   * @param whole whether it is the whole
   */
  static IncomingMail read(byte[] bytes, boolean whole) {
    try {
      var mail = new MimeMessage(session(), new ByteArrayInputStream(bytes));
      return new IncomingMail(
          header(mail, "Message-ID").map(String::strip).filter(id -> !id.isEmpty()),
          recipients(mail),
          from(mail),
          all(mail, "Authentication-Results"),
          origin(mail),
          whole && !hasManyParts(bytes) ? MailTexts.of(mail) : new MailContent.TooMuch());
    } catch (MessagingException | RuntimeException e) {
      return broken(); // whatever a stranger's headers do to the parser
    }
  }

  /**
   * Whether so many lines could begin a part that taking the mail apart would cost more than any
   * answer is worth: each part costs some kilobytes, however empty it is.
   */
  private static boolean hasManyParts(byte[] bytes) {
    int lines = 0;
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i] == '-'
          && bytes[i - 1] == '-'
          && (bytes[i - 2] == '\n' || bytes[i - 2] == '\r')) {
        lines++;
      }
    }
    return lines > MOST_DASHED_LINES;
  }

  private static IncomingMail broken() {
    return new IncomingMail(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        MailOrigin.PERSON,
        new MailContent.NoText());
  }

  private static Session session() {
    return Session.getInstance(new Properties());
  }

  private static List<String> recipients(MimeMessage mail) throws MessagingException {
    var found = new ArrayList<String>();
    for (var name : RECIPIENTS) {
      for (var value : all(mail, name)) {
        ADDRESS
            .matcher(value)
            .results()
            .limit(MOST_RECIPIENTS)
            .forEach(it -> found.add(it.group()));
      }
    }
    return found.subList(0, Math.min(found.size(), MOST_RECIPIENTS));
  }

  private static List<String> from(MimeMessage mail) throws MessagingException {
    var from = new ArrayList<String>();
    for (var value : all(mail, "From")) {
      try {
        for (var address : InternetAddress.parseHeader(value, true)) {
          from.add(address.getAddress() == null ? "" : address.getAddress());
        }
      } catch (AddressException e) {
        from.add("");
      }
    }
    return from;
  }

  private static MailOrigin origin(MimeMessage mail) throws MessagingException {
    if (isByProgram(mail)) {
      return MailOrigin.PROGRAM;
    }
    var precedence = header(mail, "Precedence").map(MailReader::small).orElse("");
    return TO_MANY.contains(precedence) || hasAny(mail, MARKS_OF_LISTS)
        ? MailOrigin.LIST
        : MailOrigin.PERSON;
  }

  private static boolean isByProgram(MimeMessage mail) throws MessagingException {
    return header(mail, "Auto-Submitted")
            .filter(value -> !small(value.split(";", 2)[0]).equals("no"))
            .isPresent()
        || hasAny(mail, MARKS_OF_PROGRAMS)
        || header(mail, "Precedence").filter(it -> small(it).equals("auto_reply")).isPresent()
        || header(mail, "Return-Path").filter(it -> it.strip().equals("<>")).isPresent()
        || header(mail, "Content-Type")
            .filter(it -> small(it).startsWith("multipart/report"))
            .isPresent()
        || SUBJECT_OF_PROGRAMS.matcher(header(mail, "Subject").orElse("").strip()).matches();
  }

  private static boolean hasAny(MimeMessage mail, List<String> names) throws MessagingException {
    for (var name : names) {
      if (header(mail, name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> header(MimeMessage mail, String name) throws MessagingException {
    return all(mail, name).stream().findFirst();
  }

  /** Values in the order in which they stand, the topmost first. */
  private static List<String> all(MimeMessage mail, String name) throws MessagingException {
    var values = mail.getHeader(name);
    return values == null ? List.of() : List.of(values);
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
