package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;
import static org.omidb.portal.application.domain.CoApplicantRole.READ;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;

/** The terms of access, accepted one by one, and the mails of an application to all who apply. */
@NeedsDatabase
class AccessTermsTest extends ApplicationJourney {

  private static final Sha256 TERMS = AccessTerms.current().hash();

  private final Caller nora = Portal.caller("nora", Role.RESEARCHER);
  private final Caller eve = Portal.caller("eve", Role.RESEARCHER);
  private final ApplicationId id = complete();

  private void joined(Caller caller, String address, CoApplicantRole role) {
    decided(it -> it.coApplicants().invite(portal.rita, id, address, role));
    var link = Pattern.compile("invitation/join\\?token=(\\S+)");
    var secret = link.matcher(portal.mails.getLast().body());
    assertThat(secret.find()).isTrue();
    assertThat(decided(it -> it.joinLinks().join(caller, secret.group(1))))
        .isInstanceOf(Accepted.class);
  }

  private void approved() {
    submit(id);
    reviewed(id, ReviewOutcome.APPROVE);
    portal.mails.clear();
  }

  private Decision<ApplicationEvent> accept(Caller caller) {
    return decided(it -> it.acceptingTerms().accept(caller, id, TERMS));
  }

  private AccessTermsView read(Caller caller) {
    return portal.with(it -> it.accessTerms().read(caller, id));
  }

  private Set<PersonId> notAccepted() {
    return portal.with(it -> it.accessTerms().waiting(id));
  }

