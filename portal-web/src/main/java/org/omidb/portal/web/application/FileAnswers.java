package org.omidb.portal.web.application;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.FileName;
import org.omidb.portal.application.service.Attachments;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.web.form.SentFields;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Texts;

/**
 * Stores the files that came with a section before anything else of it is looked at: a file is not
 * lost with what is wrong elsewhere, and a file that is refused takes nothing else with it.
 */
@RequestScoped
public class FileAnswers {

  private final Attachments attachments;
  private final CurrentPerson person;
  private final Texts texts;

  @Inject
  public FileAnswers(Attachments attachments, CurrentPerson person, Texts texts) {
    this.attachments = attachments;
    this.person = person;
    this.texts = texts;
  }

  /**
   * What was typed, together with the files: the id of each, or its name and why it was refused.
   */
  Typed with(Typed typed, Section section, SentFields fields, ApplicationId id) {
    var all = typed;
    for (var question : section.questions()) {
      if (question.kind() instanceof Upload asked) {
        all = all.with(question.id(), answer(question, asked, fields, id));
      }
    }
    return all;
  }

  /** The files that the answers of a section name, by their id. */
  Map<String, Attachment> named(Section section, List<Written> written, ApplicationId id) {
    return section.questions().stream()
        .filter(question -> question.kind() instanceof Upload)
        .flatMap(
            question -> written.stream().flatMap(it -> it.answers().all(question.id()).stream()))
        .distinct()
        .flatMap(file -> Ids.find(file).stream())
        .flatMap(file -> attachments.find(person.caller(), id, file).stream())
        .collect(toMap(file -> file.id().toString(), file -> file));
  }

  private List<String> answer(
      Question question, Upload asked, SentFields fields, ApplicationId id) {
    var unsent = fields.unsentFile(question);
    return unsent.isPresent()
        ? refused(unsent.get(), asked, ApplicationRefusal.FILE_TOO_LARGE)
        : fields
            .file(question)
            .map(file -> stored(file, asked, id))
            .or(() -> fields.lostFile(question).map(this::notKept))
            .orElse(List.of());
  }

  private List<String> notKept(String name) {
    return List.of(FileName.shown(name), texts.text("application.file-not-kept"));
  }

  private List<String> stored(Part file, Upload asked, ApplicationId id) {
    var name = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
    try (var content = file.getInputStream()) {
      return switch (attachments.store(person.caller(), id, asked, name, content)) {
        case Accepted(var stored) -> List.of(stored.getFirst().id().toString());
        case Refused(var refusal) -> refused(name, asked, refusal);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  private List<String> refused(String name, Upload asked, Refusal refusal) {
    return List.of(
        FileName.shown(name),
        texts.text("application.refusal." + refusal.name(), limits(asked, refusal).toArray()));
  }

  /** Each question says for itself how large its file may be. */
  private static List<Object> limits(Upload asked, Refusal refusal) {
    return refusal == ApplicationRefusal.FILE_TOO_LARGE
        ? List.of(asked.megabytes())
        : refusal.limits();
  }
}
