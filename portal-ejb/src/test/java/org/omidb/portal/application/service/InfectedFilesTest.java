package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.testing.ClamDaemon;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What becomes of a file in which the scanner finds something, and who is told. */
@NeedsDatabase
class InfectedFilesTest extends ScannedFiles {

  @Test
  void an_infected_file_is_taken_away_and_said_where_it_stood() throws IOException {
    portal.scanner = Optional.of(daemon.hostAndPort());
    var id = accepted();
    var file = infected(id);
    var shown = shown(id);
    save(id, "flow", 0, Map.of("diagram", file.toString()));
    portal.scan(file);
    assertThat(drafted(id, "flow").answers().all("diagram")).isEmpty();
    assertThat(drafted(id, "flow").written().all().all("diagram"))
        .hasSize(2)
        .first()
        .isEqualTo("plan.pdf");
    assertThat(drafted(id, "flow").written().all().all("diagram").getLast())
        .contains("Eicar-Anywhere");
    assertThat(shown(id)).isNotEqualTo(shown);
    assertThatThrownBy(() -> portal.with(it -> it.attachments().read(portal.rita, id, file)))
        .isInstanceOf(NotFoundException.class);
    assertThat(portal.jobs).containsExactly(file, file);
    portal.erase(file);
    assertThat(portal.holds(id, file)).isFalse();
    save(id, "flow", 9, Map.of("diagram", file.toString()));
    assertThat(drafted(id, "flow").answers().all("diagram")).isEmpty();
  }

  @Test
  void who_uploaded_an_infected_file_and_the_principal_applicant_are_told() throws IOException {
    portal.scanner = Optional.of(daemon.hostAndPort());
    var id = accepted();
    var ben = reader(id);
    TestDatabase.inTransaction(em -> {
      new ApplicationStore(em).relate(id, ben.id(), CoApplicantRole.EDIT.relation());
      return id;
    });
    portal.mails.clear();
    portal.scan(stored(portal.rita, id, (PDF + ClamDaemon.EICAR + "\n%%EOF").getBytes(ISO_8859_1)));
    assertThat(told()).containsExactly("rita@example.org");
    portal.mails.clear();
    var bens = stored(ben, id, (PDF + ClamDaemon.EICAR + "\n%%EOF").getBytes(ISO_8859_1));
    portal.scan(bens);
    assertThat(told()).containsExactlyInAnyOrder("ben@example.org", "rita@example.org");
    assertThat(portal.mails.getFirst().body()).contains("plan.pdf").doesNotContain("{{");
    portal.mails.clear();
    var last = stored(ben, id, (PDF + ClamDaemon.EICAR + "\n%%EOF").getBytes(ISO_8859_1));
    TestDatabase.inTransaction(em ->
        em.createNativeQuery("delete from application_relation where person_id = :ben")
            .setParameter("ben", ben.id().value())
            .executeUpdate());
    portal.scan(last);
    assertThat(told()).as("who applies no more is not told").containsExactly("rita@example.org");
  }

  @Test
  void files_from_before_there_was_a_scanner_are_read_until_something_is_found()
      throws IOException {
    var id = complete();
    var clean = UUID.fromString(drafted(id, "flow").answers().first("diagram").orElseThrow());
    assertThat(portal.older()).as("there is no scanner").isEmpty();
    var file = infected(id);
    answered(id, file);
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    portal.scanner = Optional.of(daemon.hostAndPort());
    assertThat(portal.older()).contains(file, clean);
    assertThat(portal.with(it -> it.attachments().read(portal.lena, id, file)).id())
        .isEqualTo(file);
    portal.mails.clear();
    portal.scan(clean);
    assertThat(portal.with(it -> it.attachments().read(portal.rita, id, clean)).id())
        .isEqualTo(clean);
    assertThat(portal.mails).isEmpty();
    portal.scan(file);
    for (var reader : List.of(portal.rita, portal.lena)) {
      assertThat(line(id, reader, file).readable()).isFalse();
      assertThatThrownBy(() -> portal.with(it -> it.attachments().read(reader, id, file)))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(told()).containsExactlyInAnyOrder("rita@example.org", "team@example.org");
    assertThat(drafted(id, "flow").answers().all("diagram")).containsExactly(clean.toString());
    portal.erase(file);
    assertThat(portal.holds(id, file)).isFalse();
    assertThat(line(id, portal.lena, file).fileName()).isEqualTo("plan.pdf");
    portal.scan(file);
    assertThat(portal.older()).doesNotContain(file, clean);
  }

  @Test
  void a_submitted_application_waits_for_nothing_although_a_file_of_it_is_infected()
      throws IOException {
    var id = complete();
    var file = submittedWithInfected(id);
    assertThat(toldAfterScan(file)).contains("need not do anything").doesNotContain(UNSUBMITTABLE);
  }

  @Test
  void who_changes_a_returned_application_is_told_to_save_the_section_of_the_file_anew()
      throws IOException {
    var id = complete();
    var file = submittedWithInfected(id);
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    assertThat(toldAfterScan(file))
        .contains(UNSUBMITTABLE, "/application/tasks")
        .doesNotContain("need not do anything");
    assertThat(task(id, "flow")).isEqualTo(Task.Status.NEEDS_CHANGES);
  }

  @Test
  void who_has_replaced_the_file_in_a_returned_application_need_not_do_anything()
      throws IOException {
    var id = complete();
    var file = submittedWithInfected(id);
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    answered(id, UUID.fromString(uploaded(id)));
    assertThat(toldAfterScan(file)).contains("need not do anything").doesNotContain(UNSUBMITTABLE);
  }

  /** As it came before there was a scanner. */
  private UUID submittedWithInfected(ApplicationId id) {
    var file = infected(id);
    answered(id, file);
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    return file;
  }

  /** What Rita is told once there is a scanner that looks at it. */
  private String toldAfterScan(UUID file) throws IOException {
    portal.scanner = Optional.of(daemon.hostAndPort());
    portal.mails.clear();
    portal.scan(file);
    return portal.mails.stream()
        .filter(mail -> mail.recipient().equals("rita@example.org"))
        .map(Portal.Mail::body)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_older_file_that_could_not_be_scanned_waits_for_a_week_and_holds_up_no_other() {
    var id = accepted();
    var file = UUID.fromString(uploaded(id));
    var other = UUID.fromString(uploaded(id));
    portal.scanner = Optional.of("127.0.0.1:1");
    assertThat(portal.older()).contains(file, other);
    assertThatThrownBy(() -> portal.scan(file)).isInstanceOf(IOException.class);
    assertThat(portal.older()).contains(other).doesNotContain(file);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(7)));
    assertThat(portal.older()).doesNotContain(file);
    portal.now.updateAndGet(now -> now.plusSeconds(1));
    assertThat(portal.older()).contains(file, other);
  }

