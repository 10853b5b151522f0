package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.release.store.ReleaseStream.RELEASE;
import static org.omidb.portal.review.store.ReviewStream.REVIEW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.domain.ChainLink;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Tampers with a copy of what the services wrote, as somebody with the owner's rights would. */
@NeedsDatabase
class HistoryCheckTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05.5Z");
  static final PersonId MAYA = new PersonId(new UUID(1, 7));

  final KeyPair keys = newKeys();
  final UUID review = Uuid7.next();
  final UUID release = Uuid7.next();
  private long ticks;
  @TempDir Path folder;
  Connection connection;

  @BeforeEach
  void aHistoryOfItsOwn() throws SQLException {
    append(
        REVIEW,
        review,
        0,
        List.of(
            new ReviewEvent.NoInterestDeclared(MAYA),
            new ReviewEvent.VoteCast(MAYA, Choice.APPROVE),
            new ReviewEvent.Closed(
                ReviewOutcome.APPROVE, Map.of(Choice.APPROVE, 1), 0, Sha256.of("letter"))));
    append(
        RELEASE,
        release,
        0,
        List.of(new ReleaseEvent.Approved(MAYA), new ReleaseEvent.Published()));
    connection = TestDatabase.owner().getConnection();
    sql("create schema audited");
    sql("set search_path to audited");
    sql("create table event (like public.event including all)");
    sql("create table checkpoint (like public.checkpoint including all)");
    sql(
        "insert into event select * from public.event where stream_id in ('%s', '%s')"
            .formatted(review, release));
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
    assertThat(verify()).isEqualTo(new AuditReport(2, 5, 2, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body ="
            + " '{\"member\":{\"value\":\"00000000-0000-0001-0000-000000000009\"},\"choice\":\"REJECT\"}'",
        "body = replace(body::text, 'APPROVE', 'REJECT')::json",
        "body = '{}'",
        "body = 'null'",
        "body = '[1]'",
        "actor = '00000000-0000-0001-0000-000000000009'",
        "at = at + interval '1 microsecond'",
        "type = 'assessed'",
        "type = 'never-heard-of'",
        "hash = repeat('a', 64)"
      })
  void a_changed_row_is_named(String change) throws SQLException {
    change(review, 2, change);
    assertThat(rows()).contains("review " + review + " version 2");
    assertThat(verify().findings())
        .contains(
            new Broken(
                "review " + review + " version 2",
                "has been changed: its hash is not that of its content"));
  }

  @Test
  void a_row_of_another_kind_or_with_another_forerunner_is_named() throws SQLException {
    change(review, 2, "stream_type = 'release'");
    change(release, 2, "previous_hash = repeat('b', 64)");
    assertThat(verify().findings())
        .contains(
            new Broken(
                "release " + review + " version 2",
                "belongs to another kind of stream than the event before"),
            new Broken(
                "release " + release + " version 2",
                "does not follow the event before: its previous hash is another"));
  }

  @Test
  void everything_that_was_tampered_with_is_told_not_only_the_first() throws SQLException {
    change(review, 1, "body = '{}'");
    change(review, 3, "body = '{}'");
    change(release, 1, "actor = '" + review + "'");
    assertThat(rows())
        .containsExactlyInAnyOrder(
            "review " + review + " version 1",
            "review " + review + " version 3",
            "release " + release + " version 1");
  }

  @Test
  void an_event_taken_out_of_the_middle_is_named() throws SQLException {
    delete(review, 2);
    thenBroken("review " + review + " version 3", "is not preceded by version 2");
  }

  @Test
  void a_beginning_cut_off_is_named() throws SQLException {
    delete(release, 1);
    thenBroken("release " + release + " version 2", "is not preceded by version 1");
  }

  @Test
  void an_end_cut_off_is_found_by_the_checkpoint() throws SQLException {
    checkpoint();
    delete(review, 3);
    thenBroken("review " + review + " version 3", "is gone, although checkpoint 1 counted it");
  }

  @Test
  void a_whole_stream_cut_off_is_found_by_the_checkpoint() throws SQLException {
    checkpoint();
    sql("delete from event where stream_id = '" + release + "'");
    thenBroken("release " + release + " version 2", "is gone, although checkpoint 1 counted it");
  }

  @Test
  void a_stream_written_again_with_fresh_hashes_is_found_by_the_checkpoint() throws SQLException {
    checkpoint();
    rewritten();
    thenBroken("review " + review + " version 3", "has been written again since checkpoint 1");
  }

  @Test
  void a_history_written_again_is_not_signed_and_stays_found() throws SQLException {
    checkpoint();
    rewritten();
    assertThat(checkpoint().signed()).isEmpty();
    thenBroken("review " + review + " version 3", "has been written again since checkpoint 1");
  }

  @Test
  void every_checkpoint_is_held_against_the_history_not_only_the_newest() throws SQLException {
    checkpoint();
    append(REVIEW, review, 3, List.of(new ReviewEvent.NoInterestDeclared(MAYA)));
    sql(
        "insert into event select * from public.event where stream_id = '%s' and version = 4"
            .formatted(review));
    checkpoint();
    sql("delete from checkpoint where number = 2");
    delete(review, 4);
    assertThat(rows()).containsExactly("The checkpoint signed at " + NOW.plusSeconds(2));
    sql("delete from checkpoint");
    assertThat(rows())
        .containsExactly(
            "The checkpoint signed at " + NOW.plusSeconds(1),
            "The checkpoint signed at " + NOW.plusSeconds(2));
  }

  @Test
  void a_checkpoint_taken_away_is_found_by_the_next_and_by_the_file() throws SQLException {
    checkpoint();
    checkpoint();
    sql("delete from checkpoint where number = 1");
    assertThat(verify().findings())
        .hasSize(2)
        .contains(new Broken("checkpoint 2", "does not follow the checkpoint before"));
  }

  @Test
  void a_checkpoint_that_the_file_lacks_is_named_and_written_by_the_next() throws SQLException {
    new Checkpoints(settings(keys), clock()).take(connection);
    assertThat(verify().findings())
        .containsExactly(new Finding.NotInTheFile(1, 1, folder.resolve("checkpoints.txt") + ""));
    assertThat(checkpoint().signed()).isPresent();
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void the_file_is_only_appended_to() throws Exception {
    checkpoint();
    var first = Files.readString(folder.resolve("checkpoints.txt"));
    checkpoint();
    assertThat(Files.readString(folder.resolve("checkpoints.txt"))).startsWith(first);
    assertThat(Files.readAllLines(folder.resolve("checkpoints.txt"))).hasSize(2);
  }

  @Test
  void a_newest_checkpoint_of_more_than_25_hours_is_a_finding() throws SQLException {
    checkpoint();
    ticks = Duration.ofHours(25).toSeconds();
    assertThat(verify().findings()).isEmpty();
    ticks += 3;
    assertThat(verify().findings())
        .containsExactly(new Finding.NoRecentCheckpoint(Optional.of(NOW.plusSeconds(1))));
    assertThat(checkpoint().signed()).isPresent();
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void a_history_of_more_than_25_hours_without_a_checkpoint_is_a_finding() throws SQLException {
    ticks = Duration.ofHours(25).toSeconds() + 1;
    assertThat(verify().findings())
        .containsExactly(new Finding.NoRecentCheckpoint(Optional.empty()));
  }

  @Test
  void a_checkpoint_of_somebody_elses_key_is_found() throws SQLException {
    var theirs = newKeys();
    var checkpoints = new Checkpoints(settings(theirs), clock());
    checkpoints.keepOutside(checkpoints.take(connection));
    thenBroken("checkpoint 1", "is not signed by the audit key");
  }

  /** As Hibernate's own JSON type stored them: by way of {@code jsonb}. */
  @Test
  void events_of_a_portal_that_stored_another_spelling_are_named_as_such() throws SQLException {
    sql("update event set body = body::jsonb::json");
    assertThat(verify().findings()).containsExactly(new Finding.WrittenBefore(4, 2));
  }

  @Test
  void a_changed_event_of_such_a_portal_is_named_as_changed() throws SQLException {
    change(review, 2, "body = replace(body::jsonb::text, 'APPROVE', 'REJECT')::json");
    thenBroken("review " + review + " version 2", "has been changed");
  }

  private void thenBroken(String row, String reason) throws SQLException {
    assertThat(verify().findings())
        .singleElement()
        .isInstanceOfSatisfying(
            Broken.class,
            found -> {
              assertThat(found.row()).isEqualTo(row);
              assertThat(found.reason()).startsWith(reason);
            });
  }

  private List<String> rows() throws SQLException {
    return verify().findings().stream().map(found -> ((Broken) found).row()).toList();
  }

  private AuditReport verify() throws SQLException {
    return new HistoryCheck(settings(keys), () -> NOW.plusSeconds(ticks), events -> {})
        .run(connection);
  }

  private Checkpoints.Taken checkpoint() throws SQLException {
    var checkpoints = new Checkpoints(settings(keys), clock());
    var taken = checkpoints.take(connection);
    checkpoints.keepOutside(taken);
    return taken;
  }

  /** Every checkpoint is a second later than the one before. */
  private InstantSource clock() {
    ticks++;
    return () -> NOW.plusSeconds(ticks);
  }

  private static <E> void append(Stream<E> stream, UUID id, int after, List<? extends E> events) {
    TestDatabase.transact(em -> new Histories(em).append(stream, id, after, NOW, MAYA, events));
  }

  /** The review told otherwise, with every hash as it has to be. */
  private void rewritten() throws SQLException {
    change(review, 2, "body = replace(body::text, 'APPROVE', 'REJECT')::json");
    var previous = ChainLink.START;
    for (var link : links()) {
      var fresh =
          new ChainLink(
              link.streamType(),
              link.streamId(),
              link.version(),
              link.at(),
              link.actor(),
              link.type(),
              link.body(),
              previous);
      change(
          review,
          link.version(),
          "previous_hash = '%s', hash = '%s'".formatted(previous, fresh.hash()));
      previous = fresh.hash();
    }
  }

  private List<ChainLink> links() throws SQLException {
    var links = new ArrayList<ChainLink>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select * from event where stream_id = '" + review + "' order by version")) {
      while (rows.next()) {
        links.add(
            new ChainLink(
                rows.getString("stream_type"),
                review,
                rows.getInt("version"),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getObject("actor", UUID.class),
                rows.getString("type"),
                rows.getString("body"),
                rows.getString("previous_hash")));
      }
    }
    return links;
  }

  private void change(UUID stream, int version, String change) throws SQLException {
    sql(
        "update event set %s where stream_id = '%s' and version = %d"
            .formatted(change, stream, version));
  }

  private void delete(UUID stream, int version) throws SQLException {
    sql("delete from event where stream_id = '%s' and version = %d".formatted(stream, version));
  }

  private void sql(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Settings settings(KeyPair keys) {
    var values =
        Map.of(
            Setting.AUDIT_FOLDER.key(), folder.toString(),
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
