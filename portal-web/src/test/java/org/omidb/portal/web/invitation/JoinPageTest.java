package org.omidb.portal.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.JoinLink;
import org.omidb.portal.application.domain.JoinOffer;
import org.omidb.portal.application.service.JoinLinks;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.Said;

/** What the link of a co-applicant is worth, and the button that uses it. */
class JoinPageTest {

  private static final String SECRET = "secret/+";
  private static final String HERE = "/invitation/join?faces-redirect=true&token=secret%2F%2B";
  private static final Caller NORA = StandIns.caller(2);

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("invitation/join.xhtml");
  private JoinLink link = JoinLink.OPEN;
  private boolean joined;

  @Test
  void a_link_is_used_and_leads_to_the_application() {
    var page = page(SECRET);
    assertThat(page.getOwn()).isEmpty();
    assertThat(page.getOffer()).isNotNull();
    assertThat(page.join())
        .isEqualTo("/application/tasks?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps).containsExactly(List.of("join", NORA, SECRET));
    assertThat(said.all()).hasSize(1);
    assertThat(page(SECRET).getOwn()).isEqualTo(OneApplication.ID.toString());
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_is_told_on_the_page(ApplicationRefusal refusal) {
    application.refusal = Optional.of(refusal);
    assertThat(page(SECRET).join()).isNull();
    said.assertRefused("application", refusal);
  }

  @Test
  void whoever_has_another_address_asks_for_a_link_and_stays() {
    link = JoinLink.FOR_ANOTHER;
    var page = page(SECRET);
    assertThat(page.getLink()).isEqualTo(JoinLink.FOR_ANOTHER);
    assertThat(page.ask()).isEqualTo(HERE);
    assertThat(application.steps).containsExactly(List.of("askForOwn", NORA, SECRET));
    assertThat(said.all()).hasSize(1).first().asString().contains("person2@example.org");
  }

  @Test
  void what_is_longer_than_any_secret_is_not_looked_up() {
    assertThat(page("x".repeat(101)).getToken()).isEmpty();
    assertThat(page("x".repeat(100)).getToken()).hasSize(100);
    assertThat(page().getLink()).isEqualTo(JoinLink.UNKNOWN);
    assertThat(page().getOffer()).isNull();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private JoinPage page(String... tokens) {
    var form = SentForm.get();
    if (tokens.length > 0) {
      form.with("token", tokens);
    }
    var page = new JoinPage();
    page.links = links();
    page.person = StandIns.asking(NORA);
    page.messages = said;
    page.request = form.request();
    page.load();
    return page;
  }

  private JoinLinks links() {
    return new JoinLinks(unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public JoinLink look(Caller caller, String secret) {
        return secret.equals(SECRET) ? link : JoinLink.UNKNOWN;
      }

      @Override
      public Optional<JoinOffer> offer(Caller caller, String secret) {
        return Optional.of(new JoinOffer("OMI-2026-0042", "T", "Rita", CoApplicantRole.EDIT))
            .filter(it -> secret.equals(SECRET));
      }

      @Override
      public Optional<ApplicationId> joined(Caller caller, String secret) {
        return Optional.of(OneApplication.ID).filter(id -> joined);
      }

      @Override
      public void askForOwn(Caller caller, String secret) {
        application.taken("askForOwn", caller, secret);
      }

      @Override
      public Decision<ApplicationEvent> join(Caller caller, String secret) {
        joined = application.refusal.isEmpty();
        return application.taken("join", caller, secret);
      }
    };
  }
}
