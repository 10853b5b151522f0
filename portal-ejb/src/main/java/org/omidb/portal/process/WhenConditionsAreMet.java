package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.agreement.service.AgreementMails;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.people.service.People;

/**
 * When the last open condition of a signed agreement is met, all who apply know, and the team,
 * which can release data now.
 */
@ApplicationScoped
public class WhenConditionsAreMet {

  private final People people;
  private final AgreementMails mails;
  private final ConditionReading conditions;

  @Inject
  public WhenConditionsAreMet(People people, AgreementMails mails, ConditionReading conditions) {
    this.people = people;
    this.mails = mails;
    this.conditions = conditions;
  }

  void on(@Observes AgreementHappened agreement) {
    if (agreement.state() instanceof Agreement.Active active
        && agreement.events().stream().anyMatch(AgreementEvent.ConditionMet.class::isInstance)
        && conditions.of(agreement.id()).open().isEmpty()) {
      var reference = active.subject().reference().toString();
      var applicant = people.find(active.subject().applicant()).orElseThrow();
      mails.tell("conditions-met", applicant, reference, agreement.id());
      mails.tellOthers(
          "conditions-met-others",
          active.subject(),
          agreement.id(),
          List.of(),
          List.of(applicant.id()));
      mails.tellTeam("conditions-met-note", reference, "/data/releases", List.of());
    }
  }
}
