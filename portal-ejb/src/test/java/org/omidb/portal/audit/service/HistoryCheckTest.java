package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.store.ReviewStream.REVIEW;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.testing.NeedsDatabase;

/** Tampers with a copy of what the services wrote, as somebody with the owner's rights would. */
@NeedsDatabase
class HistoryCheckTest extends TamperedCopy {

  @Test
  void an_untouched_history_is_sound() throws SQLException {
    checkpoint();
    checkpoint();
    var report = verify();
    assertThat(report.findings()).isEmpty();
    assertThat(List.of(report.streams(), report.events(), report.checkpoints()))
        .containsExactly(2L, 5L, 2L);
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
  void an_end_cut_off_is_found_by_the_checkpoint_and_by_the_words_that_it_leaves()
      throws SQLException {
    checkpoint();
    delete(review, 3);
    assertThat(verify().findings())
        .hasSize(2)
        .contains(
            new Broken(
                "review " + review + " version 3", "is gone, although checkpoint 1 counted it"))
        .anyMatch(it ->
            it instanceof Finding.OtherWords words
                && words.words().startsWith("review " + review + ", text ")
                && words.fault().equals("are of no event"));
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
    append(REVIEW, review, 3, List.of(new ReviewEvent.NoConflictDeclared(MAYA)));
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
  void a_history_that_lost_all_its_checkpoints_and_their_file_is_not_signed_again()
      throws Exception {
    checkpoint();
    checkpoint();
    rewritten();
    sql("delete from checkpoint");
    Files.delete(folder.resolve("checkpoints.txt"));
    ticks = Duration.ofHours(25).toSeconds() + 1;
    assertThat(verify().maySign()).isFalse();
    assertThat(checkpoint().signed()).isEmpty();
  }

  @Test
  void a_first_checkpoint_over_an_older_history_is_signed_by_hand_only() throws SQLException {
    ticks = Duration.ofDays(2).toSeconds();
    assertThat(checkpoint().signed()).isEmpty();
    var begun = new Checkpoints(settings(keys), clock());
    begun.keepOutside(begun.begin(connection));
    assertThat(verify().findings()).isEmpty();
    assertThat(begun.begin(connection).signed()).as("a second first one").isEmpty();
  }

  @Test
  void nothing_that_was_changed_is_signed_by_hand_either() throws SQLException {
    ticks = Duration.ofDays(2).toSeconds();
    change(review, 2, "body = '{}'");
    assertThat(new Checkpoints(settings(keys), clock()).begin(connection).signed()).isEmpty();
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
    writtenBefore(3);
    sql("update event set body = body::jsonb::json");
    assertThat(verify().findings()).containsExactly(new Finding.WrittenBefore(4, 2));
    assertThat(verify().maySign()).isTrue();
  }

  @Test
  void an_event_stored_since_then_in_the_older_spelling_has_been_changed() throws SQLException {
    change(review, 2, "body = body::jsonb::json");
    thenBroken("review " + review + " version 2", "has been changed");
    sql("insert into public.history_before values ('%s', 1)".formatted(review));
    thenBroken("review " + review + " version 2", "has been changed");
  }

  @Test
  void a_blank_alone_changes_an_event_also_in_a_home_of_before() throws SQLException {
    writtenBefore(3);
    change(review, 2, "body = (' ' || body::text)::json");
    thenBroken("review " + review + " version 2", "has been changed");
    change(review, 2, "body = replace(body::jsonb::text, ', ', ',')::json");
    thenBroken("review " + review + " version 2", "has been changed");
  }

  @Test
  void a_changed_event_of_such_a_portal_is_named_as_changed() throws SQLException {
    writtenBefore(3);
    change(review, 2, "body = replace(body::jsonb::text, 'APPROVE', 'REJECT')::json");
    thenBroken("review " + review + " version 2", "has been changed");
  }

  private void writtenBefore(int version) throws SQLException {
    sql("insert into public.history_before values ('%s', %d)".formatted(review, version));
    sql("insert into public.history_before values ('%s', %d)".formatted(release, version));
  }
}
