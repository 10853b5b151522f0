package org.omidb.portal.figures.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.SqlException;
import org.omidb.portal.figures.domain.FiguresRefusal;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.SnapshotId;
import org.omidb.portal.figures.store.Emptied;
import org.omidb.portal.figures.store.FiguresWorld;
import org.omidb.portal.figures.store.SnapshotRows;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

@NeedsDatabase
class FiguresSnapshotsTest {

  private static final Instant MONDAY = Instant.parse("2036-11-23T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2036-11-24T09:00:00Z");
  private static final Caller DANA = caller(Role.DATA_MANAGER);

  @Test
  void what_was_taken_is_read_again_as_it_was() {
    Emptied.catalogue(sql -> {
      woman(sql, 1, false);
      var taken = taken(sql, MONDAY);
      assertThat(new SnapshotRows(sql).find(taken.id())).contains(taken);
      assertThat(taken.published()).isEmpty();
      assertThat(taken.figures().totals().women()).isOne();
      return taken;
    });
  }

  @Test
  void the_figures_stay_as_they_were_taken_when_the_catalogue_moves_on() {
    Emptied.catalogue(sql -> {
      woman(sql, 1, false);
      var standing = new FiguresSnapshots(sql).takeAndPublish(MONDAY);
      woman(sql, 2, false);
      assertThat(new SnapshotRows(sql).standing()).contains(standing);
      return standing;
    });
  }

  @Test
  void the_latest_counting_that_was_published_stands() {
    Emptied.catalogue(sql -> {
      woman(sql, 1, false);
      var monday = new FiguresSnapshots(sql).takeAndPublish(MONDAY);
      var tuesday = taken(sql, TUESDAY);
      assertThat(new SnapshotRows(sql).standing()).contains(monday);
      assertThat(new FiguresSnapshots(sql).publish(DANA, tuesday.id(), TUESDAY))
          .isInstanceOf(Decision.Accepted.class);
      assertThat(new SnapshotRows(sql).standing().map(Snapshot::id)).contains(tuesday.id());
      return tuesday;
    });
  }

  @Test
  void a_made_up_woman_makes_the_snapshot_synthetic_and_another_size_approximate() {
    var snapshot =
        Emptied.catalogue(sql -> {
          woman(sql, 1, true);
          return new FiguresSnapshots(sql).takeAndPublish(MONDAY);
        });
    assertThat(snapshot.synthetic()).isTrue();
    assertThat(snapshot.approximate()).isTrue();
    assertThat(snapshot.published().map(Snapshot.Publication::by)).contains(PersonId.PORTAL);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "DATA_MANAGER")
  void only_a_data_manager_takes_and_publishes(Role role) {
    Emptied.catalogue(sql -> {
      woman(sql, 1, false);
      var taken = taken(sql, MONDAY);
      var snapshots = new FiguresSnapshots(sql);
      assertThat(snapshots.take(caller(role), MONDAY))
          .isEqualTo(Decision.refuse(FiguresRefusal.NOT_PERMITTED));
      assertThat(snapshots.publish(caller(role), taken.id(), MONDAY))
          .isEqualTo(Decision.refuse(FiguresRefusal.NOT_PERMITTED));
      return taken;
    });
  }

  @Test
  void an_empty_catalogue_publishes_nothing() {
    assertThatThrownBy(
            () -> Emptied.catalogue(sql -> new FiguresSnapshots(sql).takeAndPublish(MONDAY)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_snapshot_that_nobody_took_is_not_there() {
    assertThatThrownBy(() ->
            Emptied.catalogue(sql ->
                new FiguresSnapshots(sql).publish(DANA, new SnapshotId(Uuid7.next()), MONDAY)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_application_cannot_change_what_was_counted() {
    assertThatThrownBy(() ->
            Emptied.catalogue(sql -> {
              woman(sql, 1, false);
              taken(sql, MONDAY);
              return sql.update("update figures_snapshot set body = '{}'");
            }))
        .isInstanceOf(SqlException.class)
        .hasStackTraceContaining("permission denied");
  }

  private static void woman(Sql sql, int number, boolean synthetic) {
    FiguresWorld.woman(sql, number, CaseType.NORMAL, synthetic);
  }

  private static Snapshot taken(Sql sql, Instant at) {
    if (new FiguresSnapshots(sql).take(DANA, at) instanceof Decision.Accepted(var snapshots)) {
      return snapshots.getFirst();
    }
    throw new AssertionError("Dana is a data manager");
  }

  private static Caller caller(Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }
}
