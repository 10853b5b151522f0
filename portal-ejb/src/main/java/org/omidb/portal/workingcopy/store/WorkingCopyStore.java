package org.omidb.portal.workingcopy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.workingcopy.domain.FormInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;

/** Keeps the working copy of each form, if it has one. */
@ApplicationScoped
public class WorkingCopyStore {

  private static final String ADD =
      """
      insert into form_working_copy (form, version, body, changed_by, changed)
      values (:form, 1, :body, :by, :at)
      on conflict (form) do nothing
      """;

  private final EntityManager em;

  @Inject
  public WorkingCopyStore(EntityManager em) {
    this.em = em;
  }

  public Optional<WorkingCopy> find(FormName name) {
    return Optional.ofNullable(em.find(WorkingCopyRow.class, name.stored()))
        .map(row -> read(name, row));
  }

  /** The same, held until the transaction ends: nobody else changes it meanwhile. */
  public Optional<WorkingCopy> hold(FormName name) {
    return Optional.ofNullable(held(name)).map(row -> read(name, row));
  }

  /** Adds the first working copy of a form; one that is there stays as it is. */
  public void add(FormName name, FormInWork form, PersonId by, Instant at) {
    em.createNativeQuery(ADD)
        .setParameter("form", name.stored())
        .setParameter("body", Json.write(form))
        .setParameter("by", by.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Saves what was held before. */
  public void save(FormName name, FormInWork form, PersonId by, Instant at) {
    var row = held(name);
    if (row == null) {
      throw new IllegalStateException("No working copy of the form " + name);
    }
    row.version++;
    row.body = Json.write(form);
    row.changedBy = by.value();
    row.changed = at;
    em.flush();
  }

  public void delete(FormName name) {
    var row = held(name);
    if (row != null) {
      em.remove(row);
      em.flush();
    }
  }

  private @Nullable WorkingCopyRow held(FormName name) {
    return em.find(WorkingCopyRow.class, name.stored(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static WorkingCopy read(FormName name, WorkingCopyRow row) {
    return new WorkingCopy(
        name,
        row.version,
        Json.read(row.body, FormInWork.class),
        new PersonId(row.changedBy),
        row.changed);
  }
}
