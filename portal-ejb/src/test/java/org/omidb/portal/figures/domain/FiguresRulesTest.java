package org.omidb.portal.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.figures.domain.Snapshot.Publication;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;

class FiguresRulesTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final PersonId DANA = new PersonId(Uuid7.next());

  @Test
  void what_was_counted_is_published_by_whoever_asks_now() {
    assertThat(publish(taken(MONDAY, 10), Optional.empty()))
        .isEqualTo(accept(new Publication(NOW, DANA)));
  }

  @Test
  void a_later_counting_takes_the_place_of_the_one_that_stands() {
    assertThat(publish(taken(TUESDAY, 10), Optional.of(taken(MONDAY, 10))))
        .isEqualTo(accept(new Publication(NOW, DANA)));
  }

  @Test
  void nobody_goes_back_to_an_older_counting() {
    assertThat(publish(taken(MONDAY, 10), Optional.of(taken(TUESDAY, 10))))
        .isEqualTo(refuse(FiguresRefusal.NEWER_ONES_STAND));
  }

  @Test
  void an_empty_catalogue_is_not_published() {
    assertThat(publish(taken(MONDAY, 0), Optional.empty()))
        .isEqualTo(refuse(FiguresRefusal.NOBODY_COUNTED));
  }

  @Test
  void publishing_twice_is_no_fault_and_changes_nothing() {
    var published = taken(MONDAY, 10).publishedAt(TUESDAY, DANA);
    assertThat(publish(published, Optional.of(published))).isEqualTo(acceptAll(List.of()));
  }

  @Test
  void only_made_up_figures_of_another_size_are_approximate() {
    assertThat(Snapshot.isApproximate(figures(1_534), true)).isTrue();
    assertThat(Snapshot.isApproximate(figures(153_418), true)).isFalse();
    assertThat(Snapshot.isApproximate(figures(160_000), false)).isFalse();
  }

  @Test
  void only_data_managers_and_the_portal_itself_count_and_publish() {
    var snapshot = taken(MONDAY, 10);
    for (var role : Role.values()) {
      var caller = new Caller(DANA, Set.of(role));
      boolean may = role == Role.DATA_MANAGER;
      assertThat(FiguresPermissions.allowTaking(caller)).isEqualTo(may);
      assertThat(permitted(caller, snapshot))
          .isEqualTo(
              may ? accept(new Publication(NOW, DANA)) : refuse(FiguresRefusal.NOT_PERMITTED));
    }
    assertThat(FiguresPermissions.allowTaking(Caller.PORTAL)).isTrue();
    assertThat(FiguresPermissions.allowTaking(Caller.VISITOR)).isFalse();
    assertThat(permitted(Caller.PORTAL, snapshot)).isEqualTo(accept(new Publication(NOW, DANA)));
  }

  @Test
  void a_snapshot_is_taken_until_it_is_published() {
    var snapshot = taken(MONDAY, 10);
    assertThat(FiguresState.of(snapshot)).isEqualTo(new FiguresState.Taken(snapshot));
    var published = snapshot.publishedAt(TUESDAY, DANA);
    assertThat(FiguresState.of(published)).isEqualTo(new FiguresState.Published(published));
    assertThat(snapshot.approximate()).isFalse();
    assertThat(
            new Snapshot(snapshot.id(), MONDAY, figures(10), true, Optional.empty()).approximate())
        .isTrue();
  }

  @Test
  void a_size_table_has_every_row_and_names_them_for_programs() {
    assertThatThrownBy(() -> new SizeTable(Map.of(SizeRow.NORMAL, 1L), 1))
        .isInstanceOf(IllegalArgumentException.class);
    var rows =
        Arrays.stream(SizeRow.values())
            .collect(
                Collectors.toMap(Function.identity(), row -> row == SizeRow.INTERVAL ? 15L : 1L));
    assertThat(new SizeTable(rows, 99).of(SizeRow.INTERVAL)).isEqualTo(15);
    assertThat(SizeRow.MALIGNANT_UNMARKED.code()).isEqualTo("malignant-unmarked");
    assertThat(SizeRow.MALIGNANT_UNMARKED.type()).isEqualTo(CaseType.MALIGNANT);
    assertThat(SizeRow.MALIGNANT_UNMARKED.marked()).contains(false);
    assertThat(SizeRow.INTERVAL.marked()).isEmpty();
  }

  private static org.omidb.portal.shared.domain.Decision<Publication> permitted(
      Caller caller, Snapshot snapshot) {
    return FiguresPermissions.publish(
        caller, snapshot, new FiguresCommand.Publish(DANA, Optional.empty()), NOW);
  }

  private static org.omidb.portal.shared.domain.Decision<Publication> publish(
      Snapshot snapshot, Optional<Snapshot> standing) {
    return FiguresRules.publish(snapshot, new FiguresCommand.Publish(DANA, standing), NOW);
  }

  private static Snapshot taken(Instant at, long women) {
    return new Snapshot(new SnapshotId(Uuid7.next()), at, figures(women), false, Optional.empty());
  }

  private static Figures figures(long women) {
    var none =
        new SizeTable(
            Arrays.stream(SizeRow.values()).collect(Collectors.toMap(Function.identity(), r -> 0L)),
            0);
    return new Figures(none, none, Map.of(), Map.of(), new Totals(women, 0, 0, 0));
  }
}
