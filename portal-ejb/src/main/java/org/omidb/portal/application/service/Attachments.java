package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_EMPTY;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_OF_ANOTHER_KIND;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_TOO_LARGE;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_DRAFT;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLYING;
import static org.omidb.portal.application.domain.ApplicationRelation.WRITING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.FileName;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Uuid7;

/** The files of an application: checked by content and size, kept in the object store. */
@ApplicationScoped
@Transactional
public class Attachments {

  private static final int MEGABYTE = 1_048_576;

  private final ApplicationStore rows;
  private final AttachmentStore attachments;
  private final RevisionStore revisions;
  private final ObjectStore objects;
  private final InstantSource clock;

  @Inject
  public Attachments(
      ApplicationStore rows,
      AttachmentStore attachments,
      RevisionStore revisions,
      ObjectStore objects,
      InstantSource clock) {
    this.rows = rows;
    this.attachments = attachments;
    this.revisions = revisions;
    this.objects = objects;
    this.clock = clock;
  }

  /**
   * Keeps a file of a draft that the caller writes. It answers nothing until a section names it.
   *
   * @param asked what the question that it is for asks for
   * @param fileName as the browser sent it; only its last part is kept, for showing
   */
  public Decision<Attachment> store(
      Caller caller, ApplicationId id, Upload asked, String fileName, InputStream file) {
    int largest = asked.megabytes() * MEGABYTE;
    var line = read(caller, id);
    if (!isOneOf(WRITING, caller, id)) {
      throw new NotFoundException("Draft");
    }
    if (!line.stage().draft()) {
      return Decision.refuse(NOT_A_DRAFT);
    }
    try {
      var content = file.readNBytes(largest + 1);
      if (content.length == 0) {
        return Decision.refuse(FILE_EMPTY);
      }
      if (content.length > largest) {
        return Decision.refuse(FILE_TOO_LARGE);
      }
      var kind = FileKind.of(content);
      if (kind.isEmpty()) {
        return Decision.refuse(FILE_OF_ANOTHER_KIND);
      }
      var fault = kind.get().fault(content);
      return fault.isEmpty()
          ? Decision.accept(keep(caller, id, fileName, kind.get(), content))
          : Decision.refuse(fault.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a draft of those with whom the caller applies, for showing its name. */
  public Optional<Attachment> find(Caller caller, ApplicationId id, UUID attachment) {
    read(caller, id);
    return isOneOf(APPLYING, caller, id)
        ? Optional.ofNullable(attachments.of(id).get(attachment))
        : Optional.empty();
  }

  /**
   * A file that the caller may read: who applies all of the application's, others those that the
   * submitted revision names.
   */
  public Attachment read(Caller caller, ApplicationId id, UUID attachment) {
    var line = read(caller, id);
    var own = isOneOf(APPLYING, caller, id) ? attachments.of(id).get(attachment) : null;
    return Optional.ofNullable(own)
        .or(() ->
            revisions
                .find(id, line.revision())
                .map(revision -> revision.attachments().get(attachment.toString())))
        .orElseThrow(() -> new NotFoundException("Attachment"));
  }

  /** What it is saved as; files that were kept earlier may be named after another content. */
  public static String downloadName(Attachment attachment) {
    var kind = FileKind.ofMediaType(attachment.mediaType());
    return FileName.of(attachment.fileName(), kind.extensions());
  }

  /** The bytes of a file that {@link #read} has given. */
  public InputStream open(ApplicationId id, Attachment attachment) throws IOException {
    return objects.open(key(id, attachment.id()));
  }

  private Attachment keep(
      Caller caller, ApplicationId id, String fileName, FileKind kind, byte[] content)
      throws IOException {
    var key = Uuid7.next();
    var stored = objects.write(key(id, key), new ByteArrayInputStream(content));
    var attachment =
        new Attachment(
            key,
            FileName.of(fileName, kind.extensions()),
            kind.mediaType(),
            stored.bytes(),
            stored.sha256());
    attachments.add(id, attachment, caller.id(), clock.instant());
    return attachment;
  }

  /** Where the bytes of a file lie. */
  static ObjectKey key(ApplicationId id, UUID attachment) {
    return new ObjectKey("applications/" + id + "/" + attachment);
  }

  private ApplicationLine read(Caller caller, ApplicationId id) {
    return rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Application"));
  }

  private boolean isOneOf(Set<ApplicationRelation> some, Caller caller, ApplicationId id) {
    return !Collections.disjoint(rows.relations(id, caller.id()), some);
  }
}
