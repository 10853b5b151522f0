package org.omidb.portal.people.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.PersonId;

/** Who somebody is: our own id for an identity of the sign-in service, and the names behind ids. */
@ApplicationScoped
@Transactional
public class People {

  private final PersonStore store;
  private final Event<AddressChanged> changed;

  @Inject
  public People(PersonStore store, Event<AddressChanged> changed) {
    this.store = store;
    this.changed = changed;
  }

  /** The person of that identity; made at the first sign-in, renamed at a later one. */
  public Person ensure(Identity identity) {
    var before = store.find(identity);
    var person = store.ensure(identity);
    before
        .filter(it -> !MailAddress.same(it.email(), person.email()))
        .ifPresent(it -> changed.fire(new AddressChanged(person.id())));
    return person;
  }

  public Optional<Person> find(PersonId id) {
    return store.find(id);
  }

  /** The people with an account of this address, whatever its case; nobody has an empty one. */
  public List<Person> at(String address) {
    return store.at(address);
  }

  /**
   * Forgets name, address and account of a person, whose id stays in the history. Whoever signs in
   * by that account again is somebody new.
   */
  public void erase(PersonId id) {
    store.erase(id);
    changed.fire(new AddressChanged(id));
  }

  /**
   * The names of these people, for showing a history; "The portal" and "A visitor" have ids too.
   */
  public Map<PersonId, String> names(Collection<PersonId> ids) {
    var names =
        store.all(ids).stream()
            .collect(toMap(Person::id, Person::name, (one, other) -> one, java.util.HashMap::new));
    names.put(PersonId.PORTAL, "The portal");
    names.put(PersonId.VISITOR, "A visitor");
    return names;
  }
}
