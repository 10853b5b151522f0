package org.omidb.portal.mail.domain;

import java.util.Locale;
import java.util.Optional;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Sha256;

/**
 * How the addresses of the portal's mailbox look: {@code answers+{token}@portal.example} where the
 * mail server knows plus-addresses, {@code {token}@answers.portal.example} where it takes
 * everything of a domain.
 */
public record TokenAddress(String before, String behind) {

  private static final String PLACE = "{token}";

  /** As it is set; empty if no mail could reach such an address. */
  public static Optional<TokenAddress> parse(String pattern) {
    int place = pattern.indexOf(PLACE);
    if (place < 0) {
      return Optional.empty();
    }
    return Optional.of(
            new TokenAddress(
                pattern.substring(0, place), pattern.substring(place + PLACE.length())))
        .filter(it -> it.behind.contains("@"))
        .filter(it -> MailAddress.parse(it.with(MailToken.random())).isPresent());
  }

  /** The address that carries this token. */
  public String with(MailToken token) {
    return before + token.reveal() + behind;
  }

  /** The hash of the token in an address that a mail came to; empty if it is none of ours. */
  public Optional<Sha256> tokenIn(String address) {
    return textIn(address).map(MailToken::hash);
  }

  /**
   * The hash by which it is known that the mail of the token in an address went to that recipient;
   * empty if the address is none of ours.
   */
  public Optional<Sha256> tokenFor(String address, String recipient) {
    return textIn(address).map(token -> MailToken.hashFor(token, recipient));
  }

  private Optional<String> textIn(String address) {
    var small = address.strip().toLowerCase(Locale.ROOT);
    var head = before.toLowerCase(Locale.ROOT);
    var tail = behind.toLowerCase(Locale.ROOT);
    if (small.length() < head.length() + tail.length()
        || !small.startsWith(head)
        || !small.endsWith(tail)) {
      return Optional.empty();
    }
    return Optional.of(small.substring(head.length(), small.length() - tail.length()))
        .filter(MailToken::isShaped);
  }
}
