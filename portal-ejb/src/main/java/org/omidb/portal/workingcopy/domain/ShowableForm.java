package org.omidb.portal.workingcopy.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormPart;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TableColumn;

/**
 * As much of a form as a page can show while it cannot be published yet: a field needs an id of its
 * own.
 *
 * @param leftOut what the others are called
 */
public record ShowableForm(Form form, List<String> leftOut) {

  public ShowableForm {
    leftOut = List.copyOf(leftOut);
  }

  public static ShowableForm of(Form form) {
    Set<String> ids = new HashSet<>();
    var leftOut = new ArrayList<String>();
    var sections = new ArrayList<Section>();
    Set<String> sectionIds = new HashSet<>();
    for (var section : form.sections()) {
      if (FormPart.find(section.id()).isPresent() && sectionIds.add(section.id())) {
        sections.add(shown(section, ids, leftOut));
      } else {
        leftOut.add(section.title());
      }
    }
    return new ShowableForm(new Form(form.version(), sections), leftOut);
  }

  private static Section shown(Section section, Set<String> ids, List<String> leftOut) {
    var questions = new ArrayList<Question>();
    for (var question : section.questions()) {
      if (hasField(question) && ids.add(question.id())) {
        questions.add(question);
      } else {
        leftOut.add(question.label().isEmpty() ? question.id() : question.label());
      }
    }
    return new Section(
        section.id(),
        section.title(),
        section.guidance(),
        questions,
        section.last(),
        section.shown(),
        section.group());
  }

  private static boolean hasField(Question question) {
    return FormPart.find(question.id()).isPresent()
        && !FormPart.isTaken(question.id())
        && (!(question.kind() instanceof Several several)
            || areFields(several.columns().stream().map(TableColumn::id).toList()));
  }

  private static boolean areFields(List<String> ids) {
    return Set.copyOf(ids).size() == ids.size()
        && ids.stream().allMatch(id -> FormPart.find(id).isPresent());
  }
}
