package org.omidb.portal.mail.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What makes an address of the portal's mailbox good for one thing: 160 random bits, so that its
 * hash may be a plain one. It stands in the mail and is never kept. Mail servers may turn capitals
 * into small letters, so it has none, and an address has no room for more (RFC 5321, section
 * 4.5.3.1.1).
 */
public final class MailToken {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 32;
  private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

  private final String text;

  private MailToken(String text) {
    this.text = text;
  }

  /** A new one. */
  public static MailToken random() {
    var letters = new StringBuilder(LENGTH);
    RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(it -> letters.append(LETTERS.charAt(it)));
    return new MailToken(letters.toString());
  }

  /** Whether text can be one, in whatever letters it comes back. */
  static boolean isShaped(String text) {
    return SHAPE.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** The hash of a token that came back, in whatever letters. */
  public static Sha256 hash(String text) {
    return Sha256.of(text.toLowerCase(Locale.ROOT));
  }

  /**
   * The hash of a token that came back together with an address to which its mail may have gone. It
   * tells nothing of the address to who does not have the token.
   */
  static Sha256 hashFor(String text, String recipient) {
    var mailbox =
        MailAddress.parse(recipient)
            .map(MailAddress::mailbox)
            .orElseGet(() -> recipient.toLowerCase(Locale.ROOT));
    return Sha256.of(text.toLowerCase(Locale.ROOT) + "\n" + mailbox);
  }

  /** The hash by which it is known later to whom its mail went. */
  public Sha256 hashFor(String recipient) {
    return hashFor(text, recipient);
  }

  /** The hash under which it is kept. */
  public Sha256 hash() {
    return hash(text);
  }

  /** The token itself, for the address. */
  String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "MailToken";
  }
}
