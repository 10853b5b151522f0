package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.release.domain.ReleaseRefusal.AGREEMENT_NOT_ACTIVE;
import static org.omidb.portal.release.domain.ReleaseRefusal.BEING_BUILT;
import static org.omidb.portal.release.domain.ReleaseRefusal.BUILT_BY_YOURSELF;
import static org.omidb.portal.release.domain.ReleaseRefusal.CONDITIONS_OPEN;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_PERMITTED;
import static org.omidb.portal.release.domain.ReleaseRefusal.REQUESTED_OTHERWISE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Releases are approved by another, checked once more, and published. */
@NeedsDatabase
class PublishTest extends ReleaseCase {

  @Test
  void built_by_one_approved_and_published_by_another() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var release = workshop.built(agreement);
    var manifest = workshop.line(release).contents().orElseThrow().manifest();

    assertThat(workshop.decide(releases -> releases.approve(workshop.dana, release, manifest)))
        .isEqualTo(Decision.refuse(BUILT_BY_YOURSELF));
    approveAndPublish(release);

    var line = workshop.line(release);
    assertThat(line.state()).isEqualTo(ReleaseState.PUBLISHED);
    assertThat(access(workshop.rita, release)).isEqualTo(new Access.Open());
    workshop.end(agreement);
    assertThat(access(workshop.rita, release))
        .isEqualTo(new Access.Closed(Access.Reason.AGREEMENT_NOT_ACTIVE));
  }

  @Test
  void nobody_makes_a_release_that_they_will_get_themselves() throws IOException {
    var rita = new Caller(workshop.rita.id(), Set.of(Role.DATA_MANAGER));
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var own = new ReleaseId(Uuid7.next());
    assertThat(workshop.decide(releases -> releases.request(rita, own, agreement)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    var release = workshop.built(agreement);
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    assertThat(workshop.decide(releases -> releases.approve(rita, release, manifest)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void a_file_that_is_gone_from_the_store_stops_the_publication() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.stored.delete(
        Workshop.folder(release).resolve(workshop.files(release).getFirst().path()));

    stopsWhenPublished(release);
  }

  @Test
  void one_bit_of_one_file_that_has_changed_in_the_store_stops_the_publication()
      throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    var file = Workshop.folder(release).resolve(workshop.files(release).getLast().path());
    byte[] bytes;
    try (var content = workshop.stored.open(file)) {
      bytes = content.readAllBytes();
    }
    bytes[bytes.length / 2] ^= 1;
    workshop.stored.write(file, new ByteArrayInputStream(bytes));

    stopsWhenPublished(release);
  }

  @Test
  void a_check_that_was_cut_off_goes_on_and_still_knows_what_it_had_found() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.stored.delete(
        Workshop.folder(release).resolve(workshop.files(release).getFirst().path()));
    workshop.objects = FailingObjects.cutReading(workshop.stored, 25);
    assertThatThrownBy(() -> workshop.publish(release)).hasRootCauseInstanceOf(IOException.class);
    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.PUBLISHING);

    workshop.objects = workshop.stored;
    workshop.runCheck(release);
    assertThat(workshop.line(release).reason()).contains("FILES_DIFFER");
  }

  @Test
  void a_file_that_nobody_listed_stops_the_publication() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.stored.write(
        Workshop.folder(release).resolve("data/note.txt"), new ByteArrayInputStream(new byte[3]));

    stopsWhenPublished(release);
  }

  @Test
  void nobody_changes_the_files_of_an_approved_release_not_even_the_portal() throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    approveAndPublish(release);

    assertThatThrownBy(() -> TestDatabase.transact(em -> new FileStore(em).deleteAll(release)))
        .hasStackTraceContaining("can no longer change");
  }

  @Test
  void who_is_not_of_the_team_does_not_know_of_a_release_before_it_is_published()
      throws IOException {
    var release = workshop.built(workshop.agreement(workshop.freeze(MALIGNANT), false));
    var stranger = new Caller(workshop.rita.id(), Set.of(Role.RESEARCHER));

    assertThatThrownBy(() ->
            workshop.decide(
                releases -> releases.publish(stranger, release, workshop.manifest(release))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void publishing_waits_for_the_last_open_condition() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var release = workshop.built(agreement);
    var manifest = workshop.manifest(release);
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.openCondition(agreement, "1. Report after a year (the applicant)");
    assertThat(workshop.decide(releases -> releases.publish(workshop.dev, release, manifest)))
        .isEqualTo(Decision.refuse(CONDITIONS_OPEN));
    workshop.meetConditions(agreement);
    assertThat(workshop.decide(releases -> releases.publish(workshop.dev, release, manifest)))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void while_one_is_being_built_another_page_asks_for_no_second_one() {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var other = workshop.agreement(workshop.freeze(MALIGNANT), false);
    workshop.requested(agreement);
    for (var caller : List.of(workshop.dana, workshop.dev)) {
      var second = new ReleaseId(Uuid7.next());
      assertThat(workshop.decide(releases -> releases.request(caller, second, agreement)))
          .isEqualTo(Decision.refuse(BEING_BUILT));
    }
    workshop.requested(other);
  }

  @Test
  void a_form_that_comes_again_for_another_agreement_is_refused() {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var other = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var release = workshop.requested(agreement);
    assertThat(workshop.decide(releases -> releases.request(workshop.dana, release, agreement)))
        .isEqualTo(Decision.acceptAll(List.of()));
    assertThat(workshop.decide(releases -> releases.request(workshop.dana, release, other)))
        .isEqualTo(Decision.refuse(REQUESTED_OTHERWISE));
    assertThat(workshop.decide(releases -> releases.request(workshop.dev, release, agreement)))
        .isEqualTo(Decision.refuse(REQUESTED_OTHERWISE));
  }

  @Test
  void a_page_offers_what_would_be_done_and_says_why_not() throws IOException {
    var agreement = workshop.agreement(workshop.freeze(MALIGNANT), false);
    var user = new Caller(workshop.rita.id(), Set.of(Role.DATA_MANAGER));
    assertThat(request(workshop.dana, agreement)).isEqualTo(new Offer.Open());
    assertThat(request(user, agreement)).isEqualTo(new Offer.Closed(NOT_PERMITTED));
    workshop.openCondition(agreement, "1. Report after a year (the applicant)");
    assertThat(request(workshop.dana, agreement)).isEqualTo(new Offer.Closed(CONDITIONS_OPEN));
    workshop.meetConditions(agreement);

    var release = workshop.built(agreement);
    assertThat(steps(workshop.dana, release))
        .containsEntry(ReleaseStep.APPROVE, new Offer.Closed(BUILT_BY_YOURSELF))
        .containsEntry(ReleaseStep.PUBLISH, new Offer.None());
    assertThat(steps(workshop.dev, release)).containsEntry(ReleaseStep.APPROVE, new Offer.Open());

    var manifest = workshop.manifest(release);
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    assertThat(steps(workshop.dev, release))
        .containsEntry(ReleaseStep.APPROVE, new Offer.None())
        .containsEntry(ReleaseStep.PUBLISH, new Offer.Open());
    workshop.openCondition(agreement, "1. Report after a year (the applicant)");
    assertThat(steps(workshop.dev, release))
        .containsEntry(ReleaseStep.PUBLISH, new Offer.Closed(CONDITIONS_OPEN));
    workshop.end(agreement);
    assertThat(steps(workshop.dev, release))
        .containsEntry(ReleaseStep.PUBLISH, new Offer.Closed(AGREEMENT_NOT_ACTIVE));
    assertThat(request(workshop.dana, agreement)).isEqualTo(new Offer.Closed(AGREEMENT_NOT_ACTIVE));
  }

  private Offer request(Caller caller, AgreementId agreement) {
    return TestDatabase.inTransaction(
        em -> workshop.offers(em).request(caller, workshop.terms().find(agreement).orElseThrow()));
  }

  private Map<ReleaseStep, Offer> steps(Caller caller, ReleaseId release) {
    var line = workshop.line(release);
    return TestDatabase.inTransaction(em ->
        workshop
            .offers(em)
            .steps(caller, line, workshop.terms().find(line.agreement()).orElseThrow()));
  }

  private void stopsWhenPublished(ReleaseId release) throws IOException {
    workshop.publish(release);
    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.APPROVED);
    assertThat(workshop.line(release).reason()).contains("FILES_DIFFER");
    assertThat(access(workshop.rita, release))
        .isEqualTo(new Access.Closed(Access.Reason.NOT_PUBLISHED));
  }

  private void approveAndPublish(ReleaseId release) throws IOException {
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.publish(release);
  }

  private Access access(Caller caller, ReleaseId release) {
    return TestDatabase.inTransaction(
        em -> workshop.reading(em).access(caller.id(), workshop.line(release)));
  }
}
