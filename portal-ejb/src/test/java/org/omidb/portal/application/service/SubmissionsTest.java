package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What is submitted, and what comes at the same moment. */
@NeedsDatabase
class SubmissionsTest extends ApplicationJourney {

  @Test
  void what_is_incomplete_is_not_submitted() {
    var id = accepted();
    assertThat(submit(id)).isEqualTo(Decision.refuse(ANSWERS_MISSING));
  }

  @Test
  void what_was_typed_and_does_not_answer_its_question_is_not_submitted() {
    var id = complete();
    var milestones =
        Map.of("publications", "One", "models", "Kept", "milestones", "x".repeat(1_001));
    assertThat(save(id, "outputs", version(id, "outputs"), milestones)).isEqualTo(inPlace());
    assertThat(submit(id)).isEqualTo(Decision.refuse(ANSWERS_MISSING));
    assertThat(stage(id)).isEqualTo(Stage.DRAFTING);
  }

  @Test
  void a_page_that_was_open_while_an_answer_was_saved_submits_nothing() {
    var id = accepted();
    answerAllBut(id, "nothing");
    var shown = shown(id);
    assertThat(save(id, "team", version(id, "team"), Map.of("members", "Ada")))
        .isInstanceOf(Accepted.class);
    assertThat(submit(id, shown)).isEqualTo(Decision.refuse(ANSWERS_CHANGED));
    assertThat(stage(id)).isEqualTo(Stage.DRAFTING);
  }

  @Test
  void submitting_freezes_answers_and_cases_and_is_receipted() {
    var id = submitted();
    var summary = portal.with(it -> it.applications().summary(id));
    assertThat(summary.selection().value()).isEqualTo(portal.ritasCases.value());
    assertThat(summary.signatory().email()).isEqualTo("somebody@example.org");
    assertThat(summary.applicant()).isEqualTo(portal.rita.id());
    assertThat(portal.mails.getLast().subject()).endsWith("an application was submitted");
    assertThat(submit(id)).isEqualTo(Decision.refuse(NOT_A_DRAFT));
  }

  @Test
  void a_submission_waits_for_a_save_and_leaves_nothing_out_that_was_reported_as_saved()
      throws Exception {
    var id = complete();
    var draft = portal.with(it -> it.drafts().read(portal.rita, id));
    var shown = draft.fingerprint();
    var late = draft.section("team").written().all().with("members", List.of("Late Ada"));
    var submitting = new CompletableFuture<Decision<ApplicationEvent>>();
    var saved =
        portal.with(it -> {
          var answer =
              it.drafts()
                  .save(
                      portal.rita,
                      id,
                      "team",
                      draft.section("team").version(),
                      FilledWith.UNKNOWN,
                      late,
                      Optional.empty());
          Thread.ofVirtual().start(() -> submitting.complete(submit(id, shown)));
          assertWaits(submitting);
          return answer;
        });
    assertThat(saved).isEqualTo(inPlace());
    assertThat(submitting.get(20, TimeUnit.SECONDS)).isEqualTo(Decision.refuse(ANSWERS_CHANGED));
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(revision(id).section("team").first("members")).contains("Late Ada");
  }

  @Test
  void a_save_that_comes_while_the_application_is_submitted_is_put_aside() throws Exception {
    var id = complete();
    var shown = shown(id);
    var saving = new CompletableFuture<Decision<SectionKept>>();
    portal.with(it -> {
      var answer = it.submissions().submit(portal.rita, id, shown);
      Thread.ofVirtual()
          .start(() -> saving.complete(save(id, "team", 1, Map.of("members", "Too late"))));
      assertWaits(saving);
      return answer;
    });
    aside(saving.get(20, TimeUnit.SECONDS));
    assertThat(listed(it -> it.drafts().asides(portal.rita, id, "team")))
        .extracting(it -> it.typed().all("members"))
        .containsExactly(List.of("Too late"));
    assertThat(revision(id).section("team").first("members")).contains("Something");
    assertThat(draftedMembers(id)).contains("Something");
  }

  @Test
  void a_file_is_not_taken_after_the_application_was_submitted() {
    assertThat(upload(submitted(), "flow.png", png())).isEqualTo(Decision.refuse(NOT_A_DRAFT));
  }

  /** The other transaction has reached the application's row and goes on only after this one. */
  private static void assertWaits(Future<?> other) {
    assertThatThrownBy(() -> other.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  private Optional<String> draftedMembers(ApplicationId id) {
    return portal
        .with(it -> it.drafts().read(portal.rita, id))
        .section("team")
        .answers()
        .first("members");
  }

  private Revision revision(ApplicationId id) {
    return portal.with(it -> it.submissions().read(portal.rita, id));
  }

  @Test
  void the_hash_in_the_event_is_that_of_the_stored_text() {
    var id = submitted();
    var event =
        (ApplicationEvent.ApplicationSubmitted) portal.happened.getLast().events().getFirst();
    var revision = Json.write(portal.with(it -> it.submissions().read(portal.rita, id)));
    var key = new HashKey(contentKey(id));
    assertThat(key.hash(revision)).isEqualTo(event.submission().content());
    assertThat(Sha256.of(revision)).isNotEqualTo(event.submission().content());
  }

  @Test
  void after_a_request_for_changes_the_second_revision_is_submitted() {
    var id = submitted();
    var firstRevision = shown(id);
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    assertThat(stage(id)).isEqualTo(Stage.CHANGING);
    assertThat(submit(id, firstRevision)).isEqualTo(Decision.refuse(ANSWERS_CHANGED));
    assertThat(submit(id))
        .as("what was declared was declared of other answers")
        .isEqualTo(Decision.refuse(ANSWERS_MISSING));
    answer(id, FirstForms.of(FormName.APPLICATION).sections().getLast());
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(portal.with(it -> it.applications().summary(id)).revision()).isEqualTo(2);
  }

  private static String contentKey(ApplicationId id) {
    return TestDatabase.inTransaction(em ->
        (String)
            em.createNativeQuery(
                    "select content_key from application_revision where application_id = :id")
                .setParameter("id", id.value())
                .getSingleResult());
  }
}
