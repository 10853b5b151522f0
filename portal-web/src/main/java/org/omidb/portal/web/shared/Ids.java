package org.omidb.portal.web.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as a request has them: whoever sends one may have made it up. */
public final class Ids {

  /** As RFC 9562, section 4, writes them; {@link UUID#fromString} takes shorter ones, too. */
  private static final Pattern TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** The id that was sent; nothing if it is none. */
  public static Optional<UUID> find(String text) {
    return TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /**
   * The id of one of the choices that a page offered.
   *
   * @throws MalformedException if it is no id: no page offers such a choice
   */
  public static UUID chosen(String text) {
    return find(text).orElseThrow(() -> new MalformedException("A choice is no id"));
  }
}
