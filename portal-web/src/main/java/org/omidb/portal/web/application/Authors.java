package org.omidb.portal.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.CurrentPerson;

/** Who has typed something, as its reader says it: "you", or a name. */
@RequestScoped
public class Authors {
  private final People people;
  private final CurrentPerson reader;

  @Inject
  public Authors(People people, CurrentPerson reader) {
    this.people = people;
    this.reader = reader;
  }

  boolean isReader(PersonId author) {
    return author.equals(reader.caller().id());
  }

  String name(PersonId author) {
    return isReader(author)
        ? "you"
        : people.find(author).map(Person::name).orElse("somebody unknown");
  }
}
