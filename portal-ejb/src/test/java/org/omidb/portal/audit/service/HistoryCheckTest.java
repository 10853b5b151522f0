package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.domain.ChainLink;
import org.omidb.portal.testing.TestDatabase;

/** Tampers with a copy of the event table, as somebody with the owner's rights would. */
class HistoryCheckTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05.5Z");
  static final UUID FIRST = new UUID(1, 1);
  static final UUID SECOND = new UUID(1, 2);

  final KeyPair keys = newKeys();
  Connection connection;

  @BeforeEach
  void aHistoryOfItsOwn() throws SQLException {
    connection = TestDatabase.owner().getConnection();
    sql("create schema audited");
    sql("set search_path to audited");
    sql("create table event (like public.event including all)");
    sql("create table checkpoint (like public.checkpoint including all)");
    write(FIRST, "review", "{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
    write(SECOND, "release", "{ \"spaces\" : \"are kept\" }", "{\"n\":2}");
  }

  @AfterEach
  void gone() throws SQLException {
    sql("drop schema audited cascade");
    connection.close();
  }

  @Test
  void an_untouched_history_is_sound() throws SQLException {
    checkpoint();
    checkpoint();
    assertThat(verify()).isEqualTo(new Finding.Sound(2, 5, 2));
  }

  @Test
  void a_changed_body_is_named() throws SQLException {
    sql("update event set body = '{\"n\":9}' where stream_id = '" + FIRST + "' and version = 2");
    thenBroken("review " + FIRST + " version 2", "has been changed");
  }

  @Test
  void a_changed_actor_or_time_is_named() throws SQLException {
    sql(
        "update event set actor = '"
            + SECOND
            + "' where stream_id = '"
            + FIRST
            + "' and version = 1");
    thenBroken("review " + FIRST + " version 1", "has been changed");
  }

  @Test
  void an_event_taken_out_of_the_middle_is_named() throws SQLException {
    sql("delete from event where stream_id = '" + FIRST + "' and version = 2");
    thenBroken("review " + FIRST + " version 3", "is not preceded by version 2");
  }

  @Test
  void an_event_written_again_with_its_hash_does_not_fit_the_next() throws SQLException {
    sql("delete from event where stream_id = '" + FIRST + "' and version = 2");
    insert(link(FIRST, "review", 2, "{\"n\":9}", hashOf(FIRST, 1)));
    thenBroken("review " + FIRST + " version 3", "does not follow");
  }

  @Test
  void an_end_cut_off_is_found_by_the_checkpoint() throws SQLException {
    checkpoint();
    sql("delete from event where stream_id = '" + FIRST + "' and version = 3");
    thenBroken("review " + FIRST, "has lost events");
  }

  @Test
  void a_whole_stream_cut_off_is_found_by_the_checkpoint() throws SQLException {
    checkpoint();
    sql("delete from event where stream_id = '" + SECOND + "'");
    thenBroken("release " + SECOND, "has lost events");
  }

  @Test
  void a_stream_written_again_from_its_start_is_found_by_the_checkpoint() throws SQLException {
    checkpoint();
    sql("delete from event where stream_id = '" + SECOND + "'");
    write(SECOND, "release", "{\"n\":1}", "{\"n\":8}", "{\"n\":9}");
    thenBroken("release " + SECOND + " version 2", "has been written again");
  }

  @Test
  void a_checkpoint_taken_after_a_cut_does_not_hide_it() throws SQLException {
    checkpoint();
    sql("delete from event where stream_id = '" + SECOND + "'");
    checkpoint();
    thenBroken("checkpoint 2", "lacks what the checkpoint before had");
  }

  @Test
  void a_checkpoint_taken_away_is_found_by_the_next() throws SQLException {
    checkpoint();
    checkpoint();
    sql("delete from checkpoint where number = 1");
    thenBroken("checkpoint 2", "does not follow");
  }

  @Test
  void a_checkpoint_of_somebody_elses_key_is_found() throws SQLException {
    new Checkpoints(settings(newKeys()), InstantSource.fixed(NOW)).take(connection);
    thenBroken("checkpoint 1", "is not signed by the audit key");
  }

  private void thenBroken(String row, String reason) throws SQLException {
    assertThat(verify())
        .isInstanceOfSatisfying(
            Finding.Broken.class,
            found -> {
              assertThat(found.row()).isEqualTo(row);
              assertThat(found.reason()).startsWith(reason);
            });
  }

  private Finding verify() throws SQLException {
    return new HistoryCheck(settings(keys), events -> {}).run(connection);
  }

  private void checkpoint() throws SQLException {
    new Checkpoints(settings(keys), InstantSource.fixed(NOW)).take(connection);
  }

  private void write(UUID stream, String type, String... bodies) throws SQLException {
    var previous = ChainLink.START;
    int version = 0;
    for (var body : List.of(bodies)) {
      var link = link(stream, type, ++version, body, previous);
      insert(link);
      previous = link.hash();
    }
  }

  private static ChainLink link(
      UUID stream, String type, int version, String body, String previous) {
    return new ChainLink(type, stream, version, NOW, FIRST, "happened", body, previous);
  }

  private void insert(ChainLink link) throws SQLException {
    sql(
        "insert into event values ('%s', '%s', %d, '%s', '%s', '%s', '%s', '%s', '%s')"
            .formatted(
                link.streamType(),
                link.streamId(),
                link.version(),
                link.at(),
                link.actor(),
                link.type(),
                link.body(),
                link.previousHash(),
                link.hash()));
  }

  private String hashOf(UUID stream, int version) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select hash from event where stream_id = '%s' and version = %d"
                    .formatted(stream, version))) {
      row.next();
      return row.getString(1);
    }
  }

  private void sql(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Settings settings(KeyPair keys) {
    var values =
        Map.of(
            Setting.AUDIT_KEY.key(), base64(keys.getPrivate().getEncoded()),
            Setting.AUDIT_PUBLIC_KEY.key(), base64(keys.getPublic().getEncoded()));
    return new Settings(key -> Optional.ofNullable(values.get(key)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
