package org.omidb.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.omidb.portal.audit.service.AuditNotes.Kind;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.Directory;
import org.omidb.portal.shared.domain.Role;

/** Looks up who is to be told, outside any transaction, and writes to them. */
@ApplicationScoped
public class AuditNoteJob implements Job {

  static final JobName NAME = new JobName("audit-note", Lane.UPKEEP);

  private record Note(Kind kind, String body) {}

  private final DataSource database;
  private final Directory directory;
  private final AuditMails mails;

  @Inject
  public AuditNoteJob(DataSource database, Directory directory, AuditMails mails) {
    this.database = database;
    this.directory = directory;
    this.mails = mails;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public void run(UUID id) throws SQLException {
    var note = read(id);
    switch (note.kind()) {
      case SIGNED -> mails.signed(holders(Role.AUDITOR), note.body());
      case FOUND -> mails.found(holders(Role.ADMINISTRATOR, Role.AUDITOR), note.body());
    }
  }

  private List<Person> holders(Role... roles) {
    return Stream.of(roles).flatMap(role -> directory.holders(role).stream()).distinct().toList();
  }

  private Note read(UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select kind, body from audit_note where id = ?")) {
      select.setObject(1, id);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("No audit note " + id);
        }
        return new Note(Kind.valueOf(row.getString(1)), row.getString(2));
      }
    }
  }
}
