package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.service.AuditNotes;
import org.omidb.portal.audit.service.Checkpoints;
import org.omidb.portal.audit.service.HistoryCheck;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.launcher.home.Secrets;
import org.omidb.portal.launcher.stack.PortalServer;
import org.omidb.portal.launcher.stack.Postgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The history of the whole story, held against itself as {@code ./portal audit verify} does, and
 * then changed by somebody with the rights of the schema's owner.
 */
final class TamperedHistory {

  private final Settings settings;
  private final DataSource application;
  private final DataSource owner;

  TamperedHistory(TestPortal portal) {
    settings = PortalServer.asSettings(portal.settings());
    application = Postgres.dataSource(settings);
    var database = new PGSimpleDataSource();
    database.setURL(settings.text(Setting.DB_URL));
    database.setUser("portal_owner");
    database.setPassword(Secrets.of(portal.home()).get(Secrets.Name.DATABASE_OWNER));
    owner = database;
  }

  /** All that happened holds; two checkpoints are taken over it, after the one of the start. */
  void isSoundAtFirst() throws SQLException {
    checkpoint();
    checkpoint();
    var report = verify();
    assertThat(report.findings()).isEmpty();
    assertThat(report.events()).isGreaterThan(20);
    assertThat(report.checkpoints()).isGreaterThanOrEqualTo(3);
  }

  /** One change of each kind, in different streams, and each is found, with all before it. */
  void isFoundWhateverIsChanged() throws SQLException {
    wordsBesideItAreFound();
    change("body = replace(body::text, '-09-30', '-09-29')::json", "drawn-up");
    change("actor = '00000000-0000-0000-0000-000000000009'", "activated");
    change("at = at - interval '1 day'", "invited");

    var review =
        value("select stream_id from event where stream_type = 'review' and type = 'opened'");
    version(review, 2, 1000);
    version(review, 3, 2);
    version(review, 1000, 3);
    assertThat(rows()).contains("review " + review + " version 2");
    sql("delete from event where stream_id = '" + review + "'");
    assertThat(rows()).anyMatch(row -> row.startsWith("review " + review));

    var release =
        value("select stream_id from event where stream_type = 'release' and type = 'published'");
    sql("delete from event where type = 'published' and stream_id = '" + release + "'");
    assertThat(rows()).anyMatch(row -> row.startsWith("release " + release));

    sql("delete from checkpoint where number = (select max(number) - 1 from checkpoint)");
    assertThat(rows())
        .anyMatch(row -> row.startsWith("The checkpoint signed at"))
        .anyMatch(row -> row.startsWith("agreement "))
        .anyMatch(row -> row.startsWith("application "))
        .anyMatch(row -> row.startsWith("release " + release))
        .anyMatch(row -> row.startsWith("review " + review));
  }

  /** Of every table of words, and nothing but the words. */
  private void wordsBesideItAreFound() throws SQLException {
    sql("update interest set answers = replace(answers, 'a', 'e')");
    sql("update application_revision set body = replace(body, 'a', 'e')");
    sql("update review_text set body = replace(body, 'a', 'e')");
    sql("update thread_text set body = replace(body, 'a', 'e')");
    sql("update agreement_document set body = replace(body, 'a', 'e')");
    assertThat(verify().findings())
        .hasSizeGreaterThan(3)
        .allMatch(Finding.OtherWords.class::isInstance);
  }

  private void version(String stream, int from, int to) throws SQLException {
    sql(
        "update event set version = %s where stream_id = '%s' and version = %s"
            .formatted(to, stream, from));
  }

  /** Tells those who have to know, and signs none of it. */
  void isToldAndNotSigned() throws SQLException {
    new AuditNotes(application, new Jobs(application)).tell(verify());
    assertThat(checkpoint().signed()).isEmpty();
  }

  private void change(String change, String type) throws SQLException {
    var stream = value("select stream_id from event where type = '" + type + "'");
    var version =
        value(
            "select version from event where stream_id = '%s' and type = '%s' order by version"
                .formatted(stream, type));
    sql(
        "update event set %s where stream_id = '%s' and version = %s"
            .formatted(change, stream, version));
    assertThat(rows()).anyMatch(row -> row.endsWith(stream + " version " + version));
  }

  private Checkpoints.Taken checkpoint() throws SQLException {
    var checkpoints = new Checkpoints(settings, InstantSource.system());
    try (var connection = application.getConnection()) {
      connection.setAutoCommit(false);
      var taken = checkpoints.take(connection);
      connection.commit();
      checkpoints.keepOutside(taken);
      return taken;
    }
  }

  private AuditReport verify() throws SQLException {
    try (var connection = application.getConnection()) {
      return new HistoryCheck(settings, InstantSource.system(), events -> {}).run(connection);
    }
  }

  private List<String> rows() throws SQLException {
    return verify().findings().stream()
        .filter(Finding.Broken.class::isInstance)
        .map(found -> ((Finding.Broken) found).row())
        .toList();
  }

  private String value(String select) throws SQLException {
    try (Connection connection = owner.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(select)) {
      assertThat(row.next()).as(select).isTrue();
      return row.getString(1);
    }
  }

  private void sql(String sql) throws SQLException {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }
}
