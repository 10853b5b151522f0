package org.omidb.portal.agreement.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.store.AgreementStore;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.AgreementId;

/** Writes to the signatories that a text waits for them; all mails or none. */
@ApplicationScoped
@Transactional
public class SigningNotes {

  private final AgreementStore rows;
  private final AgreementMails mails;
  private final People people;

  @Inject
  public SigningNotes(AgreementStore rows, AgreementMails mails, People people) {
    this.rows = rows;
    this.mails = mails;
    this.people = people;
  }

  /** Nothing, if the text has come back from signing meanwhile. */
  void send(AgreementId id, List<Person> signatories) {
    rows.find(id)
        .filter(line -> line.stage() == AgreementStage.SIGNING)
        .ifPresent(line -> send(line, signatories));
  }

  private void send(AgreementLine line, List<Person> signatories) {
    Stream.concat(signatories.stream(), recipients(line).stream())
        .distinct()
        .forEach(person -> mails.tell("agreement-to-sign", person, line.reference(), line.id()));
  }

  private Optional<Person> recipients(AgreementLine line) {
    return line.signatory().flatMap(people::find);
  }
}