  @Test
  void in_the_place_of_an_infected_file_stands_the_version_before_it() throws IOException {
    portal.scanner = Optional.of(daemon.hostAndPort());
    var id = accepted();
    var first = uploaded(id);
    save(id, "flow", 0, Map.of("diagram", first));
    var second = infected(id);
    save(id, "flow", version(id, "flow"), Map.of("diagram", second.toString()));
    var third = UUID.fromString(uploaded(id));
    save(id, "flow", version(id, "flow"), Map.of("diagram", third.toString()));
    portal.mails.clear();
    portal.scan(second);
    assertThat(portal.mails.getFirst().body())
        .contains("all of them stand")
        .doesNotContain(UNSUBMITTABLE);
    assertThat(line(id, portal.rita, third).earlier())
        .extracting(it -> it.id().toString())
        .containsExactly(first);
    var fourth = infected(id);
    save(id, "flow", version(id, "flow"), Map.of("diagram", fourth.toString()));
    portal.mails.clear();
    portal.scan(fourth);
    assertThat(portal.mails.getFirst().body()).contains(UNSUBMITTABLE);
    assertThat(drafted(id, "flow").written().all().all("diagram"))
        .hasSize(3)
        .startsWith("plan.pdf")
        .endsWith(third.toString());
    assertThat(task(id, "flow")).isEqualTo(Task.Status.NEEDS_CHANGES);
  }

  @Test
  void an_infected_file_that_waits_beside_an_answer_does_not_come_back() throws IOException {
    portal.scanner = Optional.of(daemon.hostAndPort());
    var id = accepted();
    var stays = uploaded(id);
    save(id, "flow", 0, Map.of("diagram", stays));
    var file = infected(id);
    var waits = aside(save(id, "flow", 0, Map.of("diagram", file.toString())));
    portal.mails.clear();
    portal.scan(file);
    assertThat(portal.mails.getFirst().body()).contains("put aside").doesNotContain(UNSUBMITTABLE);
    keep(id, "flow", version(id, "flow"), Typed.NONE, Optional.of(waits));
    assertThat(drafted(id, "flow").written().all().all("diagram"))
        .containsExactly("plan.pdf", AnsweredFiles.NOT_KEPT, stays);
    assertThat(task(id, "flow")).isEqualTo(Task.Status.NEEDS_CHANGES);
  }

  @Test
  void a_file_that_is_condemned_before_its_page_is_saved_is_said_to_be_away() throws IOException {
    portal.scanner = Optional.of(daemon.hostAndPort());
    var id = accepted();
    var file = infected(id);
    portal.scan(file);
    save(id, "flow", 0, Map.of("diagram", file.toString()));
    assertThat(drafted(id, "flow").written().all().all("diagram"))
        .containsExactly("plan.pdf", AnsweredFiles.NOT_KEPT);
    assertThat(task(id, "flow")).isEqualTo(Task.Status.NEEDS_CHANGES);
    portal.erase(file);
    save(id, "flow", version(id, "flow"), Map.of("diagram", file.toString()));
    assertThat(drafted(id, "flow").written().all().all("diagram"))
        .containsExactly(AnsweredFiles.WITHOUT_NAME, AnsweredFiles.NOT_KEPT);
  }
}
