package org.omidb.portal.profile.domain;

import java.util.List;
import org.omidb.portal.form.domain.OrcidId;
import org.omidb.portal.shared.domain.Refusal;

/** Why what somebody says of themselves is not kept. */
public enum ProfileRefusal implements Refusal {
  JOB_TITLE_TOO_LONG,
  NOT_AN_ORCID,
  /** In the future, or so long ago that the year is mistyped. */
  NOT_IN_THE_PAST,
  TOO_MANY_TRAININGS,
  /** Removed before, in another window. */
  REMOVED_ALREADY;

  @Override
  public List<Object> limits() {
    return switch (this) {
      case JOB_TITLE_TOO_LONG -> List.of(PersonDetails.LONGEST_JOB_TITLE);
      case NOT_AN_ORCID -> List.of(OrcidId.EXAMPLE);
      case NOT_IN_THE_PAST -> List.of(TrainingRules.YEARS_BACK);
      case TOO_MANY_TRAININGS -> List.of(TrainingRules.MOST);
      case REMOVED_ALREADY -> List.of();
    };
  }
}
