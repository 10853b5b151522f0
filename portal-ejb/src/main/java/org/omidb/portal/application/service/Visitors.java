package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who has sent an expression of interest and is known by a confirmed address alone. It asks no
 * permission: the feature that calls has found its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Visitors {

  private final ApplicationStore rows;
  private final InterestStore interests;
  private final People people;

  @Inject
  public Visitors(ApplicationStore rows, InterestStore interests, People people) {
    this.rows = rows;
    this.interests = interests;
    this.people = people;
  }

  /** Whether nobody applies yet, and somebody still may. */
  public boolean isVisitors(ApplicationId id) {
    return rows.find(id)
        .filter(line -> line.applicant().isEmpty() && !line.stage().ended())
        .isPresent();
  }

  /** The address that was confirmed; empty once it was erased. */
  public Optional<String> address(ApplicationId id) {
    return interests.find(id).map(Interest::email).filter(email -> !email.isEmpty());
  }

  /** Who applies, if it is the account of that address. */
  public Optional<PersonId> applicant(ApplicationId id) {
    return address(id)
        .flatMap(address ->
            rows.find(id)
                .flatMap(ApplicationLine::applicant)
                .flatMap(people::find)
                .filter(person -> MailAddress.same(person.email(), address))
                .map(Person::id));
  }
}
