package org.omidb.portal.web.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.screening.domain.DataUse;
import org.omidb.portal.screening.domain.DataUseEvent;
import org.omidb.portal.screening.domain.DataUseList;
import org.omidb.portal.screening.domain.DataUseTerm;
import org.omidb.portal.screening.domain.ScreeningRefusal;
import org.omidb.portal.screening.service.DataUseLists;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.UnshownText;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** The terms of use as an administrator ticks them. */
class DataUsePageTest {

  private static final Caller ADA = StandIns.caller(7, Role.ADMINISTRATOR);

  private final Said said = Said.on("admin/data-use.xhtml");
  private final List<Object> published = new ArrayList<>();
  private Optional<ScreeningRefusal> refusal = Optional.empty();

  @Test
  void the_page_begins_with_the_list_that_stands() {
    var page = page(ADA, Map.of());
    for (var term : DataUseList.EXAMPLE.terms()) {
      assertThat(page.isChosen(term.use())).isTrue();
      assertThat(page.detail(term.use())).isEqualTo(term.detail());
    }
    assertThat(page.isChosen(DataUse.GEOGRAPHY)).isFalse();
    assertThat(page.isMadeUp()).isTrue();
    assertThat(page.isAdministrator()).isTrue();
    assertThat(page(StandIns.caller(8, Role.AUDITOR), Map.of()).isAdministrator()).isFalse();
  }

  @Test
  void what_is_ticked_is_published_with_what_goes_with_it() {
    var page =
        page(
            ADA,
            Map.of("seen", "3", "term", "GEOGRAPHY", "detail-GEOGRAPHY", "GB", "detail-USER", "x"));
    assertThat(page.publish()).isEqualTo("/admin/data-use?faces-redirect=true");
    var list = new DataUseList(List.of(new DataUseTerm(DataUse.GEOGRAPHY, "GB")), false);
    assertThat(published).containsExactly(List.of(ADA, list, 3));
    assertThat(said.all()).containsExactly(new Texts().get("screening.terms-published"));
  }

  @Test
  void what_cannot_be_read_is_named_at_its_field_and_stays_in_it() {
    var page = page(ADA, Map.of("seen", "3", "term", "GEOGRAPHY", "detail-GEOGRAPHY", "Atlantis"));
    assertThat(page.publish()).isNull();
    var words = new Texts().text("screening.fault.NO_COUNTRY", DataUse.GEOGRAPHY.label());
    assertThat(said.all()).containsExactly("detail-GEOGRAPHY: " + words);
    assertThat(page.error(DataUse.GEOGRAPHY)).isEqualTo(words);
    assertThat(page.detail(DataUse.GEOGRAPHY)).isEqualTo("Atlantis");
    assertThat(published).isEmpty();
  }

  @Test
  void a_list_without_a_term_is_none() {
    var page = page(ADA, Map.of("seen", "3", "term", "NONSENSE"));
    assertThat(page.publish()).isNull();
    assertThat(said.all())
        .containsExactly(
            "term-"
                + List.of(DataUse.values()).getFirst()
                + ": "
                + new Texts().get("screening.terms-missing"));
  }

  @Test
  void a_refusal_is_told_and_a_form_that_does_not_say_what_it_showed_publishes_nothing() {
    refusal = Optional.of(ScreeningRefusal.LIST_CHANGED);
    assertThat(page(ADA, Map.of("seen", "3", "term", "ETHICS")).publish()).isNull();
    said.assertRefused("screening", ScreeningRefusal.LIST_CHANGED);
    assertThatThrownBy(() -> page(ADA, Map.of("term", "ETHICS")).publish())
        .isInstanceOf(NotShownException.class);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private DataUsePage page(Caller caller, Map<String, String> parameters) {
    var page = new DataUsePage();
    page.query = StandIns.query(parameters);
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.texts = new Texts();
    page.unshown = new UnshownText(unused());
    page.lists =
        new DataUseLists(unused(), unused()) {
          @Override
          public Numbered current() {
            return new Numbered(3, DataUseList.EXAMPLE);
          }

          @Override
          public Decision<DataUseEvent> publish(Caller by, DataUseList list, int seen) {
            return refusal
                .<Decision<DataUseEvent>>map(Decision::refuse)
                .orElseGet(() -> {
                  published.add(List.of(by, list, seen));
                  return Decision.acceptAll(List.of());
                });
          }
        };
    page.load();
    return page;
  }
}
