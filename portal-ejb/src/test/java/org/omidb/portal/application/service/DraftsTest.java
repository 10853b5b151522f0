package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.ApplicationForm;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
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
}
