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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.FileName;
import org.omidb.portal.application.domain.FileVersions;
import org.omidb.portal.application.domain.OverQuota;
import org.omidb.portal.application.domain.StoredFile;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/** The files of an application: checked by content and size, kept in the object store. */
@ApplicationScoped
@Transactional
public class Attachments {

  private static final int MEGABYTE = 1_048_576;

  /** Every question of the form answered at length, some of them twice. */
  static final int USUAL_MEGABYTES_OF_A_DRAFT = 60;

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final AttachmentStore attachments;
  private final RevisionStore revisions;
  private final ObjectStore objects;
  private final People people;
  private final FileScans scans;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public Attachments(
      ApplicationSteps steps,
      ApplicationStore rows,
      AttachmentStore attachments,
      RevisionStore revisions,
      ObjectStore objects,
      People people,
      FileScans scans,
      Settings settings,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.attachments = attachments;
    this.revisions = revisions;
    this.objects = objects;
    this.people = people;
    this.scans = scans;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps a file of a draft that the caller writes. It answers nothing until a section names it.
   *
   * @param asked what the question that it is for asks for
   * @param sort what the caller says that it is
   * @param replaces the file whose place it is to take; one that is not there is passed over
   * @param fileName as the browser sent it; only its last part is kept, for showing
   */
  public Decision<Attachment> store(
      Caller caller,
      ApplicationId id,
      Upload asked,
      FileSort sort,
      Optional<UUID> replaces,
      String fileName,
      InputStream file) {
    int largest = asked.megabytes() * MEGABYTE;
    read(caller, id);
    if (!isOneOf(WRITING, caller, id)) {
      throw new NotFoundException("Draft");
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
          ? keep(caller, id, fileName, kind.get(), sort, replaces, content)
          : Decision.refuse(fault.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files of an application that the caller may read, by their id: who applies reads all,
   * others those that a submitted revision names. Each has those of its earlier versions that the
   * caller may read, too.
   */
  public Map<String, FileLine> lines(Caller caller, ApplicationId id) {
    var application = read(caller, id);
    var versions = new FileVersions(attachments.of(id));
    var files = new HashMap<>(versions.files());
    if (!isOneOf(APPLYING, caller, id)) {
      files.keySet().retainAll(submitted(application).keySet());
    }
    var names = people.names(files.values().stream().map(StoredFile::by).toList());
    var lines = new HashMap<String, FileLine>();
    for (var file : files.values()) {
      var earlier =
          versions.earlier(file.attachment().id()).stream()
              .filter(it -> files.containsKey(it.attachment().id()))
              .map(it -> line(it, names, caller, List.of()))
              .toList();
      lines.put(file.attachment().id().toString(), line(file, names, caller, earlier));
    }
    return lines;
  }

  private static FileLine line(
      StoredFile file, Map<PersonId, String> names, Caller reader, List<FileLine> earlier) {
    var attachment = file.attachment();
    return new FileLine(
        attachment.id(),
        attachment.fileName(),
        FileKind.ofMediaType(attachment.mediaType()).name(),
        attachment.bytes(),
        attachment.sha256(),
        file.sort(),
        names.getOrDefault(file.by(), "Somebody unknown"),
        file.stored(),
        file.waits(),
        file.scanFailed(),
        file.isFor(reader.id()),
        earlier);
  }

  /**
   * A file that the caller may read: who applies all of the application's but those of others that
   * a virus scanner has still to look at, others those that a submitted revision names.
   */
  public Attachment read(Caller caller, ApplicationId id, UUID attachment) {
    var line = read(caller, id);
    var file = Optional.ofNullable(attachments.of(id).get(attachment));
    return file.filter(it -> isOneOf(APPLYING, caller, id))
        .filter(it -> it.isFor(caller.id()))
        .map(StoredFile::attachment)
        .or(() ->
            Optional.ofNullable(submitted(line).get(attachment))
                .filter(it -> file.isPresent() && !file.get().infected()))
        .orElseThrow(() -> new NotFoundException("Attachment"));
  }

  /** Also those of an earlier revision, which the same people read. */
  private Map<UUID, Attachment> submitted(ApplicationLine line) {
    var all = new HashMap<UUID, Attachment>();
    for (int revision = 1; revision <= line.revision(); revision++) {
      revisions
          .find(line.id(), revision)
          .ifPresent(it -> it.attachments().values().forEach(file -> all.put(file.id(), file)));
    }
    return all;
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

  /**
   * Keeps it, if there is room; who holds the application counts what is there with nobody else.
   */
  private Decision<Attachment> keep(
      Caller caller,
      ApplicationId id,
      String fileName,
      FileKind kind,
      FileSort sort,
      Optional<UUID> replaces,
      byte[] content)
      throws IOException {
    if (!(steps.hold(id) instanceof Application.Drafting)) {
      return Decision.refuse(NOT_A_DRAFT);
    }
    long quota = quota();
    long left = quota - attachments.bytesOfDraft(id);
    if (content.length > left) {
      return Decision.refuse(new OverQuota(Math.max(left, 0), content.length, quota));
    }
    var key = Uuid7.next();
    var stored = objects.write(key(id, key), new ByteArrayInputStream(content));
    var attachment =
        new Attachment(
            key,
            FileName.of(fileName, kind.extensions()),
            kind.mediaType(),
            stored.bytes(),
            stored.sha256());
    attachments.add(
        id,
        StoredFile.fresh(
            attachment,
            sort,
            caller.id(),
            clock.instant(),
            scans.begin(key),
            replaces.filter(attachments.of(id)::containsKey)));
    return Decision.accept(attachment);
  }

  private long quota() {
    return settings
            .find(Setting.FILES_DRAFT_MEGABYTES)
            .map(Integer::parseInt)
            .orElse(USUAL_MEGABYTES_OF_A_DRAFT)
        * (long) MEGABYTE;
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
