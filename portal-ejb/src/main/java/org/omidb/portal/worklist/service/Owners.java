package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.Directory;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.OwnerRefusal;
import org.omidb.portal.worklist.domain.OwnerTurn;
import org.omidb.portal.worklist.domain.WorkListCommand;
import org.omidb.portal.worklist.domain.WorkListPermissions;
import org.omidb.portal.worklist.store.OfficeStepStore;
import org.omidb.portal.worklist.store.OwnerStore;

/**
 * Who of the team looks after an application. It gives nobody a right that they have not, and takes
 * none: it says whom colleagues ask. Each change stays with who made it and when.
 */
@ApplicationScoped
@Transactional
public class Owners {

  private final OfficeStepStore list;
  private final OwnerStore owners;
  private final Histories histories;
  private final Directory directory;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public Owners(
      OfficeStepStore list,
      OwnerStore owners,
      Histories histories,
      Directory directory,
      Outbox outbox,
      Settings settings,
      InstantSource clock) {
    this.list = list;
    this.owners = owners;
    this.histories = histories;
    this.directory = directory;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The open application of which the caller may say who looks after it.
   *
   * @throws NotFoundException if there is none, or they may not
   */
  public ListedApplication about(Caller caller, ApplicationId id) {
    return found(caller, id)
        .filter(it ->
            WorkListPermissions.allow(caller, new WorkListCommand.NameOwner(Optional.empty())))
        .orElseThrow(() -> new NotFoundException("Application"));
  }

  /** Those of the team who can look after it, by name. */
  public List<Person> candidates(Caller caller, ApplicationId id) {
    about(caller, id);
    return colleagues(id);
  }

  /** Who applies for it, or has an interest in it, looks after it as little as they find it. */
  private List<Person> colleagues(ApplicationId id) {
    var bound = owners.bound(id);
    return directory.holders(Role.LICENSING).stream()
        .filter(one -> !bound.contains(one.id()))
        .toList();
  }

  /** Each time that somebody was named, the last first. */
  public List<OwnerTurn> history(Caller caller, ApplicationId id) {
    about(caller, id);
    return owners.of(id);
  }

  /** Everybody who looks after an application that is open. */
  public List<PersonId> all(Caller caller) {
    return WorkListPermissions.allow(caller, new WorkListCommand.ReadWorkList())
        ? owners.all()
        : List.of();
  }

  /**
   * Says who looks after it from now on, and tells them, unless they have said so themselves.
   *
   * @param owner empty for nobody
   * @throws NotFoundException if the caller may not
   */
  public Decision<OwnerTurn> name(Caller caller, ApplicationId id, Optional<PersonId> owner) {
    histories.hold(id);
    var application = about(caller, id);
    if (owners.of(id).stream().findFirst().flatMap(OwnerTurn::owner).equals(owner)) {
      return Decision.refuse(OwnerRefusal.OWNER_ALREADY);
    }
    var person = owner.flatMap(one -> colleague(one, id));
    if (owner.isPresent() && person.isEmpty()) {
      return Decision.refuse(OwnerRefusal.NOT_OF_THE_TEAM);
    }
    var turn = new OwnerTurn(owner, caller.id(), clock.instant());
    owners.add(id, turn);
    person.filter(one -> !one.id().equals(caller.id())).ifPresent(one -> tell(one, application));
    return Decision.accept(turn);
  }

  private Optional<Person> colleague(PersonId person, ApplicationId id) {
    return colleagues(id).stream().filter(one -> one.id().equals(person)).findFirst();
  }

  private Optional<ListedApplication> found(Caller caller, ApplicationId id) {
    return list.find(caller, id, clock.instant());
  }

  private void tell(Person owner, ListedApplication application) {
    outbox.send(
        Optional.of(application.id().value()),
        owner.email(),
        "owner-named",
        Map.of(
            "name",
            owner.name(),
            "reference",
            application.reference(),
            "title",
            application.title(),
            "organisation",
            application.organisation(),
            "link",
            settings.text(Setting.BASE_URL) + application.address()));
  }
}
