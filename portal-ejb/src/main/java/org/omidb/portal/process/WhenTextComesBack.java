package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.agreement.service.AgreementMails;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.PersonId;

/**
 * When a text that was out for signing comes back, those who have signed it and the recipient's
 * signatory hear that it is to be signed anew, but for who sent it back; the team hears that
 * somebody declined.
 */
@ApplicationScoped
public class WhenTextComesBack {

  private final People people;
  private final AgreementMails mails;

  @Inject
  public WhenTextComesBack(People people, AgreementMails mails) {
    this.people = people;
    this.mails = mails;
  }

  void on(@Observes AgreementHappened agreement) {
    if (agreement.before() instanceof Agreement.Signing signing
        && agreement.state() instanceof Agreement.Drafting) {
      var reference = signing.subject().reference().toString();
      if (agreement.events().stream().anyMatch(AgreementEvent.SigningDeclined.class::isInstance)) {
        mails.tellTeam(
            "agreement-declined", reference, "/agreement/read?id=" + agreement.id(), List.of());
      }
      for (var person : told(signing, agreement.caller().id())) {
        mails.tell(
            "agreement-taken-back", people.find(person).orElseThrow(), reference, agreement.id());
      }
    }
  }

  private static Set<PersonId> told(Agreement.Signing signing, PersonId sender) {
    var told = new LinkedHashSet<PersonId>();
    Stream.concat(signing.signatures().values().stream(), signing.signatory().person().stream())
        .filter(person -> !person.equals(sender))
        .forEach(told::add);
    return told;
  }
}
