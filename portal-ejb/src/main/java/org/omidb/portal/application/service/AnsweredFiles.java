package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toSet;
import static org.omidb.portal.application.domain.FileVersions.MOST_EARLIER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.FileVersions;
import org.omidb.portal.application.domain.StoredFile;
import org.omidb.portal.application.store.AttachmentStore;
import org.omidb.portal.form.domain.ChosenFiles;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.shared.domain.ApplicationId;

/** Which files answer the questions of a draft, and what becomes of those that do no more. */
@ApplicationScoped
public class AnsweredFiles {

  /** What is said of a file that went away before anything named it. */
  static final String NOT_KEPT = "It could not be kept. Upload it again.";

  /** What a file is called of which nothing is known any more. */
  static final String WITHOUT_NAME = "A file";

  private final AttachmentStore attachments;
  private final Jobs jobs;
  private final InstantSource clock;

  @Inject
  public AnsweredFiles(AttachmentStore attachments, Jobs jobs, InstantSource clock) {
    this.attachments = attachments;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Only a file of this application answers anything. In place of one that is away, as its scan has
   * found something, stands that it is.
   *
   * @param saved what stands there now
   */
  Typed own(ApplicationId id, Section section, Typed typed, Typed saved) {
    var own = typed;
    for (var question : uploads(section)) {
      var chosen = own(id, question, typed, saved);
      own = own.with(question.id(), chosen.texts());
    }
    return own;
  }

  /**
   * What was typed, and of the files that waited with a text which of them are away: those that
   * nothing has replaced.
   */
  Typed saying(ApplicationId id, Section section, Typed typed, Typed waiting, Typed saved) {
    var all = typed;
    for (var question : uploads(section)) {
      var chosen = ChosenFiles.of(typed.all(question.id()));
      var asked = (Upload) question.kind();
      if (asked.several() || chosen.files().isEmpty()) {
        var files = ChosenFiles.of(waiting.all(question.id())).files();
        var lost = own(id, new ChosenFiles(List.of(), files), saved.all(question.id()));
        all = all.with(question.id(), lost.with(List.of()).and(chosen).texts());
      }
    }
    return all;
  }

  private ChosenFiles own(ApplicationId id, Question question, Typed typed, Typed saved) {
    return own(id, ChosenFiles.of(typed.all(question.id())), saved.all(question.id()));
  }

  private ChosenFiles own(ApplicationId id, ChosenFiles chosen, List<String> saved) {
    if (chosen.files().isEmpty()) {
      return chosen;
    }
    var there = ChosenFiles.of(saved).files();
    var known =
        attachments.of(id).values().stream()
            .filter(file -> !file.infected())
            .map(file -> file.attachment().id())
            .collect(toSet());
    var own = new ArrayList<String>();
    var lost = new ChosenFiles(List.of(), List.of());
    for (var file : chosen.files()) {
      var key = id(file);
      if (there.contains(file) || key.filter(known::contains).isPresent()) {
        own.add(file);
      } else if (key.isPresent()) {
        var name = attachments.nameOfAny(id, key.get()).orElse(WITHOUT_NAME);
        lost = lost.and(ChosenFiles.refused(name, NOT_KEPT));
      }
    }
    return lost.and(chosen.with(own));
  }

  /** With each new version of a file in the place of the one that it is to replace. */
  Typed newest(ApplicationId id, Section section, Typed typed) {
    var all = typed;
    for (var question : uploads(section)) {
      var chosen = ChosenFiles.of(typed.all(question.id()));
      if (chosen.files().size() > 1) {
        var versions = new FileVersions(attachments.of(id));
        all = all.with(question.id(), chosen.with(versions.current(chosen.files())).texts());
      }
    }
    return all;
  }

  /**
   * Keeps the files that others have replaced as earlier versions of those, and erases what stands
   * there no more. The caller holds the application.
   *
   * @param before what stood there
   * @param now what stands there, as is saved
   */
  void replace(ApplicationId id, Section section, Typed before, Typed now) {
    for (var question : uploads(section)) {
      var stood = ChosenFiles.of(before.all(question.id())).files();
      var stands = ChosenFiles.of(now.all(question.id())).files();
      if (!stood.equals(stands)) {
        follow(id, question, stood, stands);
      }
    }
    release(id, section, before, now);
  }

  private void follow(
      ApplicationId id, Question question, List<String> stood, List<String> stands) {
    var versions = new FileVersions(attachments.of(id));
    // where a question takes one file, nobody has to say which the next one replaces
    var older =
        ((Upload) question.kind()).several()
            ? Optional.<UUID>empty()
            : ids(stood).filter(it -> !stands.contains(it.toString())).findFirst();
    for (var file : ids(stands).toList()) {
      if (older.isPresent()) {
        attachments.follow(file, older.get());
        versions = versions.with(file, older.get());
      }
      end(id, versions.earlier(file));
    }
  }

  private void end(ApplicationId id, List<StoredFile> earlier) {
    if (earlier.size() > MOST_EARLIER) {
      attachments.begin(earlier.get(MOST_EARLIER - 1).attachment().id());
      earlier.stream().skip(MOST_EARLIER).forEach(it -> remove(id, it.attachment().id()));
    }
  }

  /**
   * Erases the files that stood there and stand there no more, but for those that something of the
   * application still names or whose later version it names. The caller holds the application.
   */
  void release(ApplicationId id, Section section, Typed before, Typed now) {
    for (var question : uploads(section)) {
      var left = ChosenFiles.of(now.all(question.id())).files();
      ids(ChosenFiles.of(before.all(question.id())).files())
          .filter(file -> !left.contains(file.toString()))
          .forEach(file -> release(id, file));
    }
  }

  /** Erases the files that waited with a text, but for those that something still names. */
  void release(ApplicationId id, Typed waited) {
    var known = attachments.of(id).keySet();
    waited.values().keySet().stream()
        .flatMap(question -> ids(ChosenFiles.of(waited.all(question)).files()))
        .filter(known::contains)
        .forEach(file -> release(id, file));
  }

  /** Erases a file with its earlier versions, but for what something still names. */
  void release(ApplicationId id, UUID file) {
    var earlier = new FileVersions(attachments.of(id)).earlier(file);
    remove(id, file);
    earlier.forEach(it -> remove(id, it.attachment().id()));
  }

  private void remove(ApplicationId id, UUID file) {
    if (attachments.remove(id, file, clock.instant())) {
      jobs.enqueue(EraseRemovedFile.NAME, file);
    }
  }

  private static List<Question> uploads(Section section) {
    return section.questions().stream()
        .filter(question -> question.kind() instanceof Upload)
        .toList();
  }

  private static Stream<UUID> ids(List<String> files) {
    return files.stream().flatMap(file -> id(file).stream());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
