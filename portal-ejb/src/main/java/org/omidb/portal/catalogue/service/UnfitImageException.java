package org.omidb.portal.catalogue.service;

import org.omidb.portal.catalogue.service.ClientRefusal.Reason;

/** One image of a woman cannot be taken, which says nothing against the others. */
final class UnfitImageException extends Exception {

  private final Reason reason;
  private final String where;

  /**
   * An image that is to be left out.
   *
   * @param where the file, and what about it
   */
  UnfitImageException(Reason reason, String where) {
    super(reason + " at " + where);
    this.reason = reason;
    this.where = where;
  }

  /** Whether the file cannot be read; else it can, and is not wanted. */
  boolean isDamaged() {
    return switch (reason) {
      case BURNED_IN,
          RECOGNIZABLE,
          OVERLAY_IN_PIXELS,
          COMMENT_IN_PIXELS,
          HEADER_UNFIT,
          NOT_A_MAMMOGRAM ->
          false;
      default -> true;
    };
  }

  LeftOutImage of(String client) {
    return new LeftOutImage(client, reason, where);
  }

  /** The same as a refusal of the woman. */
  BrokenClientException ofWoman() {
    return new BrokenClientException(reason, where);
  }
}
