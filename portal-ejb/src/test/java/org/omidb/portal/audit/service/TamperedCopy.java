package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.release.store.ReleaseStream.RELEASE;
import static org.omidb.portal.review.store.ReviewStream.REVIEW;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.junit.jupiter.api.io.TempDir;
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
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Content;
import org.omidb.portal.testing.TestDatabase;

/**
 * A copy of what the services wrote, to be tampered with as by somebody with the owner's rights.
 */
abstract class TamperedCopy {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05.5Z");
  static final PersonId MAYA = new PersonId(new UUID(1, 7));

  private static final Content LETTER = Content.of("A sound project.");

  private static final List<String> WORDS =
      List.of(
          "interest",
          "application_revision",
          "co_applicant_address",
          "review_text",
          "agreement_document",
          "agreement_text",
          "form_version",
          "thread",
          "thread_text",
          "screening_note",
          "data_use_list");

  final KeyPair keys = newKeys();
  final UUID review = Uuid7.next();
  final UUID release = Uuid7.next();
  long ticks;
  @TempDir Path folder;
  Connection connection;

  @BeforeEach
  void aHistoryOfItsOwn() throws SQLException {
    append(
        REVIEW,
        review,
        0,
        List.of(
            new ReviewEvent.NoConflictDeclared(MAYA),
            new ReviewEvent.VoteCast(MAYA, Choice.APPROVE),
            new ReviewEvent.RoundClosed(
                ReviewOutcome.APPROVE, Map.of(Choice.APPROVE, 1), 0, LETTER.hash())));
    append(
        RELEASE,
        release,
        0,
        List.of(new ReleaseEvent.ReleaseApproved(MAYA), new ReleaseEvent.ReleasePublished()));
    connection = TestDatabase.owner().getConnection();
    sql("create schema audited");
    sql("set search_path to audited");
    sql("create table event (like public.event including all)");
    for (var words : WORDS) {
      sql("create table %s (like public.%s including all)".formatted(words, words));
    }
    sql(
        "insert into review_text values ('%s', '%s', '%s', '%s', '%s')"
            .formatted(review, LETTER.hash(), MAYA, NOW, LETTER.body()));
    sql("delete from public.history_before");
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

  void thenBroken(String row, String reason) throws SQLException {
    assertThat(verify().findings())
        .singleElement()
        .isInstanceOfSatisfying(
            Broken.class,
            found -> {
              assertThat(found.row()).isEqualTo(row);
              assertThat(found.reason()).startsWith(reason);
            });
  }

  List<String> rows() throws SQLException {
    return verify().findings().stream().map(found -> ((Broken) found).row()).toList();
  }

  AuditReport verify() throws SQLException {
    return new HistoryCheck(settings(keys), () -> NOW.plusSeconds(ticks), events -> {})
        .run(connection);
  }

  Checkpoints.Taken checkpoint() throws SQLException {
    var checkpoints = new Checkpoints(settings(keys), clock());
    var taken = checkpoints.take(connection);
    checkpoints.keepOutside(taken);
    return taken;
  }

  /** Every checkpoint is a second later than the one before. */
  InstantSource clock() {
    ticks++;
    return () -> NOW.plusSeconds(ticks);
  }

  static <E> void append(Stream<E> stream, UUID id, int after, List<? extends E> events) {
    TestDatabase.transact(em -> new Histories(em).append(stream, id, after, NOW, MAYA, events));
  }

  /** The review told otherwise, with every hash as it has to be. */
  void rewritten() throws SQLException {
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

  /** Adds an event with the hashes that it has to have. */
  void forged(String type, String body, Instant at) throws SQLException {
    var last = links().getLast();
    insert(
        new ChainLink(
            last.streamType(),
            review,
            last.version() + 1,
            at,
            MAYA.value(),
            type,
            body,
            last.hash()));
  }

  void insert(ChainLink link) throws SQLException {
    sql(
        "insert into event values ('%s','%s',%d,'%s','%s','%s','%s','%s','%s')"
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

  /** The rows that do not hold, whatever else is found. */
  List<String> broken() throws SQLException {
    return verify().findings().stream()
        .filter(Broken.class::isInstance)
        .map(found -> ((Broken) found).row())
        .toList();
  }

  /** The rows of findings that are not {@link Broken}, but out of their order. */
  List<String> outOfOrder() throws SQLException {
    return verify().findings().stream().map(found -> ((Finding.OutOfOrder) found).row()).toList();
  }

  List<ChainLink> links() throws SQLException {
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

  void change(UUID stream, int version, String change) throws SQLException {
    sql(
        "update event set %s where stream_id = '%s' and version = %d"
            .formatted(change, stream, version));
  }

  void delete(UUID stream, int version) throws SQLException {
    sql("delete from event where stream_id = '%s' and version = %d".formatted(stream, version));
  }

  void sql(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Settings settings(KeyPair keys) {
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

  static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
