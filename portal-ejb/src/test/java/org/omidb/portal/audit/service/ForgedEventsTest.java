package org.omidb.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.domain.ChainLink;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** Rows that hold anything at all, and events whose hashes fit and that nobody has written. */
@NeedsDatabase
class ForgedEventsTest extends TamperedCopy {

  private static final String VOTE =
      "{\"member\":{\"value\":\"00000000-0000-0001-0000-000000000009\"},\"choice\":\"REJECT\"}";

  @ParameterizedTest
  @ValueSource(strings = {"actor", "body", "at", "type", "stream_type", "previous_hash", "hash"})
  void a_row_that_lacks_something_is_named_and_so_are_all_others(String column)
      throws SQLException {
    checkpoint();
    sql("alter table event alter " + column + " drop not null");
    change(review, 2, column + " = null");
    change(release, 1, "body = '{}'");
    assertThat(verify().findings())
        .filteredOn(
            it -> it.sentence().matches("(review|null) " + review + " version 2 lacks its .*"))
        .hasSize(1);
    assertThat(rows()).contains("release " + release + " version 1");
    assertThat(verify().maySign()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = 'infinity'",
        "at = '-infinity'",
        "at = '4713-01-01 BC'",
        "body = (repeat('[', 3000) || repeat(']', 3000))::json",
        "body = '{\"choice\":1e999999999}'"
      })
  void a_row_of_odd_values_is_named(String change) throws SQLException {
    change(review, 2, change);
    assertThat(broken()).contains("review " + review + " version 2");
  }

  @Test
  void an_event_of_no_type_that_its_stream_has_is_named() throws SQLException {
    forged("never-heard-of", "{}", NOW);
    thenBroken("review " + review + " version 4", "is of no type");
  }

  @Test
  void a_stream_of_no_known_kind_is_named() throws SQLException {
    var id = Uuid7.next();
    insert(new ChainLink("never", id, 1, NOW, MAYA.value(), "opened", "{}", ChainLink.START));
    thenBroken("never " + id + " version 1", "belongs to no kind of stream");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "null",
        "7",
        "{}",
        "{\"member\":{\"value\":\"00000000-0000-0001-0000-000000000009\"}}",
        "{\"member\":\"Maya\",\"choice\":\"APPROVE\"}",
        "{\"member\":{\"value\":\"00000000-0000-0001-0000-000000000009\"},\"choice\":\"NEVER\"}",
        "{\"member\":{\"value\":\"00000000-0000-0001-0000-000000000009\"},\"choice\":\"APPROVE\",\"choice\":\"REJECT\"}"
      })
  void a_body_that_no_vote_has_is_named(String body) throws SQLException {
    forged("vote-cast", body, NOW);
    thenBroken("review " + review + " version 4", "holds a body that no event of its type has");
  }

  @Test
  void an_event_of_the_future_is_named_and_not_signed() throws SQLException {
    forged("vote-cast", VOTE, NOW.plus(Duration.ofMinutes(6)));
    thenBroken("review " + review + " version 4", "is dated 2030-01-02T03:10:05.500Z, which is in");
    assertThat(checkpoint().signed()).isEmpty();
  }

  @Test
  void a_few_minutes_between_the_clocks_of_servers_are_no_finding() throws SQLException {
    forged("vote-cast", VOTE, NOW.plus(Duration.ofMinutes(4)));
    forged("vote-cast", VOTE, NOW);
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void a_moved_business_clock_is_no_future() throws Exception {
    forged("vote-cast", VOTE, NOW.plus(Duration.ofDays(30)));
    var clock = Files.writeString(folder.resolve("clock"), "P30D");
    var moved =
        new Settings(key ->
            key.equals(Setting.CLOCK_FILE.key())
                ? Optional.of(clock.toString())
                : settings(keys).find(setting(key)));
    assertThat(new HistoryCheck(moved, () -> NOW, events -> {}).run(connection).findings())
        .isEmpty();
  }

  @Test
  void an_event_dated_before_the_one_before_it_is_named() throws SQLException {
    forged("vote-cast", VOTE, NOW.minus(Duration.ofMinutes(6)));
    assertThat(outOfOrder()).containsExactly("review " + review + " version 4");
  }

  @Test
  void an_event_dated_before_a_checkpoint_that_did_not_count_it_is_named_once()
      throws SQLException {
    ticks = Duration.ofHours(20).toSeconds();
    checkpoint();
    forged("vote-cast", VOTE, NOW.plus(Duration.ofHours(19)));
    var id = Uuid7.next();
    insert(new ChainLink("release", id, 1, NOW, MAYA.value(), "published", "{}", ChainLink.START));
    forged("vote-cast", VOTE, NOW.plus(Duration.ofHours(20)));
    checkpoint();
    assertThat(outOfOrder())
        .containsExactlyInAnyOrder(
            "review " + review + " version 4", "release " + id + " version 1");
    assertThat(checkpoint().signed()).as("it stays found").isPresent();
    assertThat(outOfOrder()).hasSize(2);
  }

  private static Setting setting(String key) {
    return List.of(Setting.values()).stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
