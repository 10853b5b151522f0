package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.AnswerDraft;
import org.omidb.portal.application.domain.FileScan;
import org.omidb.portal.application.domain.FileVersions;
import org.omidb.portal.application.domain.ScanAnswer;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.ChosenFiles;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.shared.domain.ApplicationId;

/** What becomes of files that a virus scanner looks at. */
@ApplicationScoped
@Transactional
public class FileScans {

  private static final Logger LOG = Logger.getLogger(FileScans.class.getName());

  private static final Duration AFTER_FAILURE = Duration.ofDays(7);

  private final ApplicationSteps steps;
  private final AttachmentStore attachments;
  private final DraftStore drafts;
  private final VirusScanner scanner;
  private final FileScanMails mails;
  private final Jobs jobs;
  private final InstantSource clock;

  @Inject
  public FileScans(
      ApplicationSteps steps,
      AttachmentStore attachments,
      DraftStore drafts,
      VirusScanner scanner,
      FileScanMails mails,
      Jobs jobs,
      InstantSource clock) {
    this.steps = steps;
    this.attachments = attachments;
    this.drafts = drafts;
    this.scanner = scanner;
    this.mails = mails;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Has a file that is just being stored looked at, if there is a scanner. */
  FileScan begin(UUID file) {
    if (!scanner.isConfigured()) {
      return FileScan.NOT_ASKED;
    }
    jobs.enqueue(ScanFile.NAME, file);
    return FileScan.WAITING;
  }

  /**
   * Files to look at that came before there was a scanner, if there is one. They can be read until
   * something is found in them: what people already work with does not vanish while it is looked
   * at. One that was asked about in vain waits for a week.
   */
  List<UUID> older(int atMost) {
    return scanner.isConfigured()
        ? attachments.unscanned(clock.instant().minus(AFTER_FAILURE), atMost)
        : List.of();
  }

  /** The application of a file that is still to be looked at. */
  Optional<ApplicationId> unseenIn(UUID file) {
    return attachments.unseenIn(file);
  }

  /** Lets a file be read that waited for a scanner which is no longer configured. */
  void unasked(UUID file) {
    attachments.unasked(file);
  }

  /** Says where the file stands that the scanner was asked in vain. */
  void failed(UUID file) {
    attachments.scanFailed(file, clock.instant());
  }

  /** It has found nothing: the file is read and submitted like any other. */
  void clean(UUID file) {
    attachments.clean(file);
  }

  /**
   * It has found something: the file is taken away, and in its place stands what was found, as with
   * a file that was never taken, and the version before it, if there was one. Of one that was
   * submitted already only the bytes go. Who has uploaded it and the principal applicant are told,
   * and the team where it has been able to read it.
   */
  void infected(UUID file, ScanAnswer.Infected found) {
    var id = attachments.unseenIn(file);
    if (id.isEmpty()) {
      return;
    }
    steps.hold(id.get());
    var versions = new FileVersions(attachments.of(id.get()));
    boolean stood = false;
    for (var answer : drafts.of(id.get())) {
      stood |= refuse(id.get(), answer, file, versions, found);
    }
    boolean submitted = attachments.isSubmitted(id.get(), file);
    if (submitted) {
      attachments.infect(file);
    } else {
      attachments.condemn(file, clock.instant());
    }
    var infected = versions.files().get(file);
    if (infected != null) {
      mails.infected(id.get(), infected, submitted, stood);
    }
    jobs.enqueue(EraseRemovedFile.NAME, file);
    LOG.log(
        Level.WARNING, "File {0} of application {1} is infected", new Object[] {file, id.get()});
  }

  /** Whether the answer named the file, and is another now. */
  private boolean refuse(
      ApplicationId id,
      AnswerDraft answer,
      UUID file,
      FileVersions versions,
      ScanAnswer.Infected found) {
    var stands = ChosenFiles.of(answer.stands().texts());
    var infected = versions.files().get(file);
    if (infected == null || !stands.files().contains(file.toString())) {
      return false;
    }
    var before = versions.before(file).map(UUID::toString);
    var left =
        stands.files().stream()
            .flatMap(it -> it.equals(file.toString()) ? before.stream() : Stream.of(it))
            .toList();
    var name = infected.attachment().fileName();
    var now = ChosenFiles.refused(name, found.words()).and(stands.with(left));
    drafts.save(id, answer.question(), new Texts(now.texts()), answer.by(), clock.instant());
    return true;
  }
}
