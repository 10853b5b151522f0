package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.agreement.service.AgreementMails;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.CloseReason;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/**
 * When an agreement that stood ends, its application is closed, and all who apply and the
 * recipient's signatory are told. One that was never signed by all leaves the application approved.
 */
@ApplicationScoped
public class WhenAgreementEnds {

  private final Applications applications;
  private final People people;
  private final AgreementMails mails;

  @Inject
  public WhenAgreementEnds(Applications applications, People people, AgreementMails mails) {
    this.applications = applications;
    this.people = people;
    this.mails = mails;
  }

  void on(@Observes AgreementHappened agreement) {
    if (agreement.state() instanceof Agreement.Ended
        && agreement.before() instanceof Agreement.Active active) {
      var subject = active.subject();
      Steps.must(
          applications.execute(
              Caller.PORTAL,
              subject.application(),
              new ApplicationCommand.Close(CloseReason.AGREEMENT_ENDED)));
      var told = told(active);
      mails.tellOthers("agreement-ended-others", subject, agreement.id(), List.of(), told);
      for (var person : told) {
        mails.tell(
            "agreement-ended",
            people.find(person).orElseThrow(),
            subject.reference().toString(),
            agreement.id());
      }
    }
  }

  private static List<PersonId> told(Agreement.Active active) {
    var told = new ArrayList<PersonId>();
    told.add(active.subject().applicant());
    told.add(active.signatures().get(Party.RECIPIENT));
    return told.stream().distinct().toList();
  }
}
