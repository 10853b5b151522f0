package org.omidb.portal.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.catalogue.service.LiveCatalogue;
import org.omidb.portal.figures.domain.FiguresRefusal;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.Snapshot.Publication;
import org.omidb.portal.figures.domain.SnapshotId;
import org.omidb.portal.figures.service.PublishedFigures;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.pages.SameAnswers;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** Counting anew, looking at what was counted, and publishing it. */
class SnapshotPagesTest {

  private static final Caller DORA = StandIns.caller(7, Role.DATA_MANAGER);
  private static final Snapshot STANDING = SomeFigures.published(false);
  private static final Snapshot NEW =
      new Snapshot(
          new SnapshotId(new UUID(7, 8)),
          SomeFigures.TAKEN,
          SomeFigures.figures(),
          false,
          Optional.empty());

  private final Map<String, String> parameters = new HashMap<>(Map.of("id", NEW.id().toString()));
  private final List<List<Object>> steps = new ArrayList<>();
  private Said said = Said.on("data/publish.xhtml");
  private Optional<FiguresRefusal> refusal = Optional.empty();
  private Optional<Snapshot> standing = Optional.of(STANDING);
  private Snapshot read = NEW;
  private boolean hidden;
  private int forgotten;

  @Test
  void what_was_shown_is_published_and_kept_pages_are_made_anew() {
    assertThat(one(DORA).publish()).isEqualTo("/data/figures?faces-redirect=true");
    assertThat(steps).containsExactly(List.of("publish", DORA, NEW.id()));
    assertThat(said.all()).hasSize(1);
    assertThat(forgotten).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(FiguresRefusal.class)
  void a_refusal_of_publishing_is_told_on_the_page_and_kept_pages_stand(FiguresRefusal why) {
    refusal = Optional.of(why);
    assertThat(one(DORA).publish()).isNull();
    said.assertRefused("figures", why);
    assertThat(forgotten).isZero();
  }

  @Test
  void counting_anew_leads_to_what_was_counted() {
    said = Said.on("data/figures.xhtml");
    assertThat(all(DORA).take()).isEqualTo("/data/snapshot?faces-redirect=true&id=" + NEW.id());
    assertThat(steps).containsExactly(List.of("take", DORA));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(FiguresRefusal.class)
  void a_refusal_of_counting_is_told_on_the_page(FiguresRefusal why) {
    said = Said.on("data/figures.xhtml");
    refusal = Optional.of(why);
    assertThat(all(DORA).take()).isNull();
    said.assertRefused("figures", why);
  }

  @Test
  void each_counting_stands_was_replaced_or_was_never_published() {
    var page = all(DORA);
    assertThat(page.getSnapshots()).containsExactly(NEW, STANDING);
    assertThat(page.state(NEW)).isEqualTo("NEVER");
    assertThat(page.state(STANDING)).isEqualTo("STANDING");
    assertThat(page.state(NEW.publishedAt(SomeFigures.TAKEN, person(1)))).isEqualTo("REPLACED");
    assertThat(page.count(1_240)).isEqualTo("1,240");
  }

  @Test
  void what_is_unpublished_is_published_by_data_managers_alone() {
    assertThat(one(DORA).isForMeToPublish()).isTrue();
    assertThat(one(StandIns.caller(2, Role.LICENSING)).isForMeToPublish()).isFalse();
    assertThat(all(DORA).isDataManager()).isTrue();
    assertThat(all(StandIns.caller(2, Role.LICENSING)).isDataManager()).isFalse();
    read = STANDING;
    assertThat(one(DORA).isForMeToPublish()).isFalse();
  }

  @Test
  void it_stands_beside_what_is_published() {
    assertThat(one(DORA).getSnapshot()).isEqualTo(NEW);
    assertThat(one(DORA).getStanding()).contains(STANDING);
    assertThat(one(DORA).isItself()).isFalse();
    assertThat(one(DORA).getDifferences()).isZero();
    assertThat(one(DORA).isSmall()).isTrue();
    assertThat(one(DORA).getTables()).isNotEmpty();
    read = STANDING;
    assertThat(one(DORA).isItself()).isTrue();
    standing = Optional.empty();
    assertThat(one(DORA).isItself()).isFalse();
  }

  @Test
  void it_names_who_published_it() {
    read = STANDING;
    assertThat(STANDING.published()).map(Publication::by).contains(PersonId.PORTAL);
    assertThat(one(DORA).getPublisher()).isEqualTo("the portal itself");
    read = NEW.publishedAt(SomeFigures.TAKEN, person(1));
    assertThat(one(DORA).getPublisher()).isEqualTo("person1");
  }

  @Test
  void there_is_no_page_for_strangers() {
    hidden = true;
    assertThatThrownBy(() -> one(DORA)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> all(DORA)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void durations_are_told_in_whole_days() {
    var page = new DurationsPage();
    assertThat(page.days(Duration.ofHours(11))).isEqualTo("less than a day");
    assertThat(page.days(Duration.ofHours(12))).isEqualTo("1 day");
    assertThat(page.days(Duration.ofHours(35))).isEqualTo("1 day");
    assertThat(page.days(Duration.ofHours(36))).isEqualTo("2 days");
    assertThat(page.days(Duration.ofDays(1_240))).isEqualTo("1,240 days");
  }

  private void seen() {
    if (hidden) {
      throw new NotFoundException("Figures");
    }
  }

  private <T> Decision<T> taken(T done, Object... step) {
    steps.add(List.of(step));
    return refusal.map(Decision::<T>refuse).orElseGet(() -> Decision.accept(done));
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private SnapshotPage one(Caller caller) {
    var page = new SnapshotPage();
    page.query = StandIns.query(parameters);
    page.figures = figures();
    page.people = StandIns.people();
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.texts = new Texts();
    page.pages =
        new SameAnswers(new LiveCatalogue(unused())) {
          @Override
          public void forgetPages() {
            forgotten++;
          }
        };
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private SnapshotsPage all(Caller caller) {
    var page = new SnapshotsPage();
    page.figures = figures();
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.load();
    return page;
  }

  private PublishedFigures figures() {
    return new PublishedFigures(unused(), unused()) {
      @Override
      public Optional<Snapshot> standing() {
        return standing;
      }

      @Override
      public List<Snapshot> latest(Caller caller) {
        seen();
        return List.of(NEW, STANDING);
      }

      @Override
      public Snapshot read(Caller caller, SnapshotId id) {
        seen();
        return read;
      }

      @Override
      public Decision<Snapshot> take(Caller caller) {
        return taken(NEW, "take", caller);
      }

      @Override
      public Decision<Publication> publish(Caller caller, SnapshotId id) {
        return taken(new Publication(SomeFigures.TAKEN, DORA.id()), "publish", caller, id);
      }
    };
  }
}
