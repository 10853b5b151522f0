package org.omidb.portal.thread.domain;

import static org.omidb.portal.thread.domain.Voice.APPLICANT;
import static org.omidb.portal.thread.domain.Voice.COMMITTEE;
import static org.omidb.portal.thread.domain.Voice.STAFF;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which sides hear by mail of a step. What the team or the committee says among itself stays with
 * it. Between those who ask and those who apply the other side hears; that a question needs no more
 * answer concerns only the side that had asked it, so that an answer that is enough costs no mail.
 */
public final class ThreadAddressees {

  private ThreadAddressees() {}

  /**
   * @param opener as what the thread was opened
   */
  public static Set<Voice> of(ThreadKind kind, Voice opener, ThreadStep step) {
    return switch (kind) {
      case AMONG_STAFF -> step.said().isPresent() ? EnumSet.of(STAFF) : Set.of();
      case IN_COMMITTEE -> step.said().isPresent() ? EnumSet.of(COMMITTEE) : Set.of();
      case WITH_APPLICANT ->
          step instanceof ThreadStep.Resolved(var by)
              ? by == opener ? Set.of() : EnumSet.of(opener)
              : otherSide(opener, step.voice());
    };
  }

  private static Set<Voice> otherSide(Voice opener, Voice speaker) {
    if (!speaker.applies()) {
      return EnumSet.of(APPLICANT);
    }
    return opener == COMMITTEE ? EnumSet.of(STAFF, COMMITTEE) : EnumSet.of(STAFF);
  }
}