  private List<String> remindedAfter(int days) {
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(days)));
    portal.mails.clear();
    portal.with(it -> {
      assertThat(it.termsReminders().approved()).contains(id);
      it.termsReminders().look(id);
      return true;
    });
    return recipients();
  }

  private List<String> recipients() {
    return portal.mails.stream().map(Portal.Mail::recipient).sorted().toList();
  }

  @Test
  void who_applies_and_the_team_see_who_has_accepted_and_when() {
    joined(nora, "nora@example.org", READ);
    assertThat(accept(nora)).isInstanceOf(Accepted.class);
    for (var reader : List.of(portal.rita, nora, portal.lena)) {
      assertThat(read(reader).accepted()).isEqualTo(1);
      assertThat(read(reader).asked())
          .extracting(AccessTermsView.Person::id)
          .containsExactly(portal.rita.id(), nora.id());
      assertThat(read(reader).of(nora.id()))
          .contains(new AccessTermsView.Acceptance(1, portal.now.get()));
      assertThat(read(reader).of(portal.rita.id())).isEmpty();
    }
    assertThat(read(portal.rita).may()).isTrue();
    assertThat(read(nora).may()).isFalse();
    assertThat(read(portal.lena).may()).isFalse();
  }

  @Test
  void nobody_else_knows_or_accepts() {
    assertThatThrownBy(() -> read(eve)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> accept(eve)).isInstanceOf(NotFoundException.class);
    assertThat(found(it -> it.accessTerms().find(eve, id))).isEmpty();
    assertThat(accept(portal.lena)).isEqualTo(Decision.refuse(ApplicationRefusal.NOT_PERMITTED));
    submit(id);
    portal.with(it -> {
      it.readers().grant(id, eve.id(), ApplicationRelation.ON_PANEL);
      return true;
    });
    assertThat(found(it -> it.accessTerms().find(eve, id))).isEmpty();
    assertThat(accept(eve)).isEqualTo(Decision.refuse(ApplicationRefusal.NOT_PERMITTED));
  }

  @Test
  void from_the_approval_on_those_who_have_not_are_reminded_weekly_and_four_times() {
    joined(nora, "nora@example.org", EDIT);
    approved();
    assertThat(remindedAfter(1)).containsExactly("nora@example.org", "rita@example.org");
    assertThat(portal.mails.getFirst().body()).contains("/application/terms?id=" + id);
    assertThat(remindedAfter(1)).isEmpty();
    assertThat(accept(portal.rita)).isInstanceOf(Accepted.class);
    assertThat(remindedAfter(6)).containsExactly("nora@example.org");
    assertThat(remindedAfter(7)).containsExactly("nora@example.org");
    assertThat(remindedAfter(7)).containsExactly("nora@example.org");
    assertThat(remindedAfter(7)).isEmpty();
    assertThat(remindedAfter(100)).isEmpty();
  }

  @Test
  void before_the_approval_nobody_is_reminded() {
    submit(id);
    assertThat(listed(it -> it.termsReminders().approved())).doesNotContain(id);
  }

  @Test
  void who_has_left_is_not_waited_for_and_the_team_hears_when_nobody_is() {
    joined(nora, "nora@example.org", EDIT);
    approved();
    assertThat(notAccepted()).hasSize(2);
    accept(portal.rita);
    assertThat(portal.mails).isEmpty();
    accept(nora);
    assertThat(recipients()).containsExactly("team@example.org");
    assertThat(notAccepted()).isEmpty();
    decided(it -> it.coApplicants().leave(nora, id));
    assertThat(read(portal.rita).asked()).hasSize(1);
  }

  @Test
  void the_team_hears_at_the_approval_when_all_have_accepted_in_the_draft() {
    joined(nora, "nora@example.org", EDIT);
    accept(portal.rita);
    accept(nora);
    submit(id);
    portal.mails.clear();
    reviewed(id, ReviewOutcome.APPROVE);
    assertThat(mailTo("team@example.org")).contains("/application/terms?id=" + id);
    assertThat(recipients()).containsOnlyOnce("team@example.org");
  }

  @Test
  void the_team_hears_when_the_last_who_has_not_accepted_goes() {
    joined(nora, "nora@example.org", EDIT);
    joined(eve, "eve@example.org", READ);
    approved();
    accept(portal.rita);
    decided(it -> it.coApplicants().leave(nora, id));
    assertThat(recipients()).doesNotContain("team@example.org");
    decided(it -> it.coApplicants().remove(portal.rita, id, eve.id()));
    assertThat(mailTo("team@example.org")).contains("/application/terms?id=" + id);
  }

  @Test
  void the_team_hears_once_and_not_when_somebody_goes_who_had_accepted() {
    joined(nora, "nora@example.org", EDIT);
    approved();
    accept(portal.rita);
    accept(nora);
    portal.mails.clear();
    decided(it -> it.coApplicants().leave(nora, id));
    assertThat(recipients()).doesNotContain("team@example.org");
  }

  @Test
  void before_the_approval_the_team_does_not_hear_who_has_accepted() {
    joined(nora, "nora@example.org", EDIT);
    accept(portal.rita);
    portal.mails.clear();
    decided(it -> it.coApplicants().leave(nora, id));
    assertThat(recipients()).doesNotContain("team@example.org");
    submit(id);
    portal.mails.clear();
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    assertThat(recipients()).doesNotContain("team@example.org");
  }

  @Test
  void a_receipt_and_a_decision_go_to_all_who_apply_readers_too() {
    joined(nora, "nora@example.org", EDIT);
    joined(eve, "eve@example.org", READ);
    portal.mails.clear();
    submit(id);
    assertThat(recipients())
        .containsExactly(
            "eve@example.org", "nora@example.org", "rita@example.org", "team@example.org");
    assertThat(mailTo("eve@example.org")).contains("co-applicant", "has been submitted");
    assertThat(mailTo("rita@example.org")).contains("withdraw it");
    portal.mails.clear();
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    assertThat(recipients())
        .containsExactly("eve@example.org", "nora@example.org", "rita@example.org");
    portal.mails.clear();
    portal.with(it -> it.applications().withdraw(portal.rita, id));
    assertThat(recipients())
        .containsExactly(
            "eve@example.org", "nora@example.org", "rita@example.org", "team@example.org");
    assertThat(mailTo("nora@example.org")).contains("the principal applicant has withdrawn");
    assertThat(mailTo("rita@example.org")).contains("you have withdrawn");
  }

  @Test
  void all_who_apply_are_warned_of_the_end_of_a_draft_and_told_of_it() {
    joined(nora, "nora@example.org", EDIT);
    joined(eve, "eve@example.org", READ);
    look(152);
    assertThat(recipients())
        .containsExactly("eve@example.org", "nora@example.org", "rita@example.org");
    assertThat(mailTo("nora@example.org")).contains("Keep this draft");
    assertThat(mailTo("eve@example.org"))
        .doesNotContain("Keep this draft")
        .contains("who can edit it can keep it");
    look(21);
    look(8);
    assertThat(recipients())
        .containsExactly(
            "eve@example.org", "nora@example.org", "rita@example.org", "team@example.org");
  }

  private void look(int days) {
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(days)));
    portal.mails.clear();
    portal.with(it -> {
      it.expiring().look(id);
      return true;
    });
  }

  private String mailTo(String recipient) {
    return portal.mails.stream()
        .filter(mail -> mail.recipient().equals(recipient))
        .map(Portal.Mail::body)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_application_that_breaks_keeps_no_other_waiting() {
    approved();
    var broken = new ApplicationId(UUID.randomUUID());
    portal.with(it -> {
      var reminders = new Listing(List.of(broken, id), it.termsReminders());
      assertThatThrownBy(() -> new RemindOfTerms(reminders).run(new UUID(0, 0)))
          .hasMessageContaining("1 applications");
      return true;
    });
    assertThat(recipients()).contains("rita@example.org");
  }

  /** One that cannot be looked at comes first. */
  private static final class Listing extends TermsReminders {
    private final List<ApplicationId> all;
    private final TermsReminders real;

    Listing(List<ApplicationId> all, TermsReminders real) {
      super(
          unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused());
      this.all = all;
      this.real = real;
    }

    @Override
    public List<ApplicationId> approved() {
      return all;
    }

    @Override
    public void look(ApplicationId each) {
      if (each.equals(all.getFirst())) {
        throw new IllegalStateException("broken");
      }
      real.look(each);
    }
  }
}
