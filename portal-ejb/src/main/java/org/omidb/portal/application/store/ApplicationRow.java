package org.omidb.portal.application.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.shared.domain.PersonId;

/** An application as lists show it. */
@Entity
@Table(name = "application")
class ApplicationRow {
  @Id UUID id;
  String reference;

  @Enumerated(EnumType.STRING)
  Stage stage;

  String title;
  String organisation;
  @Nullable UUID applicant;
  int revision;
  @Nullable UUID selection;
  Instant begun;
  Instant since;

  @SuppressWarnings("NullAway.Init")
  protected ApplicationRow() {}

  ApplicationRow(UUID id, String title, String organisation, Application application, Instant at) {
    this.id = id;
    this.title = title;
    this.organisation = organisation;
    this.reference = application.name().orElseThrow().toString();
    this.stage = Stage.of(application);
    this.begun = at;
    this.since = at;
  }

  void show(Application application, Instant at) {
    var next = Stage.of(application);
    if (next != stage) {
      stage = next;
      since = at;
    }
    applicant = application.owner().map(PersonId::value).orElse(null);
    revision = application.lastSubmission().map(Submission::revision).orElse(0);
    selection = application.lastSubmission().map(s -> s.selection().value()).orElse(null);
  }
}
