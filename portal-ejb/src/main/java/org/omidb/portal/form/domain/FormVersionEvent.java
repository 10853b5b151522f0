package org.omidb.portal.form.domain;

import org.omidb.portal.history.domain.Told;
import org.omidb.portal.shared.domain.Sha256;

/** What has happened to the versions of a form. */
public sealed interface FormVersionEvent extends Told.ToTeam {

  /**
   * A version was written down.
   *
   * @param content the hash of its text
   */
  record VersionDrafted(int version, Sha256 content) implements FormVersionEvent {}

  /** From now on new answers are written in this version. */
  record VersionPublished(int version, Sha256 content) implements FormVersionEvent {}

  /** Nothing new is written in this version; what was written in it stays. */
  record VersionRetired(int version) implements FormVersionEvent {}
}
