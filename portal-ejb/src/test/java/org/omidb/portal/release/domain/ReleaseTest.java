package org.omidb.portal.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.omidb.portal.release.domain.ReleaseScenario.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Sha256;

/** Which event can follow which; a history that contradicts itself is no release. */
class ReleaseTest {

  private static final ReleaseEvent REJECTED =
      new ReleaseEvent.ReleaseRejected(RejectReason.DAMAGED);
  private static final ReleaseEvent STOPPED = stoppedBy(PublishObstacle.FILES_DIFFER);
  private static final ReleaseEvent FAILED = failed(BuildFailure.SOURCE_MISSING);

  private static final List<ReleaseEvent> ALL =
      List.of(
          requestedBy(DANA),
          built(),
          FAILED,
          repeatedBy(DANA),
          approvedBy(DEV),
          publishingBegun(),
          STOPPED,
          published(),
          REJECTED,
          withdrawn());

  /** Each state by the events that lead to it, with those that can follow. */
  private static Map<List<ReleaseEvent>, Set<ReleaseEvent>> following() {
    var following = new LinkedHashMap<List<ReleaseEvent>, Set<ReleaseEvent>>();
    following.put(List.of(), Set.of(requestedBy(DANA)));
    following.put(List.of(requestedBy(DANA)), Set.of(built(), FAILED, REJECTED));
    following.put(List.of(requestedBy(DANA), FAILED), Set.of(repeatedBy(DANA), REJECTED));
    var built = List.of(requestedBy(DANA), built());
    following.put(built, Set.of(approvedBy(DEV), REJECTED));
    var approved = and(built, approvedBy(DEV));
    following.put(approved, Set.of(publishingBegun(), published(), REJECTED));
    var publishing = and(approved, publishingBegun());
    following.put(publishing, Set.of(STOPPED, published(), REJECTED));
    following.put(and(publishing, published()), Set.of(withdrawn(), REJECTED));
    return following;
  }

  @Test
  void every_state_takes_its_own_events_and_no_other() {
    following()
        .forEach((past, possible) -> {
          var state = Release.from(past);
          for (var event : ALL) {
            if (possible.contains(event)) {
              assertThat(state.evolve(event)).as("%s after %s", event, past).isNotEqualTo(state);
            } else {
              assertThatIllegalStateException()
                  .as("%s after %s", event, past)
                  .isThrownBy(() -> state.evolve(event));
            }
          }
        });
  }

  @Test
  void what_was_rejected_has_an_order_and_no_contents() {
    var rejected = Release.from(List.of(requestedBy(DANA), built(), REJECTED));
    assertThat(rejected.findOrder()).isPresent();
    assertThat(rejected.findContents()).isEmpty();
  }

  @Test
  void every_state_has_its_name_and_what_nobody_asked_for_has_none() {
    assertThat(following().keySet())
        .filteredOn(past -> !past.isEmpty())
        .extracting(past -> ReleaseState.of(Release.from(past)))
        .containsExactly(
            ReleaseState.BUILDING,
            ReleaseState.BUILD_FAILED,
            ReleaseState.BUILT,
            ReleaseState.APPROVED,
            ReleaseState.PUBLISHING,
            ReleaseState.PUBLISHED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReleaseState.of(new Release.NotRequested()));
  }

  @Test
  void progress_is_told_in_whole_per_cent() {
    assertThat(new BuildProgress(1, OptionalLong.of(3), Optional.empty()).percent()).isEqualTo(33);
    assertThat(new BuildProgress(1, OptionalLong.empty(), Optional.empty()).percent()).isZero();
    assertThat(new BuildProgress(0, OptionalLong.of(0), Optional.empty()).percent()).isZero();
    assertThat(new CheckProgress("", 1, 50, 0).percent(200)).isEqualTo(25);
    assertThat(new CheckProgress("", 1, 300, 0).percent(200)).isEqualTo(100);
    assertThat(new CheckProgress("", 0, 0, 0).percent(0)).isZero();
  }

  @Test
  void counts_add_up_and_a_file_has_its_line() {
    assertThat(new Contents.Counts(1, 2, 3, 4, 5, 6).plus(new Contents.Counts(6, 5, 4, 3, 2, 1)))
        .isEqualTo(new Contents.Counts(7, 7, 7, 7, 7, 7));
    var hash = Sha256.of("file");
    assertThat(new ReleaseFile("data/a.json", 1, hash).line()).isEqualTo(hash + "  data/a.json\n");
  }

  @Test
  void an_agreement_permits_from_its_first_instant_to_its_last() {
    assertThat(active().permitsAt(active().from())).isTrue();
    assertThat(active().permitsAt(active().from().minusNanos(1))).isFalse();
    assertThat(active().permitsAt(active().until().minusNanos(1))).isTrue();
    assertThat(active().permitsAt(active().until())).isFalse();
    assertThat(ended().permitsAt(NOW)).isFalse();
  }

  @Test
  void a_build_and_a_check_are_named_by_their_ids_in_logs() {
    assertThat(FIRST).hasToString(FIRST.value().toString());
    assertThat(CHECK).hasToString(CHECK.value().toString());
  }

  private static List<ReleaseEvent> and(List<ReleaseEvent> past, ReleaseEvent event) {
    var all = new ArrayList<>(past);
    all.add(event);
    return List.copyOf(all);
  }
}
