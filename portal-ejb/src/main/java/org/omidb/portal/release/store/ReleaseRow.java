package org.omidb.portal.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.Order;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;

/** A release as it stands; follows from its events. */
@Entity
@Table(name = "release")
class ReleaseRow {
  @Id UUID id;
  String reference;
  UUID agreement;
  UUID application;

  @Column(name = "frozen_selection")
  UUID selection;

  @Enumerated(EnumType.STRING)
  ReleaseState state;

  @Enumerated(EnumType.STRING)
  Linking linking;

  UUID build;

  @Column(name = "publishing_check")
  @Nullable UUID check;

  @Column(name = "requested_by")
  UUID requestedBy;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Nullable String reason;

  @Column(name = "approved_by")
  @Nullable UUID approvedBy;

  @Column(name = "published_at")
  @Nullable Instant publishedAt;

  @Nullable String manifest;
  @Nullable Long files;
  @Nullable Long bytes;
  @Nullable Long clients;
  @Nullable Long episodes;
  @Nullable Long studies;
  @Nullable Long images;
  @Nullable Long lesions;
  @Nullable Long marks;
  Instant since;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseRow() {}

  @SuppressWarnings("NullAway.Init")
  ReleaseRow(ReleaseId id, String reference, Order order, PersonId requestedBy, Instant now) {
    this.id = id.value();
    this.reference = reference;
    this.agreement = order.agreement().value();
    this.application = order.application().value();
    this.selection = order.selection().value();
    this.linking = order.linking();
    this.requestedBy = requestedBy.value();
    this.requestedAt = now;
  }

  void show(Release release, Instant now) {
    state = ReleaseState.of(release);
    since = now;
    release.findContents().ifPresent(this::show);
    switch (release) {
      case Release.Building building -> {
        build = building.build().value();
        reason = null;
      }
      case Release.BuildFailed failed -> reason = failed.reason().name();
      case Release.Approved approved -> {
        approvedBy = approved.approver().value();
        check = null;
        reason = approved.stopped().map(Enum::name).orElse(null);
      }
      case Release.Publishing publishing -> {
        check = publishing.check().value();
        reason = null;
      }
      case Release.Published published -> {
        publishedAt = now;
        check = null;
      }
      case Release.Rejected rejected -> reason = rejected.reason().name();
      case Release.Withdrawn withdrawn -> reason = withdrawn.reason().name();
      case Release.Built built -> {}
      case Release.NotRequested none -> {}
    }
  }

  private void show(Contents contents) {
    manifest = contents.manifest().hex();
    files = contents.files();
    bytes = contents.bytes();
    var counts = contents.counts();
    clients = counts.clients();
    episodes = counts.episodes();
    studies = counts.studies();
    images = counts.images();
    lesions = counts.lesions();
    marks = counts.marks();
  }

  ReleaseLine line() {
    return new ReleaseLine(
        new ReleaseId(id),
        reference,
        new AgreementId(agreement),
        new ApplicationId(application),
        new FrozenSelectionId(selection),
        state,
        linking,
        new BuildId(build),
        new PersonId(requestedBy),
        requestedAt,
        Optional.ofNullable(reason),
        Optional.ofNullable(approvedBy).map(PersonId::new),
        Optional.ofNullable(publishedAt),
        contents(),
        since);
  }

  private Optional<Contents> contents() {
    if (manifest == null) {
      return Optional.empty();
    }
    var counts =
        new Counts(
            number(clients),
            number(episodes),
            number(studies),
            number(images),
            number(lesions),
            number(marks));
    return Optional.of(new Contents(new Sha256(manifest), number(files), number(bytes), counts));
  }

  private static long number(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
