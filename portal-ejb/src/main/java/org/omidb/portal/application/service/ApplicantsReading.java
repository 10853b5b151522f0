package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_EDITOR;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_READER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.ApplicantsView;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationPermissions;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.domain.NamedApplicant;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.CoApplicantStore;
import org.omidb.portal.link.domain.LinkTerm;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/**
 * Who applies together. All who may read the application know by name who they are: a member of the
 * panel has to, before declaring an interest or none. Addresses, and who is only invited, are for
 * those who apply and for the team of the database.
 */
@ApplicationScoped
@Transactional
public class ApplicantsReading {
  private final Applications applications;
  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final CoApplicantStore store;
  private final People people;
  private final InstantSource clock;

  @Inject
  public ApplicantsReading(
      Applications applications,
      ApplicationSteps steps,
      ApplicationStore rows,
      CoApplicantStore store,
      People people,
      InstantSource clock) {
    this.applications = applications;
    this.steps = steps;
    this.rows = rows;
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Those of an application.
   *
   * @throws NotFoundException if the caller may not read the application, or nobody applies
   */
  public ApplicantsView read(Caller caller, ApplicationId id) {
    applications.read(caller, id);
    if (!(steps.state(id) instanceof Application.Taken it)) {
      throw new NotFoundException("Applicants");
    }
    var applicants = it.applicants();
    boolean applies = applicants.has(caller.id());
    boolean told = applies || watches(caller, id);
    return new ApplicantsView(
        member(applicants.principal(), told),
        applicants.members().entrySet().stream()
            .map(each ->
                new ApplicantsView.CoApplicant(member(each.getKey(), told), each.getValue()))
            .sorted(Comparator.comparing(each -> each.who().name()))
            .toList(),
        applies,
        told ? guests(id, applicants) : List.of(),
        offers(caller, id, it));
  }

  /**
   * The names of those who apply beside the principal applicant, also when it has ended.
   *
   * @throws NotFoundException if the caller may not read the application
   */
  public List<String> coApplicants(Caller caller, ApplicationId id) {
    applications.read(caller, id);
    var all =
        Stream.of(CO_EDITOR, CO_READER)
            .flatMap(relation -> rows.having(id, relation).stream())
            .toList();
    var names = people.names(all);
    return all.stream().flatMap(it -> Stream.ofNullable(names.get(it))).sorted().toList();
  }

  /** The team of the database, of which nobody reads with two hats. */
  private boolean watches(Caller caller, ApplicationId id) {
    return caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR)
        && rows.relations(id, caller.id()).isEmpty();
  }

  private NamedApplicant member(PersonId id, boolean told) {
    var person = people.find(id);
    return new NamedApplicant(
        id,
        person.map(Person::name).orElse("Somebody unknown"),
        person.filter(it -> told).map(Person::email).orElse(""));
  }

  private List<ApplicantsView.Guest> guests(ApplicationId id, Applicants applicants) {
    Map<InviteeId, String> addresses = store.addresses(id);
    var now = clock.instant();
    return applicants.invited().stream()
        .map(each ->
            new ApplicantsView.Guest(
                each.id(),
                addresses.getOrDefault(each.id(), ""),
                each.role(),
                LinkTerm.lastDay(each.expires()),
                now.isBefore(each.expires())))
        .toList();
  }

  private Set<Class<? extends ApplicationCommand>> offers(
      Caller caller, ApplicationId id, Application.Taken application) {
    var who = caller.with(rows.relations(id, caller.id()));
    return ApplicationPermissions.TABLE.rows().stream()
        .map(row -> row.command())
        .filter(ApplicationCommand.CoApplicantCommand.class::isAssignableFrom)
        .filter(command ->
            command != ApplicationCommand.HandOverFor.class
                || !application.applicants().has(caller.id()))
        .filter(command -> ApplicationPermissions.TABLE.offers(who, application, command))
        .collect(toUnmodifiableSet());
  }
}
