package org.omidb.portal.application.store;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_EDITOR;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_READER;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;
import static org.omidb.portal.application.domain.ApplicationRelation.SIGNATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Role;

/** Reads and writes applications as lists show them; who may not read one does not find it. */
@ApplicationScoped
public class ApplicationStore {

  /** What a caller may read: their own, what they have been let at, all for staff. */
  private static final String READABLE =
      """
       (:everything = true
        or exists (select 1 from RelationRow r where r.applicationId = a.id
                   and r.personId = :person and r.relation in :readers))
      """;

  /** A chair knows what a submitted one is about, and reads it only after declaring. */
  private static final String KNOWN = " (a.revision > 0 and :chairs = true or" + READABLE + ")";

  private static final String NOT_CONFLICTED =
      """
       and not exists (select 1 from RelationRow c where c.applicationId = a.id
                       and c.personId = :person and c.relation = :conflicted)
      """;

  private static final Set<ApplicationRelation> READERS =
      EnumSet.of(APPLICANT, CO_EDITOR, CO_READER, ON_PANEL, SIGNATORY);

  private final EntityManager em;

  @Inject
  public ApplicationStore(EntityManager em) {
    this.em = em;
  }

  /** The row of an application that has just been begun. */
  public void add(
      ApplicationId id, String title, String organisation, Application application, Instant at) {
    em.persist(new ApplicationRow(id.value(), title, organisation, application, at));
    em.flush();
  }

  /** Brings the row up to what the events say now. */
  public void show(ApplicationId id, Application application, Instant at) {
    em.find(ApplicationRow.class, id.value()).show(application, at);
    if (application instanceof Application.Taken it) {
      showApplicants(id, it.applicants());
    }
  }

  private void showApplicants(ApplicationId id, Applicants applicants) {
    var now = new HashSet<RelationRow.Key>();
    now.add(new RelationRow.Key(id.value(), applicants.principal().value(), APPLICANT));
    applicants
        .members()
        .forEach((person, role) ->
            now.add(new RelationRow.Key(id.value(), person.value(), role.relation())));
    for (var relation : ApplicationRelation.APPLYING) {
      having(id, relation).stream()
          .filter(
              person -> !now.contains(new RelationRow.Key(id.value(), person.value(), relation)))
          .forEach(person -> unrelate(id, person, relation));
    }
    now.forEach(key -> relate(id, new PersonId(key.personId()), key.relation()));
  }

  /** The title and the organisation as the submitted revision has them. */
  public void rename(ApplicationId id, String title, String organisation) {
    var row = em.find(ApplicationRow.class, id.value());
    row.title = title;
    row.organisation = organisation;
  }

  /**
   * Holds back every other writer of the application until the transaction ends, and reads what
   * they have written up to now.
   */
  public void lock(ApplicationId id) {
    var row = em.find(ApplicationRow.class, id.value());
    if (row != null) {
      em.flush();
      em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }
  }

  public Optional<ApplicationLine> find(ApplicationId id) {
    return Optional.ofNullable(em.find(ApplicationRow.class, id.value()))
        .map(ApplicationStore::line);
  }

  /** The application, if the caller may read it. */
  public Optional<ApplicationLine> findFor(Caller caller, ApplicationId id) {
    return readable(caller, "a.id = :id", "a.id")
        .setParameter("id", id.value())
        .getResultStream()
        .map(ApplicationStore::line)
        .findFirst();
  }

  /** The application of this reference, if the caller may read it. */
  public Optional<ApplicationLine> findFor(Caller caller, Reference reference) {
    return readable(caller, "a.reference = :reference", "a.id")
        .setParameter("reference", reference.toString())
        .getResultStream()
        .map(ApplicationStore::line)
        .findFirst();
  }

  /**
   * Those that are in this stage since then at the latest, and whose expression of interest has
   * words.
   */
  public List<ApplicationId> readableIn(Stage stage, Instant since) {
    return em.createQuery(
            "select a.id from ApplicationRow a where a.stage = :stage and a.since <= :since"
                + " and exists (select 1 from InterestRow i where i.applicationId = a.id"
                + " and i.answers <> '') order by a.id",
            UUID.class)
        .setParameter("stage", stage)
        .setParameter("since", since)
        .getResultStream()
        .map(ApplicationId::new)
        .toList();
  }

  /** The application, if the caller may know what it is about. */
  public Optional<ApplicationLine> findKnownTo(Caller caller, ApplicationId id) {
    return known(caller, "a.id = :id", "a.id")
        .setParameter("id", id.value())
        .getResultStream()
        .map(ApplicationStore::line)
        .findFirst();
  }

