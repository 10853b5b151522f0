package org.omidb.portal.web.application;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.form.Wording;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * The page {@code application/compare.xhtml}: what is different in one submitted revision from
 * another, answer by answer and word by word, for all who may read the application.
 */
@Named
@RequestScoped
public class CompareRevisionsPage {

  /**
   * An answer that is not the same in both.
   *
   * @param section the title of its section
   * @param pieces empty where there is nothing in words, as in a selection of cases
   */
  public record Change(String section, String question, List<WordDiff.Piece> pieces) {}

  private record Place(Section section, Question question) {}

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Submissions submissions;
  @Inject Wording wording;
  @Inject CurrentPerson person;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private int from;
  private int to;
  private List<Change> changes = List.of();

  /**
   * @throws NotFoundException if the caller may not read the application, or one of the revisions
   *     was not submitted
   */
  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    to = asked.find("to").isPresent() ? asked.number("to") : line.revision();
    from = asked.find("from").isPresent() ? asked.number("from") : to - 1;
    changes =
        changes(
            submissions.read(person.caller(), line.id(), from),
            submissions.read(person.caller(), line.id(), to));
  }

  private List<Change> changes(Revision earlier, Revision later) {
    var before = submissions.form(earlier).shownTo(earlier.sections());
    var after = submissions.form(later).shownTo(later.sections());
    var all = new ArrayList<Change>();
    questions(after, before)
        .forEach((id, it) ->
            change(it, text(before, earlier, id), text(after, later, id)).ifPresent(all::add));
    return List.copyOf(all);
  }

  private static Optional<Change> change(Place it, String before, String after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    var pieces =
        it.question().kind() instanceof CohortSelection
            ? List.<WordDiff.Piece>of()
            : WordDiff.of(before, after);
    return Optional.of(new Change(it.section().title(), it.question().label(), pieces));
  }

  /** Every question of either, in the words and the order of the first form that asks it. */
  private static Map<String, Place> questions(Form... forms) {
    var all = new LinkedHashMap<String, Place>();
    for (var form : forms) {
      for (var section : form.sections()) {
        section
            .asking()
            .forEach(question -> all.putIfAbsent(question.id(), new Place(section, question)));
      }
    }
    return all;
  }

  private String text(Form form, Revision revision, String id) {
    for (var section : form.sections()) {
      var question = section.question(id);
      if (question.isPresent()) {
        return text(question.get(), section, revision);
      }
    }
    return "";
  }

  private String text(Question question, Section section, Revision revision) {
    var answers = revision.section(section.id());
    if (question.kind() instanceof CohortSelection) {
      return answers.first(question.id()).orElse("");
    }
    return question.kind() instanceof Upload
        ? answers.all(question.id()).stream()
            .flatMap(file -> Stream.ofNullable(revision.attachments().get(file)))
            .map(Attachment::fileName)
            .collect(joining("\n"))
        : wording.text(question, answers);
  }

  public ApplicationLine getLine() {
    return line;
  }

  public int getFrom() {
    return from;
  }

  public int getTo() {
    return to;
  }

  public List<Change> getChanges() {
    return changes;
  }

  /** The revisions before the last, each to be compared with the one after it. */
  public List<Integer> getEarlier() {
    var all = new ArrayList<Integer>();
    for (int revision = line.revision() - 1; revision > 0; revision--) {
      all.add(revision);
    }
    return all;
  }
}
