package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class CursorTest {

  @Test
  void the_first_of_a_billion_rows_is_there_before_the_last() throws SQLException {
    try (var connection = TestDatabase.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            try (var rows =
                Cursor.over(
                    connection, "select generate_series(1, 1000000000)", row -> row.getInt(1))) {
              assertThat(rows.peek()).isEqualTo(1);
              assertThat(rows.next()).isEqualTo(1);
              assertThat(rows.next()).isEqualTo(2);
            }
          });
      connection.rollback();
    }
  }
}
