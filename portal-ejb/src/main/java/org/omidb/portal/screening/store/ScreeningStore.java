package org.omidb.portal.screening.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.screening.domain.DataUseList;
import org.omidb.portal.screening.domain.ScreeningId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;
import org.omidb.portal.shared.service.Json;

/** Keeps notes and lists of terms. It asks no permission: the services have asked. */
@ApplicationScoped
public class ScreeningStore {

  private final EntityManager em;

  @Inject
  public ScreeningStore(EntityManager em) {
    this.em = em;
  }

  /** Keeps a note beside the history. */
  public void keep(ApplicationId application, PersonId author, Content note, Instant at) {
    em.persist(
        new ScreeningNoteRow(
            ScreeningId.of(application).value(),
            note.hash().hex(),
            application.value(),
            author.value(),
            at,
            note.body()));
  }

  /** The note behind a hash, unless it was erased. */
  public Optional<String> note(ApplicationId application, Sha256 hash) {
    var key = new ScreeningNoteRow.Key(ScreeningId.of(application).value(), hash.hex());
    return Optional.ofNullable(em.find(ScreeningNoteRow.class, key))
        .filter(row -> !row.body.isEmpty())
        .map(row -> Content.read(row.body, String.class));
  }

  /** Empties the notes about an application; the rows stay, as events have their hashes. */
  public void erase(ApplicationId application) {
    em.flush();
    em.createNativeQuery("update screening_note set body = '' where application_id = :id")
        .setParameter("id", application.value())
        .executeUpdate();
    em.clear();
  }

  /** Keeps a list, which is never changed or removed. */
  public void keep(int number, String body) {
    em.persist(new DataUseRow(number, Sha256.of(body).hex(), body));
  }

  /** The list of this number. */
  public Optional<DataUseList> list(int number) {
    return Optional.ofNullable(em.find(DataUseRow.class, number))
        .map(row -> Json.read(row.body, DataUseList.class));
  }
}
