package org.omidb.portal.launcher.stack;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail that was sent, as its file has it. */
public record CaughtMail(String id, Instant at, String to, String subject, String text) {
  private static final String EXTENSION = ".eml";

  /** Every mail of the folder, the newest first. */
  public static List<CaughtMail> all(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(EXTENSION))
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .map(CaughtMail::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mail of that id; an id that is no plain file name finds nothing. */
  static Optional<CaughtMail> find(Path folder, String id) {
    var file = folder.resolve(id + EXTENSION);
    return id.matches("[A-Za-z0-9@.+_-]+") && Files.isRegularFile(file)
        ? Optional.of(read(file))
        : Optional.empty();
  }

  private static CaughtMail read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), in);
      var name = file.getFileName().toString();
      var id = name.substring(0, name.length() - EXTENSION.length());
      var recipients = message.getRecipients(Message.RecipientType.TO);
      return new CaughtMail(
          id,
          Files.getLastModifiedTime(file).toInstant(),
          recipients == null || recipients.length == 0 ? "" : recipients[0].toString(),
          orEmpty(message.getSubject()),
          plainText(message).orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(file + " is no mail", e);
    }
  }

  private static Optional<String> plainText(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return Optional.of(part.getContent().toString());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        var text = plainText(inner);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
