package org.omidb.portal.workingcopy.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/** Keeps what somebody types who tries a form out, for that person alone. */
@ApplicationScoped
public class TrialStore {

  private static final String SAVE =
      """
      insert into form_trial (person_id, form, section, typed)
      values (:person, :form, :section, :typed)
      on conflict (person_id, form, section) do update set typed = excluded.typed
      """;

  private final EntityManager em;

  @Inject
  public TrialStore(EntityManager em) {
    this.em = em;
  }

  /** By the id of the section. */
  public Map<String, Typed> of(PersonId person, FormName form) {
    return em.createQuery(
            "select t from TrialRow t where t.personId = :person and t.form = :form",
            TrialRow.class)
        .setParameter("person", person.value())
        .setParameter("form", form.stored())
        .getResultStream()
        .collect(toMap(row -> row.section, row -> Json.read(row.typed, Typed.class)));
  }

  public void save(PersonId person, FormName form, String section, Typed typed) {
    em.createNativeQuery(SAVE)
        .setParameter("person", person.value())
        .setParameter("form", form.stored())
        .setParameter("section", section)
        .setParameter("typed", Json.write(typed))
        .executeUpdate();
  }

  /** Deletes what one person has typed. */
  public void clear(PersonId person, FormName form) {
    em.createNativeQuery("delete from form_trial where person_id = :person and form = :form")
        .setParameter("person", person.value())
        .setParameter("form", form.stored())
        .executeUpdate();
  }

  /** Deletes what anybody has typed, once the working copy is gone. */
  public void clear(FormName form) {
    em.createNativeQuery("delete from form_trial where form = :form")
        .setParameter("form", form.stored())
        .executeUpdate();
  }
}
