package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.audit.domain.CheckpointName;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Finding.NoRecentCheckpoint;
import org.omidb.portal.audit.domain.Finding.OutOfOrder;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;

/** Checkpoints and the file of signatures, whatever they hold. */
@NeedsDatabase
class TamperedCheckpointsTest extends TamperedCopy {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heads = 'nothing'",
        "heads = 'x review 3 ' || repeat('a', 64)",
        "heads = heads || 'review'",
        "heads = heads || chr(10)",
        "heads = replace(heads, ' 3 ', ' 99999999999 ')",
        "signature = 'no Base64'",
        "signature = ''",
        "at = 'infinity'"
      })
  void a_checkpoint_that_holds_anything_is_named_and_so_is_all_else(String change)
      throws SQLException {
    checkpoint();
    sql("update checkpoint set " + change);
    change(review, 1, "body = '{}'");
    assertThat(broken()).contains("checkpoint 1", "review " + review + " version 1");
    assertThat(verify().maySign()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heads", "at", "previous_signature", "signature"})
  void a_checkpoint_that_lacks_something_is_named(String column) throws SQLException {
    checkpoint();
    sql("alter table checkpoint alter " + column + " drop not null");
    sql("update checkpoint set " + column + " = null");
    assertThat(verify().findings())
        .anyMatch(it -> it.sentence().startsWith("checkpoint 1 lacks its "));
  }

  @Test
  void the_first_is_asked_for_before_anything_has_happened_and_never_after() throws SQLException {
    assertThat(HistoryWatch.isUnbegun(connection)).isFalse();
    sql("delete from event");
    assertThat(HistoryWatch.isUnbegun(connection)).isTrue();
    checkpoint();
    assertThat(HistoryWatch.isUnbegun(connection)).isFalse();
  }

  @Test
  void heads_that_cannot_be_read_are_said_to_be_so() throws SQLException {
    checkpoint();
    sql("update checkpoint set heads = 'nothing'");
    assertThat(verify().findings())
        .contains(new Broken("checkpoint 1", "holds something else than the heads of streams"));
  }

  @Test
  void bytes_in_the_file_that_are_no_text_are_named_by_their_line() throws Exception {
    checkpoint();
    change(review, 1, "body = '{}'");
    Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, 10});
    assertThat(broken()).contains("Line 1 of " + file(), "review " + review + " version 1");
  }

  @Test
  void a_file_that_cannot_be_read_is_named() throws Exception {
    checkpoint();
    Files.delete(file());
    Files.createDirectory(file());
    assertThat(broken()).containsExactly("The file " + file());
  }

  @Test
  void a_line_that_was_cut_is_named_and_the_next_begins_anew() throws Exception {
    checkpoint();
    Files.writeString(file(), Files.readString(file()).strip());
    checkpoint();
    assertThat(verify().findings()).isEmpty();
    Files.writeString(file(), Files.readString(file()).substring(0, 60));
    assertThat(broken()).containsExactly("Line 1 of " + file());
  }

  @Test
  void lines_doubled_or_in_another_order_are_named() throws Exception {
    checkpoint();
    checkpoint();
    var lines = Files.readAllLines(file());
    Files.write(file(), List.of(lines.get(1), lines.get(0), lines.get(1)));
    assertThat(verify().findings())
        .containsExactly(
            new OutOfOrder("Line 2 of " + file(), "is that of checkpoint 1, out of its order"),
            new OutOfOrder("Line 3 of " + file(), "stands there a second time"));
  }

  @Test
  void a_checkpoint_of_the_future_is_named_and_hides_no_lack_of_one() throws SQLException {
    var checkpoints = new Checkpoints(settings(keys), () -> NOW.plus(Duration.ofDays(3650)));
    checkpoints.keepOutside(checkpoints.begin(connection));
    assertThat(outOfOrder()).containsExactly("checkpoint 1");
    ticks = Duration.ofHours(26).toSeconds();
    assertThat(verify().findings()).hasSize(2).contains(new NoRecentCheckpoint(Optional.empty()));
  }

  @Test
  void after_a_checkpoint_of_the_future_the_next_is_signed_and_said_to_go_back()
      throws SQLException {
    checkpoint();
    ticks = Duration.ofDays(3650).toSeconds();
    checkpoint();
    ticks = Duration.ofHours(26).toSeconds();
    assertThat(verify().findings())
        .contains(new NoRecentCheckpoint(Optional.of(NOW.plusSeconds(1))));
    assertThat(checkpoint().signed()).isPresent();
    assertThat(outOfOrder()).containsExactly("checkpoint 2", "checkpoint 3");
  }

  @Test
  void numbers_that_were_moved_are_named() throws SQLException {
    checkpoint();
    checkpoint();
    sql("alter table checkpoint alter number drop identity");
    sql("update checkpoint set number = number + 7");
    assertThat(outOfOrder()).containsExactly("checkpoint 8");
  }

  @Test
  void numbers_that_were_exchanged_are_named() throws SQLException {
    checkpoint();
    checkpoint();
    sql("alter table checkpoint alter number drop identity");
    sql("update checkpoint set number = 3 - number + 100");
    assertThat(broken()).contains("checkpoint 101", "checkpoint 102");
  }

  @Test
  void a_checkpoint_that_was_not_taken_leaves_no_gap() throws SQLException {
    checkpoint();
    connection.setAutoCommit(false);
    new Checkpoints(settings(keys), clock()).take(connection);
    connection.rollback();
    connection.setAutoCommit(true);
    checkpoint();
    assertThat(verify().findings()).isEmpty();
    assertThat(verify().newest()).map(CheckpointName::number).contains(2L);
  }

  @Test
  void a_newest_checkpoint_taken_away_with_its_line_is_found_by_an_auditors_mail()
      throws Exception {
    checkpoint();
    var first = verify().newest().orElseThrow();
    checkpoint();
    var second = verify().newest().orElseThrow();
    assertThat(findingsOf(first)).isEmpty();
    assertThat(findingsOf(second)).isEmpty();
    assertThat(findingsOf(new CheckpointName(1, Sha256.of("another"))))
        .containsExactly(
            new Broken(
                "checkpoint 1", "is another than the one that the mail to the auditors named"));

    sql("delete from checkpoint where number = 2");
    Files.write(file(), List.of(Files.readAllLines(file()).getFirst()));
    assertThat(verify().checkpointsInWords()).contains("There are 1 checkpoints", first.toString());
    assertThat(findingsOf(second))
        .containsExactly(
            new Broken("checkpoint 2", "is gone, although a mail to the auditors named it"));
  }

  @Test
  void the_word_of_a_mail_is_read_as_it_was_written() {
    var name = new CheckpointName(12, Sha256.of("a line"));
    assertThat(CheckpointName.parse(" " + name + " ")).isEqualTo(name);
  }

  private List<Finding> findingsOf(CheckpointName mailed) throws SQLException {
    return new HistoryCheck(settings(keys), () -> NOW.plusSeconds(ticks), events -> {})
        .lookingFor(mailed)
        .run(connection)
        .findings();
  }

  private Path file() {
    return folder.resolve("checkpoints.txt");
  }
}
