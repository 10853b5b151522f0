package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.agreement.service.AgreementMails;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Caller;

/**
 * When all three have signed an agreement, its application stands under it, and all who apply know,
 * also of the committee's conditions that are still open; the team is told which these are.
 */
@ApplicationScoped
public class WhenAgreementIsSigned {

  private final Applications applications;
  private final People people;
  private final AgreementMails mails;
  private final ConditionReading conditions;

  @Inject
  public WhenAgreementIsSigned(
      Applications applications, People people, AgreementMails mails, ConditionReading conditions) {
    this.applications = applications;
    this.people = people;
    this.mails = mails;
    this.conditions = conditions;
  }

  void on(@Observes AgreementHappened agreement) {
    if (!agreement.events().contains(new AgreementEvent.Activated())) {
      return;
    }
    var subject = agreement.state().subject();
    Steps.must(
        applications.execute(
            Caller.PORTAL,
            subject.application(),
            new ApplicationCommand.RecordAgreement(agreement.id())));
    var applicant = people.find(subject.applicant()).orElseThrow();
    var reference = subject.reference().toString();
    var open = conditions.of(agreement.id()).open();
    if (open.isEmpty()) {
      mails.tell("agreement-active", applicant, reference, agreement.id());
      tellOthers("agreement-active-others", agreement, open);
    } else {
      mails.tellTeam(
          "conditions-open", reference, "/agreement/conditions?id=" + agreement.id(), open);
      mails.tell("agreement-active-conditions", applicant, reference, agreement.id(), open);
      tellOthers("agreement-active-conditions-others", agreement, open);
    }
  }

  private void tellOthers(String template, AgreementHappened agreement, List<String> open) {
    var subject = agreement.state().subject();
    mails.tellOthers(template, subject, agreement.id(), open, List.of(subject.applicant()));
  }
}
