package org.omidb.portal.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.FileName;
import org.omidb.portal.application.domain.OverQuota;
import org.omidb.portal.application.service.Attachments;
import org.omidb.portal.application.service.DraftFiles;
import org.omidb.portal.form.domain.ChosenFiles;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
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
  private final DraftFiles drafts;
  private final CurrentPerson person;
  private final Texts texts;

  @Inject
  public FileAnswers(
      Attachments attachments, DraftFiles drafts, CurrentPerson person, Texts texts) {
    this.attachments = attachments;
    this.drafts = drafts;
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

  /** The files of an application that the reader may read, by their id. */
  Map<String, FileLine> lines(ApplicationId id) {
    return attachments.lines(person.caller(), id);
  }

  /**
   * Takes a file out of a draft.
   *
   * @return its name; empty if nothing can be changed any more
   */
  Optional<String> remove(ApplicationId id, String question, String file) {
    var found = Ids.find(file).orElseThrow(() -> new NotFoundException("File"));
    return drafts.remove(person.caller(), id, question, found) instanceof Accepted(var removed)
        ? Optional.of(removed.getFirst().fileName())
        : Optional.empty();
  }

  private List<String> answer(
      Question question, Upload asked, SentFields fields, ApplicationId id) {
    var sort = fields.sort(question, asked);
    var all = new ChosenFiles(List.of(), List.of());
    for (var name : fields.unsentFiles(question)) {
      all = all.and(refused(name, asked, ApplicationRefusal.FILE_TOO_LARGE));
    }
    // of several files at once one takes the place of another
    var replaced = fields.replaced(question);
    for (var file : fields.files(question)) {
      var stored = stored(file, asked, sort, replaced, id);
      replaced = stored.files().isEmpty() ? replaced : Optional.empty();
      all = all.and(stored);
    }
    // what was chosen again in place of a file that was lost is there now
    if (all.files().isEmpty()) {
      for (var name : fields.lostFiles(question)) {
        all =
            all.and(
                ChosenFiles.refused(FileName.shown(name), texts.text("application.file-not-kept")));
      }
    }
    return all.texts();
  }

  private ChosenFiles stored(
      Part file, Upload asked, FileSort sort, Optional<UUID> replaced, ApplicationId id) {
    var name = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
    try (var content = file.getInputStream()) {
      return switch (attachments.store(person.caller(), id, asked, sort, replaced, name, content)) {
        case Accepted(var stored) -> ChosenFiles.of(stored.getFirst().id());
        case Refused(var refusal) -> refused(name, asked, refusal);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  private ChosenFiles refused(String name, Upload asked, Refusal refusal) {
    return ChosenFiles.refused(
        FileName.shown(name),
        texts.text("application.refusal." + refusal.name(), limits(asked, refusal).toArray()));
  }

  /** Each question says for itself how large its file may be; sizes are said in words. */
  private static List<Object> limits(Upload asked, Refusal refusal) {
    return switch (refusal) {
      case ApplicationRefusal.FILE_TOO_LARGE -> List.of(asked.megabytes());
      case OverQuota(var left, var bytes, var quota) ->
          List.of(FileWords.atMost(left), FileWords.size(bytes), FileWords.size(quota));
      default -> refusal.limits();
    };
  }
}