  /** What the caller may know of and is in this stage; what waited longest comes first. */
  public List<ApplicationLine> allKnownTo(Caller caller, Stage stage) {
    return known(caller, "a.stage = :stage", "a.since, a.id")
        .setParameter("stage", stage)
        .getResultStream()
        .map(ApplicationStore::line)
        .toList();
  }

  /** What the caller may read and is in one of these stages; what waited longest comes first. */
  public List<ApplicationLine> allFor(Caller caller, Collection<Stage> stages) {
    return readable(caller, "a.stage in :stages", "a.since, a.id")
        .setParameter("stages", stages)
        .getResultStream()
        .map(ApplicationStore::line)
        .toList();
  }

  /** The applications in which this person applies, alone or with others, the newest first. */
  public List<ApplicationLine> of(PersonId person) {
    return em.createQuery(
            "select a from ApplicationRow a where exists (select 1 from RelationRow r"
                + " where r.applicationId = a.id and r.personId = :person"
                + " and r.relation in :applying) order by a.begun desc, a.id",
            ApplicationRow.class)
        .setParameter("person", person.value())
        .setParameter("applying", ApplicationRelation.APPLYING)
        .getResultStream()
        .map(ApplicationStore::line)
        .toList();
  }

  public Set<ApplicationRelation> relations(ApplicationId id, PersonId person) {
    return em.createQuery(
            "select r from RelationRow r where r.applicationId = :id and r.personId = :person",
            RelationRow.class)
        .setParameter("id", id.value())
        .setParameter("person", person.value())
        .getResultStream()
        .map(RelationRow::relation)
        .collect(toUnmodifiableSet());
  }

  /** Whoever is this to the application. */
  public List<PersonId> having(ApplicationId id, ApplicationRelation relation) {
    return em.createQuery(
            "select r.personId from RelationRow r where r.applicationId = :id"
                + " and r.relation = :relation order by r.personId",
            UUID.class)
        .setParameter("id", id.value())
        .setParameter("relation", relation)
        .getResultStream()
        .map(PersonId::new)
        .toList();
  }

  /** Those who apply beside the principal applicant, also when it has ended. */
  public List<PersonId> coApplicants(ApplicationId id) {
    return Stream.of(CO_EDITOR, CO_READER)
        .flatMap(relation -> having(id, relation).stream())
        .sorted(Comparator.comparing(PersonId::value))
        .toList();
  }

  /** Adds a relation; nothing happens if it holds already. */
  public void relate(ApplicationId id, PersonId person, ApplicationRelation relation) {
    var key = new RelationRow.Key(id.value(), person.value(), relation);
    if (em.find(RelationRow.class, key) == null) {
      em.persist(new RelationRow(key));
    }
  }

  /** Takes a relation away; nothing happens if it does not hold. */
  public void unrelate(ApplicationId id, PersonId person, ApplicationRelation relation) {
    var row = em.find(RelationRow.class, new RelationRow.Key(id.value(), person.value(), relation));
    if (row != null) {
      em.remove(row);
    }
  }

  private TypedQuery<ApplicationRow> readable(Caller caller, String where, String order) {
    return rows(caller, where + " and" + READABLE, order);
  }

  private TypedQuery<ApplicationRow> known(Caller caller, String where, String order) {
    return rows(caller, where + " and" + KNOWN, order)
        .setParameter("chairs", caller.has(Role.COMMITTEE_CHAIR));
  }

  private TypedQuery<ApplicationRow> rows(Caller caller, String where, String order) {
    return em.createQuery(
            "select a from ApplicationRow a where " + where + NOT_CONFLICTED + "order by " + order,
            ApplicationRow.class)
        .setParameter("person", caller.id().value())
        .setParameter("everything", readsEverything(caller))
        .setParameter("readers", READERS)
        .setParameter("conflicted", CONFLICTED);
  }

  private static boolean readsEverything(Caller caller) {
    return caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR)
        || caller.equals(Caller.PORTAL);
  }

  private static ApplicationLine line(ApplicationRow row) {
    return new ApplicationLine(
        new ApplicationId(row.id),
        row.reference,
        row.stage,
        row.title,
        row.organisation,
        Optional.ofNullable(row.applicant).map(PersonId::new),
        row.revision,
        Optional.ofNullable(row.selection).map(FrozenSelectionId::new),
        row.begun,
        row.since);
  }
}
