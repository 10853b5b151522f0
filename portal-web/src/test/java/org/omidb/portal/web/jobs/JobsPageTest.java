package org.omidb.portal.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.jobs.service.FailedJobs;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** Tasks that failed, and those of them that are tried again. */
class JobsPageTest {

  private static final String HERE = "/admin/jobs?faces-redirect=true";
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(1, 2);
  private static final FailedJob MAIL = new FailedJob("mail", ONE, 3, "TOO_OFTEN", Instant.EPOCH);
  private static final FailedJob BUILD = new FailedJob("build", TWO, 3, "TRYING", Instant.EPOCH);
  private static final Caller ADA = StandIns.caller(8, Role.ADMINISTRATOR);

  private final Map<String, String> parameters = new HashMap<>();
  private final List<List<Object>> again = new ArrayList<>();
  private final Said said = Said.on("admin/jobs.xhtml");
  private boolean hidden;

  @Test
  void what_was_ticked_is_tried_again() {
    parameters.put("task", page(ADA).key(BUILD));
    assertThat(page(ADA).again()).isEqualTo(HERE);
    assertThat(again).containsExactly(List.of(ADA, "build", TWO));
    assertThat(said.all()).containsExactly(new Texts().get("jobs.again"));
  }

  @Test
  void without_a_tick_nothing_is_tried_and_the_page_says_so() {
    assertThat(page(ADA).again()).isEqualTo(HERE);
    assertThat(again).isEmpty();
    assertThat(said.all()).containsExactly(new Texts().get("jobs.none-chosen"));
  }

  @Test
  void what_is_not_on_the_page_is_not_tried() {
    parameters.put("task", "build:" + new UUID(9, 9));
    page(ADA).again();
    assertThat(again).isEmpty();
    assertThat(said.all()).containsExactly(new Texts().get("jobs.none-chosen"));
  }

  @Test
  void a_mail_says_what_it_is_about_and_to_whom() {
    assertThat(page(ADA).getLines()).containsExactly(MAIL, BUILD);
    assertThat(page(ADA).about(MAIL)).isEqualTo("Hello, to rita@example.org");
    assertThat(page(ADA).about(BUILD)).isEmpty();
  }

  @Test
  void only_administrators_are_shown_the_button_and_strangers_nothing() {
    assertThat(page(ADA).isAdministrator()).isTrue();
    assertThat(page(StandIns.caller(8, Role.AUDITOR)).isAdministrator()).isFalse();
    hidden = true;
    assertThatThrownBy(() -> page(ADA)).isInstanceOf(NotFoundException.class);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private JobsPage page(Caller caller) {
    var page = new JobsPage();
    page.query = StandIns.query(parameters);
    page.person = StandIns.asking(caller);
    page.failed =
        new FailedJobs(unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<FailedJob> list(Caller caller) {
            if (hidden) {
              throw new NotFoundException("Jobs");
            }
            return List.of(MAIL, BUILD);
          }

          @Override
          public void tryAgain(Caller caller, String job, UUID subject) {
            again.add(List.of(caller, job, subject));
          }
        };
    page.mails =
        new CaseMails(unused(), unused(), unused()) {
          @Override
          public Optional<Letter> waiting(Caller caller, UUID mail) {
            return Optional.of(new Letter(mail, "rita@example.org", "Hello", "Text"));
          }
        };
    page.messages = said;
    page.load();
    return page;
  }
}
