package org.omidb.portal.launcher.stack;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was sent, as its file has it; any message, whatever is wrong with it.
 *
 * @param replyTo where an answer goes; empty if nobody reads one
 */
public record CaughtMail(
    String id, Instant at, String to, String replyTo, String subject, String text) {
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
    return Optional.of(id)
        .filter(name -> name.matches("[A-Za-z0-9@.+_-]+"))
        .map(name -> folder.resolve(name + EXTENSION))
        .filter(Files::isRegularFile)
        .map(CaughtMail::read);
  }

  /** What cannot be understood is shown as it came: no mail hides the others. */
  private static CaughtMail read(Path file) {
    var name = file.getFileName().toString();
    var id = name.substring(0, name.length() - EXTENSION.length());
    try {
      var source = Files.readAllBytes(file);
      var at = Files.getLastModifiedTime(file).toInstant();
      var message = message(source);
      return new CaughtMail(
          id,
          at,
          header(message, "To"),
          header(message, "Reply-To"),
          header(message, "Subject"),
          message.flatMap(CaughtMail::plainText).orElseGet(() -> asItCame(source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<MimeMessage> message(byte[] source) {
    try {
      return Optional.of(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source)));
    } catch (MessagingException notAMail) {
      return Optional.empty();
    }
  }

  /** A header in the words that it means, or as it came where it means none. */
  private static String header(Optional<MimeMessage> message, String name) {
    var raw = message.map(it -> rawHeader(it, name)).orElse("");
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(raw));
    } catch (UnsupportedEncodingException unknownLetters) {
      return raw;
    }
  }

  private static String rawHeader(MimeMessage message, String name) {
    try {
      return orEmpty(message.getHeader(name, ", "));
    } catch (MessagingException unreadable) {
      return "";
    }
  }

  private static String asItCame(byte[] source) {
    return "This mail has no plain text that can be read. It came like this:\n\n"
        + new String(source, StandardCharsets.UTF_8);
  }

  /** The first plain text; empty where there is none, or none that can be read. */
  private static Optional<String> plainText(Part part) {
    try {
      if (part.isMimeType("text/plain")) {
        return part.getContent() instanceof String text ? Optional.of(text) : Optional.empty();
      }
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          var text = plainText(parts.getBodyPart(i));
          if (text.isPresent()) {
            return text;
          }
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
