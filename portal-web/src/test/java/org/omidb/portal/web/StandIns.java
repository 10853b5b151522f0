package org.omidb.portal.web;

import static org.omidb.portal.web.Unused.unused;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.application.Asked;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;

/** What stands around every page: the address, who asks, and what people are called. */
public final class StandIns {

  private StandIns() {}

  /** Somebody with these roles. */
  public static Caller caller(long number, Role... roles) {
    return new Caller(person(number), Set.of(roles));
  }

  public static PersonId person(long number) {
    return new PersonId(new UUID(9, number));
  }

  /** Whose name is that of their number. */
  public static Person account(PersonId id) {
    return new Person(id, name(id), name(id) + "@example.org");
  }

  private static String name(PersonId id) {
    return "person" + id.value().getLeastSignificantBits();
  }

  public static CurrentPerson asking(Caller caller) {
    return new CurrentPerson(unused()) {
      @Override
      public Caller caller() {
        return caller;
      }

      @Override
      public Optional<Person> person() {
        return caller.equals(Caller.VISITOR) ? Optional.empty() : Optional.of(account(caller.id()));
      }

      @Override
      public boolean isSignedIn() {
        return person().isPresent();
      }
    };
  }

  public static Query query(Map<String, String> parameters) {
    return new Query(form(parameters).request());
  }

  /** With parameters that come several times, as boxes of one name send them. */
  public static Query queryOfMany(Map<String, List<String>> parameters) {
    var form = SentForm.get();
    parameters.forEach((name, values) -> form.with(name, values.toArray(String[]::new)));
    return new Query(form.request());
  }

  public static Asked asked(Map<String, String> parameters) {
    return new Asked(form(parameters).request());
  }

  /** Everybody has an account. */
  public static People people() {
    return new People(unused(), unused()) {
      @Override
      public Optional<Person> find(PersonId id) {
        return Optional.of(account(id));
      }

      @Override
      public Map<PersonId, String> names(Collection<PersonId> ids) {
        var names = new HashMap<PersonId, String>();
        ids.forEach(id -> names.put(id, name(id)));
        return names;
      }
    };
  }

  private static SentForm form(Map<String, String> parameters) {
    var form = SentForm.get();
    parameters.forEach((name, value) -> form.with(name, value));
    return form;
  }
}
