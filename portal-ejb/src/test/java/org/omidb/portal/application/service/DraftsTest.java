package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** An application while it is written. */
@NeedsDatabase
class DraftsTest extends ApplicationJourney {

  @Test
  void nobody_but_the_applicant_reads_a_draft() {
    var id = accepted();
    for (var role : Role.values()) {
      var other = Portal.caller("other", role);
      assertThatThrownBy(() -> portal.with(it -> it.drafts().read(other, id)))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void a_selection_of_somebody_else_answers_nothing_and_the_rest_is_saved() {
    var id = accepted();
    var typed = Map.of("selection", Uuid7.next().toString(), "reason", "They are rare");
    assertThat(save(id, "data", 0, typed)).isEqualTo(inPlace());
    assertThat(drafted(id, "data").written().all())
        .isEqualTo(Typed.of(Map.of("reason", List.of("They are rare"))));
  }

  @Test
  void declarations_wait_for_every_other_section() {
    var id = accepted();
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.CANNOT_START_YET);
    answerAllBut(id, "declarations");
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.NOT_STARTED);
    answer(id, FirstForms.of(FormName.APPLICATION).section("declarations").orElseThrow());
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.COMPLETE);
  }

  @Test
  void a_file_is_known_by_its_content() throws IOException {
    var id = accepted();
    assertThat(upload(id, "diagram.pdf", new byte[0])).isEqualTo(Decision.refuse(FILE_EMPTY));
    assertThat(upload(id, "diagram.pdf", "MZ not a PDF".getBytes(UTF_8)))
        .isEqualTo(Decision.refuse(FILE_OF_ANOTHER_KIND));
    assertThat(upload(id, "a.pdf", "%PDF-1.7 and then nothing".getBytes(UTF_8)))
        .isEqualTo(Decision.refuse(FILE_DAMAGED));
    var cut = Arrays.copyOf(png(), 60);
    assertThat(upload(id, "a.png", cut)).isEqualTo(Decision.refuse(FILE_DAMAGED));
    assertThat(upload(id, "a.png", new byte[5 * 1024 * 1024 + 1]))
        .isEqualTo(Decision.refuse(FILE_TOO_LARGE));
    assertThat(upload(id, "../../C:\\flow\n.png", png()))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> assertThat(accepted.events().toString()).contains("fileName=flow.png"));
  }

  @Test
  void a_file_is_saved_by_a_name_that_says_what_it_holds() {
    var id = accepted();
    assertThat(upload(id, "flow.pdf", png()))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> {
              var file = (Attachment) accepted.events().getFirst();
              assertThat(file.fileName()).isEqualTo("flow.png");
              assertThat(Attachments.downloadName(file)).isEqualTo("flow.png");
            });
    var kept = new Attachment(Uuid7.next(), "flow.pdf", "image/png", 8, Sha256.of("flow"));
    assertThat(Attachments.downloadName(kept)).isEqualTo("flow.png");
  }

  @Test
  void what_does_not_answer_its_question_is_saved_as_it_was_typed() {
    var id = accepted();
    var typed =
        Typed.of(
            Map.of(
                "training-date", List.of("31", "Febuary", "2025"),
                "full-name", List.of("Rita " + "x".repeat(100)),
                "email", List.of(" rita(at)example.org"),
                "job-title", List.of("Reader")));
    int version = drafted(id, "applicant").version();
    assertThat(keep(id, "applicant", version, typed)).isEqualTo(inPlace());
    var saved = drafted(id, "applicant");
    assertThat(saved.version()).isGreaterThan(version);
    assertThat(saved.written().all()).isEqualTo(typed);
    assertThat(saved.answers()).isEqualTo(Answers.of(Map.of("job-title", List.of("Reader"))));
    assertThat(task(id, "applicant")).isEqualTo(Task.Status.NEEDS_CHANGES);
  }

  @Test
  void none_of_these_beside_another_choice_is_saved_and_answers_nothing() {
    var id = accepted();
    var both = Typed.of(Map.of("purposes", List.of("training", "none")));
    assertThat(keep(id, "ai", 0, both)).isEqualTo(inPlace());
    assertThat(drafted(id, "ai").written()).isEqualTo(new Written(Answers.NONE, both));
  }

  @Test
  void a_day_that_answers_nothing_yet_does_so_when_its_time_has_come() {
    var id = accepted();
    var training = portal.now.get().atZone(ZoneOffset.UTC).toLocalDate().plusDays(3).toString();
    var version = drafted(id, "applicant").version();
    save(id, "applicant", version, Map.of("training-date", training));
    assertThat(drafted(id, "applicant").answers().first("training-date")).isEmpty();
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(4)));
    assertThat(drafted(id, "applicant").answers().first("training-date")).contains(training);
  }

  @Test
  void more_text_than_any_section_needs_is_refused() {
    var id = accepted();
    var most = Map.of("members", "x".repeat(Draft.MOST_BYTES));
    assertThat(save(id, "team", 0, most)).isEqualTo(inPlace());
    assertThat(save(id, "team", 1, Map.of("members", "x".repeat(Draft.MOST_BYTES - 1) + "é")))
        .isEqualTo(Decision.refuse(ANSWERS_TOO_LARGE));
  }

  @Test
  void a_file_stays_until_another_takes_its_place_and_beside_one_that_is_refused() {
    var id = accepted();
    var first = uploaded(id);
    assertThat(save(id, "flow", 0, Map.of("diagram", first))).isEqualTo(inPlace());
    assertThat(save(id, "flow", 1, Map.of("linkage", "None"))).isEqualTo(inPlace());
    assertThat(drafted(id, "flow").answers().first("diagram")).contains(first);
    var refused = Typed.of(Map.of("diagram", List.of("big.pdf", "It is too large.")));
    assertThat(keep(id, "flow", 2, refused)).isEqualTo(inPlace());
    assertThat(drafted(id, "flow").answers().first("diagram")).contains(first);
    assertThat(task(id, "flow")).isEqualTo(Task.Status.NEEDS_CHANGES);
    var second = uploaded(id);
    assertThat(save(id, "flow", version(id, "flow"), Map.of("diagram", second)))
        .isEqualTo(inPlace());
    assertThat(drafted(id, "flow").written().all())
        .isEqualTo(Typed.of(Map.of("diagram", List.of(second))));
  }

  @Test
  void a_file_that_is_none_of_this_application_answers_nothing() {
    var id = accepted();
    save(id, "flow", 0, Map.of("diagram", Uuid7.next().toString()));
    assertThat(drafted(id, "flow").answers()).isEqualTo(Answers.NONE);
    assertThat(drafted(id, "flow").written().all().all("diagram"))
        .containsExactly(AnsweredFiles.WITHOUT_NAME, AnsweredFiles.NOT_KEPT);
    save(id, "flow", version(id, "flow"), Map.of("diagram", "no id of any file"));
    assertThat(drafted(id, "flow").written()).isEqualTo(Written.NONE);
  }

  @Test
  void a_file_of_another_application_is_not_named() {
    var file = uploaded(accepted(newVisitor("val-" + UUID.randomUUID() + "@example.org")));
    var id = accepted();
    save(id, "flow", 0, Map.of("diagram", file));
    assertThat(drafted(id, "flow").written().all().all("diagram"))
        .containsExactly(AnsweredFiles.WITHOUT_NAME, AnsweredFiles.NOT_KEPT);
  }

  @Test
  void a_day_that_has_passed_while_the_draft_lay_has_to_be_mended() {
    var id = accepted();
    answerAllBut(id, "declarations");
    assertThat(task(id, "retention")).isEqualTo(Task.Status.COMPLETE);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(800)));
    assertThat(task(id, "retention")).isEqualTo(Task.Status.NEEDS_CHANGES);
  }

  @Test
  void what_is_asked_for_in_one_line_is_kept_in_one_line() {
    var id = accepted();
    save(id, "retention", 0, Map.of("responsible", "Small\r\ncancers\u000bfound"));
    assertThat(drafted(id, "retention").answers().first("responsible"))
        .contains("Small cancers found");
  }
}
