package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Checkpoint;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.mail.domain.MailTemplate;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.Directory;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Who is told of a signature and of a finding, by the real notes and the real templates. */
@NeedsDatabase
class AuditNotesTest {

  private static final Finding CHANGED = new Finding.Broken("review 7 version 2", "is gone");

  private static final AuditReport.Words NO_WORDS = new AuditReport.Words(0, 0);

  private final Map<Role, List<String>> holders =
      new EnumMap<>(
          Map.of(Role.ADMINISTRATOR, List.of("ada"), Role.AUDITOR, List.of("ivo", "ivy")));
  private final List<String> mails = new ArrayList<>();
  private final AuditNotes notes = new AuditNotes(TestDatabase.dataSource(), new AtOnce());

  @Test
  void a_finding_is_told_to_administrators_and_auditors() throws SQLException {
    notes.tell(new AuditReport(1, 2, 3, Optional.empty(), NO_WORDS, List.of(CHANGED)));
    assertThat(mails).hasSize(3).allMatch(mail -> mail.contains("review 7 version 2 is gone."));
    assertThat(recipients()).containsExactlyInAnyOrder("ada", "ivo", "ivy");
  }

  @Test
  void a_finding_that_nobody_holds_the_role_for_is_told_to_the_team() throws SQLException {
    holders.clear();
    notes.tell(new AuditReport(1, 2, 3, Optional.empty(), NO_WORDS, List.of(CHANGED)));
    assertThat(recipients()).containsExactly("team");
  }

  @Test
  void a_sound_history_is_no_news() throws SQLException {
    notes.tell(new AuditReport(1, 2, 3, Optional.empty(), NO_WORDS, List.of()));
    assertThat(mails).isEmpty();
  }

  @Test
  void a_signature_is_mailed_to_the_auditors() throws SQLException {
    var checkpoint = new Checkpoint(Instant.parse("2030-01-02T01:00:00Z"), "", "", "c2lnbmF0dXJl");
    var numbered = new Numbered(12, checkpoint);
    var report = new AuditReport(1, 2, 11, Optional.empty(), NO_WORDS, List.of());
    notes.tell(new Checkpoints.Taken(report, List.of(), Optional.of(numbered)));
    assertThat(recipients()).containsExactlyInAnyOrder("ivo", "ivy");
    assertThat(mails)
        .allMatch(mail -> mail.contains("checkpoint 12") && mail.contains("c2lnbmF0dXJl"))
        .allMatch(mail -> mail.contains("There are 12 checkpoints"))
        .allMatch(mail -> mail.contains("12:" + Sha256.of(checkpoint.line())));
  }

  private List<String> recipients() {
    return mails.stream().map(mail -> mail.substring(0, mail.indexOf('@'))).toList();
  }

  /** The queue, whose job runs as soon as it is asked for. */
  private final class AtOnce extends Jobs {
    AtOnce() {
      super(unused());
    }

    @Override
    public void enqueue(JobName job, UUID subject) {
      assertThat(job).isEqualTo(AuditNoteJob.NAME);
      try {
        new AuditNoteJob(
                TestDatabase.dataSource(), new Holders(), new AuditMails(new Letters(), settings()))
            .run(subject);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final class Holders extends Directory {
    Holders() {
      super(unused(), unused());
    }

    @Override
    public List<Person> holders(Role role) {
      return holders.getOrDefault(role, List.of()).stream()
          .map(name -> new Person(new PersonId(Uuid7.next()), name, name + "@example.org"))
          .toList();
    }
  }

  private final class Letters extends Outbox {
    Letters() {
      super(unused(), unused(), unused());
    }

    @Override
    public void send(String recipient, String template, Map<String, String> values) {
      mails.add(recipient + "\n" + MailTemplate.named(template).filledWith(values).body());
    }
  }

  private static Settings settings() {
    return new Settings(key ->
        key.equals(Setting.TEAM_MAIL.key()) ? Optional.of("team@example.org") : Optional.empty());
  }
}
