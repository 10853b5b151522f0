package org.omidb.portal.application.service;

import static org.omidb.portal.application.store.ApplicationStream.APPLICATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.AccessTermsRules;
import org.omidb.portal.application.domain.AccessTermsView;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptTerms;
import org.omidb.portal.application.domain.ApplicationCommand.SayWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.DataTeam;
import org.omidb.portal.application.domain.NamedRow;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.domain.TermsStanding;
import org.omidb.portal.application.store.CoApplicantStore;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/** Who of those who apply has accepted the terms of access. */
@ApplicationScoped
@Transactional
public class AccessTermsReading {
  private final Applications applications;
  private final ApplicationSteps steps;
  private final Histories histories;
  private final People people;
  private final DataTeams teams;
  private final CoApplicantStore guests;

  @Inject
  public AccessTermsReading(
      Applications applications,
      ApplicationSteps steps,
      Histories histories,
      People people,
      DataTeams teams,
      CoApplicantStore guests) {
    this.applications = applications;
    this.steps = steps;
    this.histories = histories;
    this.people = people;
    this.teams = teams;
    this.guests = guests;
  }

  /** Who has been asked and has not; it asks no permission, as {@link #standing}. */
  public Set<PersonId> waiting(ApplicationId id) {
    return standing(id).waiting();
  }

  /**
   * What keeps the data from leaving. It asks no permission: the feature that calls has found its
   * own.
   */
  public TermsStanding standing(ApplicationId id) {
    if (!(steps.state(id) instanceof Taken it)) {
      return TermsStanding.NOTHING;
    }
    var facts = teams.facts(id, it);
    return new TermsStanding(
        AccessTermsRules.waiting(it.applicants(), facts),
        DataTeam.of(it.applicants(), facts).missing().size(),
        it.applicants().accepted().keySet());
  }

  /**
   * Who has, for those who apply and for the team of the database.
   *
   * @throws NotFoundException if the caller is none of these, or nobody applies any more
   */
  public AccessTermsView read(Caller caller, ApplicationId id) {
    return find(caller, id).orElseThrow(() -> new NotFoundException("Terms of access"));
  }

  /** The same; empty for readers who are not told. */
  public Optional<AccessTermsView> find(Caller caller, ApplicationId id) {
    return applications
        .find(caller, id)
        .map(line -> steps.state(id))
        .filter(Taken.class::isInstance)
        .map(Taken.class::cast)
        .filter(it -> it.applicants().has(caller.id()) || watches(caller, id))
        .map(it -> view(caller, id, it));
  }

  /** The team, of which nobody reads with two hats; data managers wait for it. */
  private boolean watches(Caller caller, ApplicationId id) {
    return caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR)
        && applications.relations(caller, id).isEmpty();
  }

  private AccessTermsView view(Caller caller, ApplicationId id, Taken application) {
    var applicants = application.applicants();
    var team = teams.of(id, application);
    var accepted = acceptances(id);
    var names =
        people.names(
            Stream.concat(Stream.of(applicants.principal()), applicants.members().keySet().stream())
                .toList());
    var members =
        applicants.members().keySet().stream()
            .map(person -> person(person, names, applicants, accepted))
            .sorted(Comparator.comparing(AccessTermsView.Person::name));
    var all =
        Stream.concat(
                Stream.of(person(applicants.principal(), names, applicants, accepted)), members)
            .toList();
    boolean mine =
        applicants.has(caller.id())
            && applicants.accepted().getOrDefault(caller.id(), 0) < AccessTerms.CURRENT;
    return new AccessTermsView(
        all.stream().filter(it -> team.asked().contains(it.id())).toList(),
        all.stream().filter(it -> !team.asked().contains(it.id())).toList(),
        missing(id, application, team),
        mine && applications.offers(caller, id, AcceptTerms.class),
        applications.offers(caller, id, SayWithoutAccess.class));
  }

  private List<AccessTermsView.Missing> missing(
      ApplicationId id, Taken application, DataTeam team) {
    var invited = guests.addresses(id).values();
    int revision = application.lastSubmission().map(Submission::revision).orElse(0);
    return team.missing().stream()
        .map(it ->
            new AccessTermsView.Missing(
                new NamedRow(revision, it.row()),
                it.name(),
                it.address(),
                invited.stream().anyMatch(each -> MailAddress.same(each, it.address()))))
        .toList();
  }

  private static AccessTermsView.Person person(
      PersonId id,
      Map<PersonId, String> names,
      Applicants applicants,
      Map<PersonId, AccessTermsView.Acceptance> accepted) {
    return new AccessTermsView.Person(
        id,
        names.getOrDefault(id, "Somebody unknown"),
        applicants.accepted().containsKey(id)
            ? Optional.ofNullable(accepted.get(id))
            : Optional.empty());
  }

  private Map<PersonId, AccessTermsView.Acceptance> acceptances(ApplicationId id) {
    var all = new HashMap<PersonId, AccessTermsView.Acceptance>();
    List<Recorded<ApplicationEvent>> past = histories.of(APPLICATION, id.value());
    for (var recorded : past) {
      if (recorded.event() instanceof ApplicationEvent.TermsAccepted(var by, var version, var of)) {
        all.put(by, new AccessTermsView.Acceptance(version, recorded.at()));
      }
    }
    return all;
  }
}
