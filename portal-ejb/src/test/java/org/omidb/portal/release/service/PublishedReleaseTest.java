package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.download.domain.Admission;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.domain.ByteRange;
import org.omidb.portal.download.domain.DownloadRefusal;
import org.omidb.portal.download.domain.TokenSecret;
import org.omidb.portal.download.domain.Usage;
import org.omidb.portal.download.service.DownloadTokens;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.download.store.DownloadStore;
import org.omidb.portal.download.store.TokenStore;
import org.omidb.portal.release.domain.Access.Reason;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Who is let at the files of a published release, and what is remembered of it. */
@NeedsDatabase
class PublishedReleaseTest {

  @TempDir Path home;
  private Workshop workshop;
  private AgreementId agreement;
  private ReleaseId release;

  @BeforeEach
  void publish() throws IOException {
    workshop = new Workshop(home);
    workshop.collect(1);
    agreement = workshop.agreement(workshop.freeze(Criteria.ALL), false);
    workshop.nameAsUser(agreement, workshop.rita.id());
    release = workshop.built(agreement);
    var manifest = workshop.line(release).contents().orElseThrow().manifest();
    workshop.decide(releases -> releases.approve(workshop.dev, release, manifest));
    workshop.publish(release);
  }

  @Test
  void a_named_user_sees_and_opens_it() {
    assertThat(seenBy(workshop.rita)).contains(release);
    assertThat(admit(bySession(workshop.rita.id()))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void nobody_else_knows_of_it_not_even_who_built_it() {
    var stranger = new Caller(new PersonId(Uuid7.next()), workshop.rita.roles());

    assertThat(seenBy(stranger)).isEmpty();
    assertThatThrownBy(() -> admit(bySession(stranger.id()))).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> admit(bySession(workshop.dana.id())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_next_request_after_the_end_of_the_agreement_is_refused_and_remembered() {
    assertThat(admit(bySession(workshop.rita.id()))).isInstanceOf(Admission.Admitted.class);
    workshop.end(agreement);

    assertThat(admit(bySession(workshop.rita.id())))
        .isEqualTo(new Admission.Closed(Reason.AGREEMENT_NOT_ACTIVE));
    assertThat(closedReasons()).isEqualTo("AGREEMENT_NOT_ACTIVE");
  }

  @Test
  void while_a_condition_is_open_no_file_is_given_out_and_the_answer_names_it() {
    workshop.openCondition(agreement, "1. Report after a year (the applicant)");
    assertThat(admit(bySession(workshop.rita.id())))
        .isEqualTo(
            new Admission.Closed(
                Reason.CONDITION_NOT_MET, List.of("1. Report after a year (the applicant)")));
    workshop.meetConditions(agreement);
    assertThat(admit(bySession(workshop.rita.id()))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void a_token_is_made_and_used_only_while_the_gate_is_open() {
    var made = token();
    assertThat(made).isInstanceOf(Decision.Accepted.class);
    var secret = ((Decision.Accepted<TokenSecret>) made).events().getFirst().reveal();
    var bearer = TestDatabase.inTransaction(em -> tokens(em).redeem(secret)).orElseThrow();
    assertThat(admit(bearer)).isInstanceOf(Admission.Admitted.class);
    workshop.openTerms(agreement);
    assertThat(token()).isEqualTo(Decision.refuse(DownloadRefusal.GATE_CLOSED));
    assertThat(admit(bearer)).isEqualTo(new Admission.Closed(Reason.TERMS_NOT_ACCEPTED));
    Optional<Bearer> after = TestDatabase.inTransaction(em -> tokens(em).redeem(secret));
    assertThat(after).as("what was refused takes nobody's token away").contains(bearer);
  }

  private Decision<TokenSecret> token() {
    return TestDatabase.inTransaction(em -> tokens(em).make(workshop.rita, release));
  }

  private DownloadTokens tokens(EntityManager em) {
    return new DownloadTokens(
        new TokenStore(em), workshop.reading(em), InstantSource.fixed(Workshop.NOW));
  }

  @Test
  void a_token_of_another_agreement_opens_nothing() {
    var other = new Bearer(workshop.rita.id(), Optional.of(new AgreementId(Uuid7.next())));

    assertThat(admit(other)).isEqualTo(new Admission.Closed(Reason.OTHER_AGREEMENT));
  }

  @Test
  void the_first_and_the_last_download_are_remembered() {
    var files = workshop.files(release);
    for (var file : files.subList(0, 3)) {
      with(downloads -> {
        downloads.served(
            workshop.rita.id(), release, file.path(), new ByteRange(0, file.bytes() - 1));
        return true;
      });
    }

    List<Usage> usages = with(downloads -> downloads.usage(workshop.dana, release));
    assertThat(usages)
        .singleElement()
        .satisfies(usage -> {
          assertThat(usage.person()).isEqualTo(workshop.rita.id());
          assertThat(usage.files()).isEqualTo(3);
          assertThat(usage.first()).isEqualTo(Workshop.NOW);
        });
  }

  @Test
  void the_list_of_files_comes_in_portions_without_gaps() {
    var files = workshop.files(release);
    var first = with(downloads -> downloads.filesAfter(release, "", 2));
    var rest =
        with(downloads -> downloads.filesAfter(release, first.getLast().path(), files.size()));

    assertThat(first).isEqualTo(files.subList(0, 2));
    assertThat(rest).isEqualTo(files.subList(2, files.size()));
  }

  private List<ReleaseId> seenBy(Caller caller) {
    return TestDatabase.inTransaction(em -> workshop.reading(em).all(caller)).stream()
        .map(ReleaseLine::id)
        .toList();
  }

  private static Bearer bySession(PersonId person) {
    return new Bearer(person, Optional.empty());
  }

  private Admission admit(Bearer bearer) {
    return with(downloads -> downloads.admit(bearer, release, "data/any.json"));
  }

  private <T> T with(Function<Downloads, T> work) {
    return TestDatabase.inTransaction(em ->
        work.apply(
            new Downloads(
                workshop.reading(em),
                new ReleasedContents(workshop.stored),
                new DownloadStore(em),
                InstantSource.fixed(Workshop.NOW),
                new Heard<>(fetched -> {}))));
  }

  private String closedReasons() {
    return TestDatabase.inTransaction(em ->
        String.valueOf(
            em.createNativeQuery(
                    "select string_agg(closed, ' ') from download where release = :release",
                    String.class)
                .setParameter("release", release.value())
                .getSingleResult()));
  }
}
