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
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.service.Invitations;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.Said;

/** What the link of an invitation is worth, and the button that uses it. */
class InvitationPageTest {

  private static final String SECRET = "secret/+";
  private static final String HERE = "/invitation/accept?faces-redirect=true&token=secret%2F%2B";
  private static final Caller RITA = StandIns.caller(1);

  private final OneApplication application = new OneApplication();
  private final Said said = Said.on("invitation/accept.xhtml");
  private InvitationLink link = InvitationLink.OPEN;
  private boolean taken;

  @Test
  void a_link_is_used_and_leads_to_the_tasks_of_its_application() {
    var page = page(SECRET);
    assertThat(page.getOwn()).isEmpty();
    assertThat(page.getToken()).isEqualTo(SECRET);
    assertThat(page.accept())
        .isEqualTo("/application/tasks?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(application.steps).containsExactly(List.of("accept", RITA, SECRET));
    assertThat(said.all()).hasSize(1);
    assertThat(page(SECRET).getOwn()).isEqualTo(OneApplication.ID.toString());
  }

  @ParameterizedTest
  @EnumSource(ApplicationRefusal.class)
  void a_refusal_is_told_on_the_page(ApplicationRefusal refusal) {
    application.refusal = Optional.of(refusal);
    var page = page(SECRET);
    assertThat(page.accept()).isNull();
    said.assertRefused("application", refusal);
    assertThat(page.getToken()).isEqualTo(SECRET);
  }

  @Test
  void whoever_has_another_address_asks_for_a_link_and_stays() {
    link = InvitationLink.FOR_ANOTHER;
    var page = page(SECRET);
    assertThat(page.getLink()).isEqualTo(InvitationLink.FOR_ANOTHER);
    assertThat(page.getAddress()).isEqualTo("person1@example.org");
    assertThat(page.ask()).isEqualTo(HERE);
    assertThat(application.steps).containsExactly(List.of("askForOwn", RITA, SECRET));
    assertThat(said.all()).hasSize(1).first().asString().contains("person1@example.org");
  }

  @Test
  void signing_in_leads_back_to_the_link() {
    assertThat(page(SECRET).resume()).isEqualTo(HERE);
  }

  @Test
  void what_is_longer_than_any_secret_is_not_looked_up() {
    assertThat(page("x".repeat(101)).getToken()).isEmpty();
    assertThat(page("x".repeat(100)).getToken()).hasSize(100);
    assertThat(page().getToken()).isEmpty();
    assertThat(page().getLink()).isEqualTo(InvitationLink.UNKNOWN);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private InvitationPage page(String... tokens) {
    var form = SentForm.get();
    if (tokens.length > 0) {
      form.with("token", tokens);
    }
    var page = new InvitationPage();
    page.invitations = invitations();
    page.person = StandIns.asking(RITA);
    page.messages = said;
    page.request = form.request();
    page.load();
    return page;
  }

  private Invitations invitations() {
    return new Invitations(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public InvitationLink look(Caller caller, String secret) {
        return secret.equals(SECRET) ? link : InvitationLink.UNKNOWN;
      }

      @Override
      public Optional<ApplicationId> taken(Caller caller, String secret) {
        return Optional.of(OneApplication.ID).filter(id -> taken);
      }

      @Override
      public void askForOwn(Caller caller, String secret) {
        application.taken("askForOwn", caller, secret);
      }

      @Override
      public Decision<ApplicationEvent> accept(Caller caller, String secret) {
        taken = application.refusal.isEmpty();
        return application.taken("accept", caller, secret);
      }
    };
  }
}
