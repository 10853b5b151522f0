package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.service.Expiring;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;

/** A draft that nobody has written in for long is named with its last day, and kept by a button. */
class DraftEndTest {

  private Optional<LocalDate> end = Optional.empty();
  private Optional<ApplicationId> kept = Optional.empty();
  private final Said said = Said.on("application/tasks.xhtml");

  @Test
  void a_draft_that_is_far_from_its_end_says_nothing() {
    assertThat(draft().isNear()).isFalse();
    assertThat(draft().getDay()).isEmpty();
  }

  @Test
  void one_that_is_near_says_its_last_day() {
    end = Optional.of(LocalDate.of(2027, 3, 1));
    assertThat(draft().isNear()).isTrue();
    assertThat(draft().getDay()).isEqualTo("1 March 2027");
  }

  @Test
  void the_button_keeps_it_and_comes_back_to_the_page() {
    assertThat(draft().keep())
        .isEqualTo("/application/tasks?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(kept).contains(OneApplication.ID);
    assertThat(said.all()).singleElement().asString().startsWith("The draft is kept");
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private DraftEnd draft() {
    var draft = new DraftEnd();
    draft.asked = StandIns.asked(new OneApplication().parameters);
    draft.person = StandIns.asking(StandIns.caller(1));
    draft.messages = said;
    draft.expiring =
        new Expiring(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Optional<LocalDate> end(Caller caller, ApplicationId id) {
            return end;
          }

          @Override
          public void keep(Caller caller, ApplicationId id) {
            kept = Optional.of(id);
          }
        };
    draft.load();
    return draft;
  }
}
