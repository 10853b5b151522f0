package org.omidb.portal.process;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.agreement.domain.AgreementRefusal.*;
import static org.omidb.portal.agreement.domain.Party.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementCondition;
import org.omidb.portal.agreement.domain.AgreementConditions;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.store.WorkItemStore;

/** What an approval asks for before data may leave, and who marks it as met. */
@NeedsDatabase
class AgreementConditionsTest extends AgreementCase {

  @Test
  void while_a_condition_is_open_the_gate_is_told_which_and_it_opens_with_the_last() {
    var agreement = active(approved("Report after a year", "Name <two> users"));
    assertThat(terms(agreement).conditions()).isEqualTo(unbound(2));
    assertThat(terms(agreement).openConditions())
        .containsExactly(
            "1. Report after a year (the applicant)", "2. Name <two> users (the applicant)");
    assertThat(mark(world.lena, agreement, 2)).isInstanceOf(Accepted.class);
    assertThat(terms(agreement).openConditions())
        .containsExactly("1. Report after a year (the applicant)");
    assertThat(mark(world.lena, agreement, 1)).isInstanceOf(Accepted.class);
    assertThat(terms(agreement).conditions()).isEqualTo(unbound(0));
    assertThat(terms(agreement).openConditions()).isEmpty();
    var shown = AccessTerms.current().hash();
    var application = terms(agreement).application();
    world.with(it -> it.acceptingTerms().accept(world.rita, application, shown));
    assertThat(terms(agreement).conditions()).isEqualTo(Conditions.ALL_MET);
  }

  @Test
  void an_approval_without_conditions_has_none_to_meet() {
    var agreement = active(approved());
    assertThat(terms(agreement).conditions()).isEqualTo(unbound(0));
    assertThat(conditions(world.rita, agreement)).isEqualTo(AgreementConditions.NONE);
    var letter = Sha256.of("a letter without conditions");
    assertThat(decided(it -> it.drawingUp().markConditionMet(world.lena, agreement, letter, 1)))
        .isEqualTo(Decision.refuse(CONDITION_UNKNOWN));
  }

  @Test
  void a_condition_stands_though_the_letters_words_have_been_erased() {
    var agreement = active(approved("Report after a year"));
    world.with(it -> it.em().createNativeQuery("update review_text set body = ''").executeUpdate());
    assertThat(terms(agreement).openConditions()).containsExactly("Condition 1");
    assertThat(mark(world.lena, agreement, 1)).isInstanceOf(Accepted.class);
    assertThat(terms(agreement).conditions().met()).isTrue();
  }

