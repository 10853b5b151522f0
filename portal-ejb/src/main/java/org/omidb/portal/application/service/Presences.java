package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Presence;
import org.omidb.portal.application.domain.PresentApplicant;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.PresenceStore;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;

/** Who of those who apply together writes right now. Nobody else is told, staff included. */
@ApplicationScoped
@Transactional
public class Presences {
  private final Drafts drafts;
  private final ApplicationStore rows;
  private final PresenceStore store;
  private final People people;
  private final InstantSource clock;

  @Inject
  public Presences(
      Drafts drafts,
      ApplicationStore rows,
      PresenceStore store,
      People people,
      InstantSource clock) {
    this.drafts = drafts;
    this.rows = rows;
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Says that the caller writes in a section of the form.
   *
   * @throws NotFoundException if they do not write the application, or the form has no such section
   */
  public void renew(Caller caller, ApplicationId id, String section) {
    drafts.requireWriter(caller, id);
    if (drafts.read(id).form().section(section).isEmpty()) {
      throw new NotFoundException("Section");
    }
    if (rows.find(id).filter(line -> line.stage().draft()).isPresent()) {
      store.renew(id, new Presence(caller.id(), section, clock.instant()));
    }
  }

  /**
   * Who else writes now, by name; nobody in what is no draft any more.
   *
   * @throws NotFoundException if the caller does not apply there
   */
  public List<PresentApplicant> others(Caller caller, ApplicationId id) {
    drafts.requireApplying(caller, id);
    if (rows.find(id).filter(line -> line.stage().draft()).isEmpty()) {
      return List.of();
    }
    var applying =
        Stream.concat(
                rows.coApplicants(id).stream(),
                rows.find(id).flatMap(line -> line.applicant()).stream())
            .toList();
    var here =
        store.since(id, Presence.shownSince(clock.instant())).stream()
            .filter(each -> !each.person().equals(caller.id()))
            .filter(each -> applying.contains(each.person()))
            .toList();
    var names = people.names(here.stream().map(Presence::person).toList());
    return here.stream()
        .map(each ->
            new PresentApplicant(
                names.getOrDefault(each.person(), "Somebody unknown"), each.section()))
        .toList();
  }
}
