package org.omidb.portal.web.application;

import static org.omidb.portal.web.Unused.unused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.PresentApplicant;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.Presences;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** The others who apply: as pages name them, and as they write at the same time. */
final class SomePeople extends Presences {

  /** Who else writes. */
  List<PresentApplicant> others = List.of();

  /** Where the reader was said to write. */
  final List<String> renewed = new ArrayList<>();

  /** Whether the reader does not apply. */
  boolean hidden;

  SomePeople() {
    super(unused(), unused(), unused(), unused(), unused());
  }

  @Override
  public void renew(Caller caller, ApplicationId id, String section) {
    if (hidden) {
      throw new NotFoundException("Draft");
    }
    renewed.add(section);
  }

  @Override
  public List<PresentApplicant> others(Caller caller, ApplicationId id) {
    return others;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  HereNow here(Asked asked, Drafts drafts, CurrentPerson person) {
    var here = new HereNow();
    here.asked = asked;
    here.presences = this;
    here.drafts = drafts;
    here.person = person;
    here.texts = new Texts();
    return here;
  }

  /** The second person has a name. */
  static Authors authors(CurrentPerson reader) {
    return new Authors(
        new People(unused(), unused()) {
          @Override
          public Optional<Person> find(PersonId id) {
            return id.equals(StandIns.person(2))
                ? Optional.of(new Person(id, "Dr Person 2", "two@example.org"))
                : Optional.empty();
          }
        },
        reader);
  }
}