  @Test
  void only_licensing_marks_and_the_parties_see_who_did() {
    var agreement = active(approved("Report after a year"));
    for (var other : List.of(world.rita, world.colin, world.rosa, world.rufus, world.ivo)) {
      assertThat(mark(other, agreement, 1)).isEqualTo(Decision.refuse(NOT_PERMITTED));
      assertThat(read(other, agreement).may(AgreementCommand.MarkConditionMet.class)).isFalse();
    }
    assertThat(read(world.lena, agreement).may(AgreementCommand.MarkConditionMet.class)).isTrue();
    world.now.set(Instant.parse("2026-11-25T09:00:00Z"));
    mark(world.lena, agreement, 1);
    for (var party : List.of(world.rita, world.colin, world.rosa, world.rufus, world.lena)) {
      assertThat(conditions(party, agreement).all())
          .containsExactly(
              new AgreementCondition(
                  1,
                  "Report after a year",
                  "the applicant",
                  Optional.of(new AgreementCondition.Met(world.lena.id(), world.now.get()))));
    }
    assertThatThrownBy(() -> conditions(world.eve, agreement))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void who_is_next_is_told_when_all_have_signed_and_when_the_last_condition_is_met() {
    var agreement = signing(approved("Report after a year", "Name two users"));
    mark(world.lena, agreement, 1);
    sign(world.colin, agreement, CRH);
    sign(world.rosa, agreement, ROYAL_SURREY);
    world.mails.clear();
    sign(world.rufus, agreement, RECIPIENT);
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactly("team@example.org", "rita@example.org");
    for (var mail : world.mails) {
      assertThat(mail.body()).contains("2. Name two users").doesNotContain("Report after a year");
    }
    assertThat(world.mails.getFirst().body()).contains("/agreement/conditions?id=" + agreement);
    world.mails.clear();
    mark(world.lena, agreement, 2);
    mark(world.lena, agreement, 2);
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactly("rita@example.org", "team@example.org");
    assertThat(world.mails.getLast().body()).contains("/data/releases");
  }

  @Test
  void all_who_apply_are_told_how_the_agreement_stands() {
    var application = approved("Report after a year");
    applies(world.eve, application);
    var agreement = active(application);
    assertThat(toEve("the agreement is signed").body())
        .contains("1. Report after a year", "/application/tasks?id=" + application)
        .doesNotContain("/agreement/read");
    mark(world.lena, agreement, 1);
    assertThat(toEve("all conditions are met").body()).contains("Dear Dr eve");
    world.now.set(Instant.parse("2040-01-01T00:00:00Z"));
    world.mails.clear();
    decided(it -> it.drawingUp().expire(agreement));
    assertThat(toEve("the agreement has ended").body()).contains("destroy every copy");
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactlyInAnyOrder("rita@example.org", "rufus@example.org", "eve@example.org");
  }

  @Test
  void of_an_agreement_without_conditions_all_hear_that_it_is_signed() {
    var application = approved();
    applies(world.eve, application);
    active(application);
    assertThat(toEve("the agreement is signed").body()).doesNotContain("conditions");
  }

  @Test
  void a_signatory_who_applies_too_hears_of_the_end_once() {
    var application = approved();
    applies(world.rufus, application);
    var agreement = active(application);
    world.now.set(Instant.parse("2040-01-01T00:00:00Z"));
    world.mails.clear();
    decided(it -> it.drawingUp().expire(agreement));
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactlyInAnyOrder("rita@example.org", "rufus@example.org");
  }

  /** Where Rita alone has to accept the terms of access, and has not. */
  private Conditions unbound(int open) {
    return new Conditions(open, 1, 0, Set.of(world.rita.id()));
  }

  private World.Mail toEve(String subject) {
    var found =
        world.mails.stream()
            .filter(mail -> mail.recipient().equals("eve@example.org"))
            .filter(mail -> mail.subject().endsWith(subject))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private void applies(Caller caller, ApplicationId application) {
    var guest = new InviteeId(Uuid7.next());
    var token = Sha256.of("link" + guest);
    var joined =
        List.<ApplicationEvent>of(
            new ApplicationEvent.CoApplicantInvited(
                guest, CoApplicantRole.EDIT, Sha256.of("address"), token, world.now.get()),
            new ApplicationEvent.CoApplicantJoined(guest, caller.id(), CoApplicantRole.EDIT));
    world.with(it -> {
      var histories = new Histories(it.em());
      var before = histories.of(ApplicationStream.APPLICATION, application.value()).size();
      histories.append(
          ApplicationStream.APPLICATION,
          application.value(),
          before,
          world.now.get(),
          caller.id(),
          joined);
      return true;
    });
  }

  @Test
  void an_open_condition_waits_for_the_applicant_and_licensing_waits_for_them() {
    var agreement = active(approved("Report after a year"));
    assertThat(waiting(world.rita)).containsExactly(Map.entry(address(agreement), true));
    assertThat(waiting(world.lena)).contains(Map.entry(address(agreement), false));
    assertThat(waiting(world.eve)).isEmpty();
    assertThat(mark(world.lena, agreement, 1)).isInstanceOf(Accepted.class);
    assertThat(waiting(world.rita)).isEmpty();
    assertThat(waiting(world.lena)).doesNotContainKey(address(agreement));
  }

  private static String address(AgreementId agreement) {
    return "/agreement/conditions?id=" + agreement;
  }

  /** Where conditions have to be met, and whether it is the caller's turn. */
  private Map<String, Boolean> waiting(Caller caller) {
    return world.with(it ->
        new WorkItemStore(it.em())
            .told(caller, world.now.get(), draft -> Optional.empty()).stream()
                .filter(item -> item.step() == NextStep.MEET_CONDITIONS)
                .collect(toMap(WorkItem::address, WorkItem::yours)));
  }

  private UnderAgreement terms(AgreementId agreement) {
    return world.with(it -> it.terms().find(agreement).orElseThrow());
  }

  private AgreementConditions conditions(Caller caller, AgreementId agreement) {
    return world.with(it -> it.conditions().read(caller, agreement));
  }

  private Decision<AgreementEvent> mark(Caller caller, AgreementId agreement, int number) {
    var letter = conditions(world.lena, agreement).letter().orElseThrow();
    return decided(it -> it.drawingUp().markConditionMet(caller, agreement, letter, number));
  }
}
