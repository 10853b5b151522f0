package org.omidb.portal.profile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.profile.domain.PersonDetails;
import org.omidb.portal.profile.domain.ProfileChange;
import org.omidb.portal.profile.domain.Training;
import org.omidb.portal.profile.domain.TrainingKind;
import org.omidb.portal.profile.domain.TrainingWarning;
import org.omidb.portal.shared.domain.PersonId;

/** Profiles of people as rows; whose they are is asked in each query. */
@ApplicationScoped
public class ProfileStore {

  private static final String SAY =
      """
      insert into person_details (person_id, number, job_title, orcid, at)
      select :person, coalesce(max(number), 0) + 1, :title, :orcid, :at
      from person_details where person_id = :person
      """;

  private static final String TRAININGS =
      """
      select id, kind, cast(done as text), recorded, removed from training where person_id = :person
      order by done desc, recorded desc
      """;

  private final EntityManager em;

  @Inject
  public ProfileStore(EntityManager em) {
    this.em = em;
  }

  /** Makes other windows of the same person wait until this transaction has ended. */
  public void hold(PersonId person) {
    em.createNativeQuery("select 1 from person where id = :person for update")
        .setParameter("person", person.value())
        .getResultList();
  }

  /** All that they have said of themselves, the last first. */
  public List<ProfileChange.Said> said(PersonId person) {
    List<?> rows =
        em.createNativeQuery(
                "select job_title, orcid, at from person_details where person_id = :person"
                    + " order by number desc")
            .setParameter("person", person.value())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row ->
            new ProfileChange.Said(
                new PersonDetails((String) row[0], (String) row[1]), (Instant) row[2]))
        .toList();
  }

  /** The caller holds the person. */
  public void say(PersonId person, PersonDetails details, Instant at) {
    em.createNativeQuery(SAY)
        .setParameter("person", person.value())
        .setParameter("title", details.jobTitle())
        .setParameter("orcid", details.orcid())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** The trainings that they have not taken back, the newest first. */
  public List<Training> trainings(PersonId person) {
    return rows(person).stream().filter(row -> row[4] == null).map(ProfileStore::training).toList();
  }

  /** Each time that they have written down a training, or taken one back. */
  public List<ProfileChange> trainingChanges(PersonId person) {
    return rows(person).stream().flatMap(ProfileStore::changes).toList();
  }

  private static Stream<ProfileChange> changes(Object[] row) {
    var training = training(row);
    var recorded = new ProfileChange.Recorded(training, training.recorded());
    return row[4] instanceof Instant removed
        ? Stream.of(recorded, new ProfileChange.Removed(training, removed))
        : Stream.of(recorded);
  }

  private List<Object[]> rows(PersonId person) {
    List<?> rows =
        em.createNativeQuery(TRAININGS).setParameter("person", person.value()).getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static Training training(Object[] row) {
    return new Training(
        (UUID) row[0],
        TrainingKind.valueOf((String) row[1]),
        LocalDate.parse((String) row[2]),
        (Instant) row[3]);
  }

  public void add(PersonId person, Training training) {
    em.createNativeQuery(
            "insert into training (id, person_id, kind, done, recorded)"
                + " values (:id, :person, :kind, :done, :recorded)")
        .setParameter("id", training.id())
        .setParameter("person", person.value())
        .setParameter("kind", training.kind().name())
        .setParameter("done", training.done())
        .setParameter("recorded", training.recorded())
        .executeUpdate();
  }

  /** Takes back a training of theirs; whether there was one to be taken back. */
  public boolean remove(PersonId person, UUID training, Instant at) {
    return em.createNativeQuery(
                "update training set removed = :at"
                    + " where id = :id and person_id = :person and removed is null")
            .setParameter("at", at)
            .setParameter("id", training)
            .setParameter("person", person.value())
            .executeUpdate()
        > 0;
  }

  /** Everybody who has written down a training and not taken it back. */
  public List<PersonId> trained() {
    List<?> ids =
        em.createNativeQuery(
                "select distinct person_id from training where removed is null", UUID.class)
            .getResultList();
    return ids.stream().map(UUID.class::cast).map(PersonId::new).toList();
  }

  /** The warnings that went out about a training. */
  public Set<TrainingWarning> warned(UUID training) {
    List<?> all =
        em.createNativeQuery(
                "select warning from training_warning where training_id = :id", String.class)
            .setParameter("id", training)
            .getResultList();
    return all.stream()
        .map(String.class::cast)
        .map(TrainingWarning::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  public void warn(UUID training, TrainingWarning warning, Instant at) {
    em.createNativeQuery(
            "insert into training_warning (training_id, warning, warned)"
                + " values (:id, :warning, :at)")
        .setParameter("id", training)
        .setParameter("warning", warning.name())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Deletes all of it. */
  public void erase(PersonId person) {
    for (var table : List.of("person_details", "training")) {
      em.createNativeQuery("delete from " + table + " where person_id = :person")
          .setParameter("person", person.value())
          .executeUpdate();
    }
  }
}
