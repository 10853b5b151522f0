package org.omidb.portal.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class HistoriesTest {

  sealed interface Light {
    record SwitchedOn(int watts) implements Light {}

    record SwitchedOff() implements Light {}
  }

  static final Stream<Light> LIGHTS =
      Stream.of(
          "light",
          Light.class,
          Map.of("switched-on", Light.SwitchedOn.class, "switched-off", Light.SwitchedOff.class));

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05.123456789Z");
  static final PersonId ADA = new PersonId(UUID.fromString("00000000-0000-7000-8000-00000000ada0"));

  final UUID lamp = Uuid7.next();

  @Test
  void what_was_appended_is_read_in_its_order_with_who_and_when() {
    append(0, new Light.SwitchedOn(40), new Light.SwitchedOff());
    append(2, new Light.SwitchedOn(60));

    var micros = Instant.parse("2030-01-02T03:04:05.123456Z");
    assertThat(read())
        .containsExactly(
            new Recorded<>(1, micros, ADA, new Light.SwitchedOn(40)),
            new Recorded<>(2, micros, ADA, new Light.SwitchedOff()),
            new Recorded<>(3, micros, ADA, new Light.SwitchedOn(60)));
  }

  @Test
  void the_slower_of_two_writers_is_told_that_the_stream_has_moved() {
    append(0, new Light.SwitchedOn(40));
    assertThatThrownBy(() -> append(0, new Light.SwitchedOn(60)))
        .isInstanceOf(StreamMovedException.class);
    assertThat(read()).hasSize(1);
  }

  /** Flushed together with the events, but no sign of another writer. */
  @Test
  void another_constraint_is_not_taken_for_a_stream_that_has_moved() {
    var link =
        new NewLink(
            LinkPurpose.APPLICANT, Uuid7.next(), "rita@example.org", LinkSecret.random(), NOW);
    TestDatabase.transact(em -> new LinkStore(em).add(link));
    assertThatThrownBy(() ->
            TestDatabase.transact(em -> {
              new LinkStore(em).add(link);
              new Histories(em).append(LIGHTS, lamp, 0, NOW, ADA, List.of(new Light.SwitchedOff()));
            }))
        .isInstanceOf(PersistenceException.class)
        .isNotInstanceOf(StreamMovedException.class);
    assertThat(read()).isEmpty();
  }

  @Test
  void a_version_that_was_never_written_cannot_be_followed() {
    assertThatThrownBy(() -> append(7, new Light.SwitchedOff()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_application_may_neither_change_nor_delete_an_event() {
    append(0, new Light.SwitchedOn(40));
    for (var sql :
        List.of(
            "update event set type = 'switched-off' where stream_id = '" + lamp + "'",
            "delete from event where stream_id = '" + lamp + "'",
            "truncate event")) {
      assertThatThrownBy(
              () -> TestDatabase.transact(em -> em.createNativeQuery(sql).executeUpdate()))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void two_streams_may_have_the_same_version() {
    append(0, new Light.SwitchedOn(40));
    var other = Uuid7.next();
    TestDatabase.transact(em ->
        new Histories(em).append(LIGHTS, other, 0, NOW, ADA, List.of(new Light.SwitchedOff())));
    assertThat(read()).hasSize(1);
  }

  private void append(int after, Light... events) {
    TestDatabase.transact(
        em -> new Histories(em).append(LIGHTS, lamp, after, NOW, ADA, List.of(events)));
  }

  private List<Recorded<Light>> read() {
    return TestDatabase.inTransaction(em -> new Histories(em).of(LIGHTS, lamp));
  }
}
