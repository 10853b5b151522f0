package org.omidb.portal.shared.domain;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as every mail server takes it: a local part of ASCII letters, digits and signs
 * with single dots between them (the dot-atom of RFC 5322, section 3.4.1), a domain of at least two
 * labels in its ASCII form, and the lengths of RFC 5321, section 4.5.3.1. What is written to
 * anything else is lost, or delivered to somebody else: of a letter that is not ASCII the mailer
 * sends the low byte only, so that {@code pšt.low@} reaches {@code pat.low@}.
 *
 * @param local what stands before the @, with its capitals
 * @param domain what stands behind it, in small ASCII letters ({@code xn--bcher-kva.example})
 */
public record MailAddress(String local, String domain) {

  /** Most characters of a whole address, in ASCII. */
  public static final int LONGEST = 254;

  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern ALL_DIGITS = Pattern.compile("[0-9]+");

  public MailAddress {
    if (!isLocal(local) || !isDomain(domain) || local.length() + 1 + domain.length() > LONGEST) {
      throw new IllegalArgumentException("Not a mail address");
    }
  }

  /** The address that somebody typed, perhaps with spaces around it; empty if it is none. */
  public static Optional<MailAddress> parse(String text) {
    if (text.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    var typed = withoutSpacesAround(text);
    int at = typed.indexOf('@');
    if (at < 0 || !isLocal(typed.substring(0, at))) {
      return Optional.empty();
    }
    var local = typed.substring(0, at);
    return encoded(typed.substring(at + 1))
        .filter(domain -> local.length() + 1 + domain.length() <= LONGEST)
        .map(domain -> new MailAddress(local, domain));
  }

  /**
   * What is said to somebody who typed what is none; of letters with accents only if it has some
   * where none can stand.
   */
  public static String advice(String typed) {
    int at = typed.indexOf('@');
    boolean accents =
        typed
            .substring(0, at < 0 ? typed.length() : at)
            .codePoints()
            .anyMatch(each -> each >= 0x80 && Character.isLetter(each));
    return "Enter an email address in the correct format, like name@example.org"
        + (accents ? ". Letters with accents cannot stand before the @" : "");
  }

  /**
   * Whether two texts are addresses of the same mailbox: capitals make no difference, and a domain
   * is the same in letters and in its encoded form. What is no address is the same as nothing.
   */
  public static boolean same(String one, String other) {
    var first = parse(one).map(MailAddress::mailbox);
    return first.isPresent() && first.equals(parse(other).map(MailAddress::mailbox));
  }

  /** The address without its capitals: one text for one mailbox. */
  public String mailbox() {
    return toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }

  private static boolean isLocal(String text) {
    return text.length() <= LONGEST_LOCAL && LOCAL.matcher(text).matches();
  }

  private static boolean isDomain(String text) {
    var labels = text.split("\\.", -1);
    return labels.length > 1
        && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
        && !ALL_DIGITS.matcher(labels[labels.length - 1]).matches();
  }

  private static Optional<String> encoded(String domain) {
    try {
      var labels = Arrays.stream(domain.split("\\.", -1)).map(MailAddress::label).toList();
      return Optional.of(String.join(".", labels)).filter(MailAddress::isDomain);
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  /**
   * The ASCII form of a label. The encoding drops characters that nobody sees and replaces others
   * ({@code ß} by {@code ss}); a label that does not come back as it was is another domain's.
   *
   * @throws IllegalArgumentException if it has none, or comes back as another
   */
  private static String label(String typed) {
    var small = typed.toLowerCase(Locale.ROOT);
    var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    if (typed.chars().allMatch(c -> c < 0x80) ? !ascii.equals(small) : !comesBack(ascii, small)) {
      throw new IllegalArgumentException("The label changes when it is encoded");
    }
    return ascii;
  }

  private static boolean comesBack(String ascii, String small) {
    return ascii.startsWith("xn--") && IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(small);
  }

  /** Of all blanks only these are taken away: what nobody sees makes it another text. */
  private static String withoutSpacesAround(String text) {
    return text.replaceAll("\\A +| +\\z", "");
  }
}
