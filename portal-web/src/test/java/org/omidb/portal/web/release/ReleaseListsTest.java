package org.omidb.portal.web.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.release.OneRelease.DORA;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseRefusal;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Texts;

/** What can be released and how far it is, for staff; what can be downloaded, for its users. */
class ReleaseListsTest {

  private final OneRelease release = new OneRelease();

  @Test
  void it_tells_how_far_a_build_and_a_check_are() {
    release.state = ReleaseState.BUILDING;
    assertThat(progress()).isEqualTo("3 of 5 women");
    release.women = OptionalLong.empty();
    assertThat(progress()).isEqualTo("waiting");
    release.state = ReleaseState.PUBLISHING;
    assertThat(progress()).isEqualTo("0 files checked");
    release.check = Optional.of(new CheckProgress("a", 2, 250, 0));
    assertThat(progress()).isEqualTo("2 files checked");
  }

  @ParameterizedTest
  @EnumSource(ReleaseState.class)
  void it_looks_again_by_itself_while_something_is_on_its_way(ReleaseState state) {
    release.state = state;
    assertThat(page(DORA).isBuilding())
        .isEqualTo(state == ReleaseState.BUILDING || state == ReleaseState.PUBLISHING);
  }

  @Test
  void it_offers_a_release_of_each_agreement_or_says_why_not() {
    var under = release.under();
    assertThat(page(DORA).offers(under)).isTrue();
    assertThat(page(DORA).whyNot(under)).isEmpty();
    assertThat(page(DORA).releasesOf(under)).isEqualTo(1);
    assertThat(page(DORA).getReady().rows()).containsExactly(under);
    release.request = new Offer.Closed(ReleaseRefusal.CONDITIONS_OPEN);
    assertThat(page(DORA).offers(under)).isFalse();
    assertThat(page(DORA).whyNot(under)).isEqualTo("release.closed.CONDITIONS_OPEN");
  }

  @Test
  void its_rows_are_found_by_their_words() {
    assertThat(page(DORA).name(DORA.id())).isEqualTo("person7");
    assertThat(page(DORA).name(person(77))).isEmpty();
    release.parameters.put("releases.q", "person7");
    assertThat(page(DORA).getListing().rows()).hasSize(1);
    release.parameters.put("releases.q", new Texts().get("release.state.BUILT"));
    assertThat(page(DORA).getListing().rows()).hasSize(1);
    release.parameters.put("releases.q", "person8");
    assertThat(page(DORA).getListing().rows()).isEmpty();
  }

  @Test
  void only_data_managers_are_shown_their_part_and_strangers_nothing() {
    assertThat(page(DORA).isDataManager()).isTrue();
    assertThat(page(StandIns.caller(8, Role.AUDITOR)).isDataManager()).isFalse();
    release.hidden = true;
    assertThatThrownBy(() -> page(DORA)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void its_users_see_which_of_their_releases_are_open() {
    var page = mine();
    assertThat(page.getLines()).extracting(ReleaseLine::id).containsExactly(OneRelease.ID);
    assertThat(page.isOpen(release.line())).isTrue();
    assertThat(page.agreement(release.line())).isEqualTo("OMI-2026-0042-A1");
    release.access = new Access.Closed(Access.Reason.WITHDRAWN);
    assertThat(mine().isOpen(release.line())).isFalse();
    release.hidden = true;
    assertThat(mine().getLines()).isEmpty();
  }

  private String progress() {
    return page(DORA).progress(release.line());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ReleasesPage page(Caller caller) {
    var page = new ReleasesPage();
    page.person = StandIns.asking(caller);
    page.reading = release.reading();
    page.offers = release.offers();
    page.people = StandIns.people();
    page.query = StandIns.query(release.parameters);
    page.texts = new Texts();
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private MyReleasesPage mine() {
    var page = new MyReleasesPage();
    page.person = StandIns.asking(StandIns.caller(1));
    page.reading = release.reading();
    page.load();
    return page;
  }
}
