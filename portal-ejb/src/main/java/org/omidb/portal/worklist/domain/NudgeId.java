package org.omidb.portal.worklist.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The reminders of one side: each application has one stream for those who apply and one for the
 * team, each round of review one for its chair, so that its id follows from the other's.
 */
public record NudgeId(UUID value) {

  /**
   * @param subject the application; of a chair the review
   */
  public static NudgeId of(NudgeSide side, UUID subject) {
    var name = "reminders of " + side + " about " + subject;
    return new NudgeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
