package org.omidb.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.service.HistoryCheck;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** The history of the tests' database as {@code audit verify} sees it, and as its owner may. */
public final class StoredHistory {

  /** The public half of any key: no checkpoint is asked for here. */
  private static final Settings SETTINGS =
      new Settings(key ->
          Optional.ofNullable(
              Map.of(
                      Setting.AUDIT_FOLDER.key(),
                      "target/no-such-folder",
                      Setting.AUDIT_PUBLIC_KEY.key(),
                      "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")
                  .get(key)));

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private StoredHistory() {}

  /** What is found that names one of these streams; tests share their database. */
  public static List<Finding> findingsAbout(UUID... streams) {
    try (var connection = TestDatabase.dataSource().getConnection()) {
      var report = new HistoryCheck(SETTINGS, () -> LATER, events -> {}).run(connection);
      assertThat(report.events()).isGreaterThanOrEqualTo(streams.length);
      return report.findings().stream()
          .filter(
              found -> Stream.of(streams).anyMatch(id -> found.sentence().contains(id.toString())))
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows as the schema's owner can; there must be some. */
  public static void change(String sql) {
    try (var connection = TestDatabase.owner().getConnection();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The texts that a query selects. */
  public static List<String> texts(String select) {
    try (var connection = TestDatabase.owner().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(select)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(select, e);
    }
  }
}
