package org.omidb.portal.history.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.history.domain.Step;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.history.store.StreamMovedException;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class DeciderTest {

  sealed interface Poured {
    record Litres(int litres) implements Poured {}
  }

  record Jug(int litres) implements Evolving<Jug, Poured> {
    @Override
    public Jug evolve(Poured event) {
      return switch (event) {
        case Poured.Litres(int more) -> new Jug(litres + more);
      };
    }
  }

  enum Spill implements Refusal {
    FULL
  }

  static final Stream<Poured> JUGS =
      Stream.of("jug", Poured.class, Map.of("poured", Poured.Litres.class));
  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
  static final Caller ADA =
      new Caller(new PersonId(UUID.fromString("00000000-0000-7000-8000-00000000ada0")), Set.of());

  final Subject<Jug, Poured> jug = new Subject<>(JUGS, Uuid7.next(), new Jug(0));
  final List<Step<Jug, Poured>> told = new ArrayList<>();
  final List<StreamMoved> moved = new ArrayList<>();

  @Test
  void a_decision_sees_what_has_happened_and_who_is_told_sees_before_and_after() {
    pour(3);
    pour(2, 1);
    assertThat(told)
        .containsExactly(
            new Step<>(ADA, new Jug(0), new Jug(3), List.of(new Poured.Litres(3)), NOW),
            new Step<>(
                ADA,
                new Jug(3),
                new Jug(6),
                List.of(new Poured.Litres(2), new Poured.Litres(1)),
                NOW));
    assertThat(state()).isEqualTo(new Jug(6));
  }

  @Test
  void that_a_stream_has_moved_is_told_last_and_only_where_it_has() {
    pour(3);
    take((before, now) -> Decision.refuse(Spill.FULL));
    take((before, now) -> Decision.acceptAll(List.of()));
    assertThat(moved).containsExactly(new StreamMoved(jug.id()));
  }

  @Test
  void what_was_refused_is_neither_kept_nor_told() {
    assertThat(take((before, now) -> Decision.refuse(Spill.FULL)))
        .isEqualTo(Decision.refuse(Spill.FULL));
    assertThat(told).isEmpty();
    assertThat(state()).isEqualTo(new Jug(0));
  }

  @Test
  void what_holds_already_is_accepted_and_told_to_nobody() {
    pour(3);
    told.clear();
    moved.clear();
    assertThat(take((before, now) -> Decision.acceptAll(List.of())))
        .isEqualTo(Decision.acceptAll(List.of()));
    assertThat(told).isEmpty();
  }

  @Test
  void nobody_is_told_of_a_step_that_another_writer_was_faster_with() {
    assertThatThrownBy(() ->
            take((before, now) -> {
              pour(1);
              told.clear();
              moved.clear();
              return Decision.accept(new Poured.Litres(5));
            }))
        .isInstanceOf(StreamMovedException.class);
    assertThat(told).isEmpty();
    assertThat(state()).isEqualTo(new Jug(1));
  }

  @Test
  void a_step_is_undone_when_who_is_told_refuses_it() {
    assertThatThrownBy(() ->
            TestDatabase.transact(em ->
                decider(em)
                    .take(
                        ADA,
                        jug,
                        (before, now) -> Decision.accept(new Poured.Litres(5)),
                        step -> {
                          throw new IllegalStateException("No room");
                        })))
        .hasMessage("No room");
    assertThat(state()).isEqualTo(new Jug(0));
  }

  @Test
  void writers_of_one_application_take_turns_and_those_of_two_do_not_wait() {
    var application = new ApplicationId(Uuid7.next());
    var other = jugOf(application);
    var elsewhere = jugOf(new ApplicationId(Uuid7.next()));
    TestDatabase.transact(
        em -> new Histories(em).link(application(em, application), JUGS, jug.id()));
    take((before, now) -> {
      assertThatThrownBy(() -> takeAtOnce(other)).hasStackTraceContaining("lock timeout");
      takeAtOnce(elsewhere);
      return Decision.acceptAll(List.of());
    });
    takeAtOnce(other);
    assertThat(TestDatabase.<Jug>inTransaction(em -> decider(em).state(other)).litres()).isOne();
  }

  private static Subject<Jug, Poured> jugOf(ApplicationId application) {
    var one = new Subject<>(JUGS, Uuid7.next(), new Jug(0));
    TestDatabase.transact(
        em -> new Histories(em).link(application(em, application), JUGS, one.id()));
    return one;
  }

  private static ApplicationId application(EntityManager em, ApplicationId id) {
    em.createNativeQuery(
            """
            insert into application (id, reference, stage, title, organisation, begun, since)
            values (:id, :reference, 'ENDED', '', '', now(), now()) on conflict do nothing
            """)
        .setParameter("id", id.value())
        .setParameter("reference", "JUG-" + id.value())
        .executeUpdate();
    return id;
  }

  private void takeAtOnce(Subject<Jug, Poured> one) {
    TestDatabase.transact(em -> {
      em.createNativeQuery("set local lock_timeout = '100ms'").executeUpdate();
      decider(em).take(ADA, one, (before, now) -> Decision.accept(new Poured.Litres(1)), told::add);
    });
  }

  private void pour(Integer... litres) {
    var events = Arrays.stream(litres).map(Poured.Litres::new).toList();
    take((before, now) -> Decision.acceptAll(events));
  }

  private Decision<Poured> take(BiFunction<Jug, Instant, Decision<Poured>> rule) {
    return TestDatabase.inTransaction(em -> decider(em).take(ADA, jug, rule, told::add));
  }

  private Jug state() {
    return TestDatabase.inTransaction(em -> decider(em).state(jug));
  }

  private Decider decider(EntityManager em) {
    return new Decider(
        new Histories(em),
        () -> NOW,
        new Heard<>(stream -> {
          assertThat(told).hasSize(moved.size() + 1);
          moved.add(stream);
        }));
  }
}
