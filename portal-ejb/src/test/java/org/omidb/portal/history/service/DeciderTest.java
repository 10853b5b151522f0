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
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.shared.domain.Uuid7;
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

  private static Decider decider(EntityManager em) {
    return new Decider(new Histories(em), () -> NOW);
  }
}
