package org.omidb.portal.catalogue.service;

/** What a release folder says of a woman cannot be taken; caught where the next woman is begun. */
final class BrokenClientException extends Exception {

  /** Two paths with two UIDs each, of the length that UIDs may have. */
  private static final int MAX_WHERE = 400;

  private final ClientRefusal.Reason reason;
  private final String where;

  /**
   * A refusal in the making.
   *
   * @param where the file or the path within it; never a value, which nobody has checked
   */
  BrokenClientException(ClientRefusal.Reason reason, String where) {
    super(reason + " at " + printable(where));
    this.reason = reason;
    this.where = printable(where);
  }

  /** The refusal of the woman that this was about. */
  ClientRefusal of(String client) {
    return new ClientRefusal(client, reason, where);
  }

  ClientRefusal.Reason reason() {
    return reason;
  }

  /** Names in the files are whatever somebody wrote there. */
  static String printable(String where) {
    var plain = where.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= MAX_WHERE ? plain : plain.substring(0, MAX_WHERE) + "...";
  }
}
