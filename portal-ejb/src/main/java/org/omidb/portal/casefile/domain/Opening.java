package org.omidb.portal.casefile.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What one person has seen of one case on one day.
 *
 * @param pages how often they opened her history, a study or an image
 * @param pictures how many pictures were drawn for them
 */
public record Opening(
    LocalDate day,
    PersonId person,
    ClientName client,
    long pages,
    long pictures,
    Instant first,
    Instant last) {

  /** What was opened. */
  public enum What {
    HISTORY,
    STUDY,
    IMAGE,
    PICTURE
  }
}
