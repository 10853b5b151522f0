package org.omidb.portal.web.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;
import static org.omidb.portal.web.release.OneRelease.DORA;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.catalogue.service.SelectedCases;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.ReleaseRefusal;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** What a release would hold, and the button that builds it. */
class RequestPageTest {

  private final OneRelease release = new OneRelease();
  private final Said said = Said.on("data/request.xhtml");
  private long withoutFiles;

  RequestPageTest() {
    release.parameters.clear();
    release.parameters.put("agreement", OneRelease.AGREEMENT.toString());
  }

  @Test
  void the_release_has_the_id_of_the_form_however_often_it_is_sent() {
    release.parameters.put("release", OneRelease.ID.toString());
    assertThat(page().build()).isEqualTo(OneRelease.READ);
    assertThat(release.steps)
        .containsExactly(List.of("request", DORA, OneRelease.ID, OneRelease.AGREEMENT));
    assertThat(said.all()).hasSize(1);
    release.parameters.remove("release");
    var first = page().getRelease();
    assertThat(page().getRelease()).isNotEqualTo(first);
  }

  @Test
  void a_page_that_does_not_know_of_the_newest_release_asks_for_no_second_one() {
    release.parameters.put("release", new UUID(6, 6).toString());
    assertThat(page().build()).isNull();
    assertThat(release.steps).isEmpty();
    assertThat(said.all()).singleElement().asString().contains("after you had opened this page");
    release.parameters.put("seen", page().getSeen());
    assertThat(page().build()).isNotNull();
    assertThat(release.steps).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ReleaseRefusal.class)
  void a_refusal_is_told_on_the_page_with_the_conditions_that_are_open(ReleaseRefusal refusal) {
    release.parameters.put("release", OneRelease.ID.toString());
    release.refusal = Optional.of(refusal);
    var page = page();
    assertThat(page.build()).isNull();
    said.assertRefused("release", refusal, "1. Name a statistician; 2. Publish");
    assertThat(page.getRelease()).isEqualTo(OneRelease.ID.value());
  }

  @Test
  void a_selection_with_women_without_files_is_not_built() {
    withoutFiles = 1;
    var page = page();
    assertThat(page.getWithoutFiles()).isEqualTo(1);
    assertThat(page.isOffered()).isFalse();
    assertThat(page.build()).isNull();
    assertThat(said.all()).containsExactly(new Texts().get("release.without-files"));
    assertThat(release.steps).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ReleaseRefusal.class)
  void it_says_beforehand_why_it_would_be_refused(ReleaseRefusal refusal) {
    release.request = new Offer.Closed(refusal);
    assertThat(page().isOffered()).isFalse();
    assertThat(page().getWhyNot()).isEqualTo("release.closed." + refusal);
  }

  @Test
  void it_offers_what_would_be_built() {
    assertThat(page().isOffered()).isTrue();
    assertThat(page().getWhyNot()).isEmpty();
    assertThat(page().getUnder().reference()).isEqualTo("OMI-2026-0042-A1");
    assertThat(page().getSelection().sentence()).isEqualTo("All women");
  }

  @Test
  void there_is_no_page_for_an_agreement_that_is_not_ready_or_whose_selection_is_hidden() {
    release.parameters.put("agreement", new UUID(8, 8).toString());
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    release.parameters.put("agreement", OneRelease.AGREEMENT.toString());
    release.frozen = false;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    release.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private RequestPage page() {
    var page = new RequestPage();
    page.query = StandIns.query(release.parameters);
    page.person = StandIns.asking(DORA);
    page.reading = release.reading();
    page.offers = release.offers();
    page.releases = release.releases();
    page.selections = release.selections();
    page.cases =
        new SelectedCases(unused()) {
          @Override
          public long womenWithoutPixels(FrozenSelectionId selection) {
            return withoutFiles;
          }
        };
    page.messages = said;
    page.dates = new Dates();
    page.load();
    return page;
  }
}
