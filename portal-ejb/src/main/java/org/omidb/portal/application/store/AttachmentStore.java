package org.omidb.portal.application.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** Keeps what is known of the files of applications. */
@ApplicationScoped
public class AttachmentStore {

  private final EntityManager em;

  @Inject
  public AttachmentStore(EntityManager em) {
    this.em = em;
  }

  public void add(ApplicationId application, Attachment attachment, PersonId by, Instant at) {
    var row = new AttachmentRow();
    row.id = attachment.id();
    row.applicationId = application.value();
    row.fileName = attachment.fileName();
    row.mediaType = attachment.mediaType();
    row.bytes = attachment.bytes();
    row.sha256 = attachment.sha256().hex();
    row.stored = at;
    row.storedBy = by.value();
    em.persist(row);
  }

  /** The files of one application, by their id. */
  public Map<UUID, Attachment> of(ApplicationId application) {
    return em.createQuery(
            "select a from AttachmentRow a where a.applicationId = :id", AttachmentRow.class)
        .setParameter("id", application.value())
        .getResultStream()
        .map(AttachmentStore::attachment)
        .collect(toMap(Attachment::id, attachment -> attachment));
  }

  private static Attachment attachment(AttachmentRow row) {
    return new Attachment(row.id, row.fileName, row.mediaType, row.bytes, new Sha256(row.sha256));
  }
}
