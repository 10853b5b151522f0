package org.omidb.portal.mail.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a mail with {@code {{name}}} where a value goes. A file's first line is {@code
 * Subject: …}, then an empty line, then the body.
 */
public record MailTemplate(String subject, String body) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String SUBJECT = "Subject: ";

  /**
   * Reads {@code /mail/<name>.txt} of the class path.
   *
   * @throws IllegalArgumentException if there is none, or it has no subject
   */
  public static MailTemplate named(String name) {
    try (var file = MailTemplate.class.getResourceAsStream("/mail/" + name + ".txt")) {
      if (file == null) {
        throw new IllegalArgumentException("No mail is called " + name);
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MailTemplate parse(String text) {
    int end = text.indexOf("\n\n");
    if (!text.startsWith(SUBJECT) || end < 0) {
      throw new IllegalArgumentException("A mail starts with a subject and an empty line");
    }
    return new MailTemplate(text.substring(SUBJECT.length(), end), text.substring(end + 2));
  }

  /**
   * The mail with its values. Line breaks in a value do not reach the subject, which is a header.
   *
   * @throws IllegalArgumentException if a place has no value
   */
  public MailTemplate filledWith(Map<String, String> values) {
    return new MailTemplate(
        fill(subject, values).replaceAll("\\s+", " ").strip(), fill(body, values));
  }

  private static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          var value = values.get(place.group(1));
          if (value == null) {
            throw new IllegalArgumentException("The mail needs a value for " + place.group(1));
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
