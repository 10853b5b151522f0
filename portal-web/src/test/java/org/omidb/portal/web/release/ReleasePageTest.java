package org.omidb.portal.web.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;
import static org.omidb.portal.web.release.OneRelease.DORA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.download.domain.Usage;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.RejectReason;
import org.omidb.portal.release.domain.ReleaseRefusal;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.release.domain.WithdrawReason;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;

/** One release from its build to its publication. */
class ReleasePageTest {

  private static final List<Function<ReleasePage, @Nullable String>> STEPS =
      List.of(
          ReleasePage::approve,
          ReleasePage::publish,
          ReleasePage::buildAgain,
          ReleasePage::reject,
          ReleasePage::withdraw);

  private final OneRelease release = new OneRelease();
  private final Said said = Said.on("data/release.xhtml");

  ReleasePageTest() {
    release.parameters.put("seen", OneRelease.MANIFEST.hex());
  }

  @Test
  void each_step_is_asked_for_with_what_was_shown_and_chosen() {
    for (var step : STEPS) {
      assertThat(step.apply(chosen())).isEqualTo(OneRelease.READ);
    }
    assertThat(release.steps)
        .containsExactly(
            List.of("approve", DORA, OneRelease.ID, OneRelease.MANIFEST),
            List.of("publish", DORA, OneRelease.ID, OneRelease.MANIFEST),
            List.of("buildAgain", DORA, OneRelease.ID),
            List.of("reject", DORA, OneRelease.ID, RejectReason.DAMAGED),
            List.of("withdraw", DORA, OneRelease.ID, WithdrawReason.REPLACED));
    assertThat(said.all()).hasSize(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(ReleaseRefusal.class)
  void a_refusal_is_told_on_the_page_and_leaves_what_was_chosen(ReleaseRefusal refusal) {
    release.refusal = Optional.of(refusal);
    for (var step : STEPS) {
      said.all().clear();
      var page = chosen();
      assertThat(step.apply(page)).isNull();
      said.assertRefused("release", refusal, "1. Name a statistician; 2. Publish");
      assertThat(page.getRejectReason()).isEqualTo(RejectReason.DAMAGED);
      assertThat(page.getWithdrawReason()).isEqualTo(WithdrawReason.REPLACED);
    }
  }

  @Test
  void a_form_that_does_not_say_which_contents_it_showed_approves_and_publishes_nothing() {
    release.parameters.put("seen", "");
    assertThatThrownBy(page()::approve).isInstanceOf(NotShownException.class);
    release.parameters.remove("seen");
    assertThatThrownBy(page()::approve).isInstanceOf(NotShownException.class);
    assertThatThrownBy(page()::publish).isInstanceOf(NotShownException.class);
    assertThat(release.steps).isEmpty();
  }

  @Test
  void without_a_reason_it_is_neither_rejected_nor_withdrawn() {
    assertThat(page().reject()).isNull();
    assertThat(page().withdraw()).isNull();
    assertThat(release.steps).isEmpty();
    assertThat(page().getRejectReasons()).containsExactly(RejectReason.values());
    assertThat(page().getWithdrawReasons()).containsExactly(WithdrawReason.values());
  }

  @Test
  void each_step_is_offered_or_says_why_not() {
    assertThat(page().offers("APPROVE")).isFalse();
    assertThat(page().whyNot("APPROVE")).isEmpty();
    release.offers.put(ReleaseStep.APPROVE, new Offer.Open());
    release.offers.put(ReleaseStep.PUBLISH, new Offer.Closed(ReleaseRefusal.BUILT_BY_YOURSELF));
    release.offers.put(ReleaseStep.REJECT, new Offer.None());
    assertThat(page().offers("APPROVE")).isTrue();
    assertThat(page().whyNot("APPROVE")).isEmpty();
    assertThat(page().offers("PUBLISH")).isFalse();
    assertThat(page().whyNot("PUBLISH")).isEqualTo("release.closed.BUILT_BY_YOURSELF");
    assertThat(page().offers("REJECT")).isFalse();
    assertThat(page().whyNot("REJECT")).isEmpty();
  }

  @Test
  void it_tells_how_far_the_check_is_in_files_and_bytes() {
    assertThat(page().getChecked()).isZero();
    assertThat(page().getCheckedPercent()).isZero();
    release.check = Optional.of(new CheckProgress("a", 2, 250, 0));
    assertThat(page().getChecked()).isEqualTo(2);
    assertThat(page().getCheckedPercent()).isEqualTo(25);
    release.contents = Optional.empty();
    assertThat(page().getCheckedPercent()).isZero();
    assertThat(page().getSeen()).isEmpty();
  }

  @Test
  void it_names_everybody_who_had_to_do_with_it() {
    release.approvedBy = Optional.of(person(2));
    var page = page();
    for (long who : List.of(1L, 2L, 4L, 7L, 8L)) {
      assertThat(page.name(person(who))).isEqualTo("person" + who);
    }
    assertThat(page.name(person(77))).isEmpty();
    assertThat(page.getUsage()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ReleaseState.class)
  void it_is_in_one_state(ReleaseState state) {
    release.state = state;
    for (var other : ReleaseState.values()) {
      assertThat(page().is(other.name())).isEqualTo(other == state);
    }
  }

  @Test
  void it_shows_what_it_holds() {
    var page = page();
    assertThat(page.getSeen()).isEqualTo(OneRelease.MANIFEST.hex());
    assertThat(page.getLine().reference()).isEqualTo("REL-2026-0001");
    assertThat(page.getUnder().recipient()).isEqualTo("Somewhere");
    assertThat(page.getSelection().sentence()).isEqualTo("All women");
    assertThat(page.getProgress().percent()).isEqualTo(60);
    assertThat(page.getHeldBack()).hasSize(1);
  }

  @Test
  void there_is_no_page_for_strangers_or_where_the_selection_is_hidden() {
    release.frozen = false;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    release.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private ReleasePage chosen() {
    var page = page();
    page.setRejectReason(RejectReason.DAMAGED);
    page.setWithdrawReason(WithdrawReason.REPLACED);
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ReleasePage page() {
    var page = new ReleasePage();
    page.query = StandIns.query(release.parameters);
    page.person = StandIns.asking(DORA);
    page.reading = release.reading();
    page.releases = release.releases();
    page.offers = release.offers();
    page.downloads =
        new Downloads(unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<Usage> usage(Caller caller, ReleaseId id) {
            return List.of(new Usage(person(4), 3, Instant.EPOCH, Instant.EPOCH));
          }
        };
    page.selections = release.selections();
    page.people = StandIns.people();
    page.messages = said;
    page.load();
    return page;
  }
}
