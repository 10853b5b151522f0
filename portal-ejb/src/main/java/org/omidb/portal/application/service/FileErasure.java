package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.UUID;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.shared.domain.ApplicationId;

/** The one place at which a file of an application is erased, whoever asks for it. */
@ApplicationScoped
@Transactional
public class FileErasure {

  private final AttachmentStore attachments;
  private final ObjectStore objects;

  @Inject
  public FileErasure(AttachmentStore attachments, ObjectStore objects) {
    this.attachments = attachments;
    this.objects = objects;
  }

  /**
   * Erases a file, first its bytes: whoever dies in between comes again, as the row still says what
   * is to go. Whether it may go, the caller has asked.
   */
  public void erase(ApplicationId id, UUID file) throws IOException {
    objects.delete(Attachments.key(id, file));
    attachments.erase(id, file);
  }

  /**
   * Erases a file that was taken out of its draft, and of one that was submitted and is infected
   * the bytes; nothing if they are gone already.
   */
  void eraseRemoved(UUID file) throws IOException {
    var infected = attachments.infectedIn(file);
    if (infected.isPresent()) {
      objects.delete(Attachments.key(infected.get(), file));
    }
    var from = attachments.removedFrom(file);
    if (from.isPresent()) {
      erase(from.get(), file);
    }
  }
}
