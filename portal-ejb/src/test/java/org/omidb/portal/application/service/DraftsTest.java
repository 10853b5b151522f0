package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.ApplicationForm;
import org.omidb.portal.shared.domain.ApplicationId;
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
  void a_page_of_yesterday_overwrites_nothing() {
    var id = accepted();
    assertThat(save(id, "team", 0, Map.of("members", "Ada"))).isInstanceOf(Accepted.class);
    assertThat(save(id, "team", 0, Map.of("members", "Ben")))
        .isEqualTo(Decision.refuse(SECTION_CHANGED));
    assertThat(save(id, "team", 1, Map.of("members", "Cyd"))).isInstanceOf(Accepted.class);
    assertThat(
            portal
                .with(it -> it.drafts().read(portal.rita, id))
                .section("team")
                .answers()
                .first("members"))
        .contains("Cyd");
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void a_version_that_the_draft_never_had_is_as_stale_as_any(int version) {
    var id = accepted();
    assertThat(save(id, "team", version, Map.of("members", "Ada")))
        .isEqualTo(Decision.refuse(SECTION_CHANGED));
    assertThat(save(id, "team", 0, Map.of("members", "Ada"))).isInstanceOf(Accepted.class);
    assertThat(save(id, "team", version == 1 ? 2 : version, Map.of("members", "Ben")))
        .isEqualTo(Decision.refuse(SECTION_CHANGED));
  }

  @Test
  void a_selection_of_somebody_else_cannot_be_named() {
    var id = accepted();
    assertThat(save(id, "data", 0, Map.of("selection", Uuid7.next().toString())))
        .isEqualTo(Decision.refuse(SELECTION_UNKNOWN));
  }

  @Test
  void declarations_wait_for_every_other_section() {
    var id = accepted();
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.CANNOT_START_YET);
    answerAllBut(id, "declarations");
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.INCOMPLETE);
    answer(id, ApplicationForm.current().section("declarations").orElseThrow());
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.COMPLETED);
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
    assertThat(upload(id, "a.png", new byte[ApplicationForm.LARGEST_FILE + 1]))
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
  void none_of_these_beside_another_choice_cannot_be_saved() {
    var id = accepted();
    assertThat(choose(id, List.of("training", "none"))).isEqualTo(Decision.refuse(ANSWERS_WRONG));
    assertThat(choose(id, List.of("none"))).isInstanceOf(Accepted.class);
  }

  @Test
  void a_day_that_cannot_answer_a_question_cannot_be_saved() {
    var id = accepted();
    assertThat(save(id, "retention", 0, Map.of("until", "1900-01-01")))
        .isEqualTo(Decision.refuse(ANSWERS_WRONG));
    assertThat(save(id, "applicant", 0, Map.of("training-date", "2126-01-01")))
        .isEqualTo(Decision.refuse(ANSWERS_WRONG));
    assertThat(save(id, "retention", 0, Map.of("until", "2029-09-30")))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void a_day_that_has_passed_while_the_draft_lay_has_to_be_mended() {
    var id = accepted();
    answerAllBut(id, "declarations");
    assertThat(task(id, "retention")).isEqualTo(Task.Status.COMPLETED);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(800)));
    assertThat(task(id, "retention")).isEqualTo(Task.Status.INCOMPLETE);
  }

  @Test
  void what_is_asked_for_in_one_line_is_kept_in_one_line() {
    var id = accepted();
    save(id, "retention", 0, Map.of("responsible", "Small\r\ncancers\u000bfound"));
    assertThat(
            portal
                .with(it -> it.drafts().read(portal.rita, id))
                .section("retention")
                .answers()
                .first("responsible"))
        .contains("Small cancers found");
  }

  private Decision<ApplicationEvent> choose(ApplicationId id, List<String> purposes) {
    var answers = Answers.of(Map.of("purposes", purposes));
    return decided(it -> it.drafts().save(portal.rita, id, "ai", 0, answers));
  }
}
