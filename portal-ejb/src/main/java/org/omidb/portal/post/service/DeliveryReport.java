package org.omidb.portal.post.service;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.post.domain.MailContent;

/** Reads what a mail server reports of a mail that it could not deliver (RFC 3464). */
final class DeliveryReport {

  private static final int LARGEST = 100_000;
  private static final Pattern STATUS = Pattern.compile("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}");
  private static final String UNKNOWN = "5.0.0";

  private DeliveryReport() {}

  /** The report in a mail; nothing if it is none, or none that can be read. */
  static Optional<MailContent> find(Part mail) throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    for (int i = 0; i < Math.min(parts.getCount(), MailTexts.MOST_PARTS); i++) {
      var part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        try (var bytes = part.getInputStream()) {
          return report(new String(bytes.readNBytes(LARGEST), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return Optional.empty();
  }

  /** Each mail of the portal has one recipient, so the first of each field counts. */
  private static Optional<MailContent> report(String text) {
    return field(text, "Action")
        .map(action -> action.toLowerCase(Locale.ROOT))
        .filter(action -> action.equals("failed") || action.equals("delayed"))
        .map(action ->
            new MailContent.Report(
                action.equals("failed"),
                field(text, "Status").flatMap(DeliveryReport::status).orElse(UNKNOWN),
                field(text, "Original-Recipient")
                    .or(() -> field(text, "Final-Recipient"))
                    .map(DeliveryReport::address)
                    .orElse("")));
  }

  private static Optional<String> field(String text, String name) {
    return text.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .findFirst()
        .map(line -> line.substring(name.length() + 1).strip());
  }

  private static Optional<String> status(String value) {
    var matcher = STATUS.matcher(value);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** Behind the kind of address: {@code rfc822; rita@uni.example}. */
  private static String address(String value) {
    return value.substring(value.indexOf(';') + 1).strip().replaceAll("[<>]", "");
  }
}
