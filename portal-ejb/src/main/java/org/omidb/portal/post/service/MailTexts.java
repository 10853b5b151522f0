package org.omidb.portal.post.service;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.omidb.portal.post.domain.MailContent;

/** Finds the words of a mail among its parts (RFC 2046), and counts the files beside them. */
final class MailTexts {

  /** No program nests so deep; who does wants the reader to fail. */
  private static final int DEEPEST = 20;

  static final int MOST_PARTS = 500;
  private static final int MOST_CHARACTERS = 1_000_000;

  /** More than that many characters need, so that a cut one is known as too long. */
  private static final int MOST_BYTES = 4 * MOST_CHARACTERS + 4;

  /** Parts that belong to a mail and are no files of its author. */
  private static final Set<String> NO_FILES =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature");

  private final List<String> texts = new ArrayList<>();
  private int files;
  private int parts;
  private boolean tooMuch;

  private MailTexts() {}

  /** What the mail says; without text if it is too broken for that. */
  static MailContent of(Part mail) {
    var found = new MailTexts();
    try {
      var report = DeliveryReport.find(mail);
      if (report.isPresent()) {
        return report.get();
      }
      found.walk(mail, 0);
    } catch (MessagingException | IOException | RuntimeException e) {
      // whatever a stranger's mail does to the parser: it is one that cannot be read
      return new MailContent.NoText();
    }
    if (found.tooMuch) {
      return new MailContent.TooMuch();
    }
    return found.texts.isEmpty()
        ? new MailContent.NoText()
        : new MailContent.Words(String.join("\n", found.texts), found.files);
  }

  private void walk(Part part, int depth) throws MessagingException, IOException {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      tooMuch = true;
    } else if (isFile(part)) {
      files++;
    } else if (part.isMimeType("multipart/*")) {
      if (part.getContent() instanceof Multipart several) {
        walkAll(part, several, depth);
      }
    } else if (part.isMimeType("text/html")) {
      add(HtmlText.of(limited(decoded(part))));
    } else if (part.isMimeType("text/plain")) {
      add(decoded(part));
    } else if (countsAsFile(part)) {
      files++;
    }
  }

  private void walkAll(Part part, Multipart several, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/alternative")) {
      walkBest(several, depth);
    } else if (part.isMimeType("multipart/related")) {
      if (several.getCount() > 0) {
        walk(several.getBodyPart(0), depth + 1); // the pictures of its HTML are no files
      }
    } else {
      for (int i = 0; i < Math.min(several.getCount(), MOST_PARTS); i++) {
        walk(several.getBodyPart(i), depth + 1);
      }
    }
  }

  /** The same several times: plain text before HTML, as its quotes are marked more reliably. */
  private void walkBest(Multipart several, int depth) throws MessagingException, IOException {
    BodyPart best = null;
    for (int i = 0; i < Math.min(several.getCount(), MOST_PARTS); i++) {
      var part = several.getBodyPart(i);
      boolean plain = part.isMimeType("text/plain") && !decoded(part).isBlank();
      if (best == null || plain || best.isMimeType("text/plain")) {
        best = part;
      }
      if (plain) {
        break;
      }
    }
    if (best != null) {
      walk(best, depth + 1);
    }
  }

  private static boolean isFile(Part part) throws MessagingException {
    return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && NO_FILES.stream().noneMatch(type -> isOfType(part, type));
  }

  /** A logo within the text has a Content-ID. */
  private static boolean countsAsFile(Part part) throws MessagingException {
    return part.getHeader("Content-ID") == null
        && NO_FILES.stream().noneMatch(type -> isOfType(part, type));
  }

  private static boolean isOfType(Part part, String type) {
    try {
      return part.isMimeType(type);
    } catch (MessagingException e) {
      return false;
    }
  }

  /** In the charset that it names; in UTF-8 if nobody knows that, with marks where it is none. */
  private static String decoded(Part part) throws MessagingException, IOException {
    try {
      if (part.getContent() instanceof String text) {
        return text;
      }
    } catch (UnsupportedEncodingException unknownCharset) {
      // read as UTF-8 below
    }
    try (var bytes = part.getInputStream()) {
      return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private void add(String text) {
    texts.add(limited(text));
  }

  /** Nothing of what is too long is looked at, as an answer may stand anywhere in it. */
  private String limited(String text) {
    tooMuch |= text.length() > MOST_CHARACTERS;
    return tooMuch ? "" : text;
  }
}
