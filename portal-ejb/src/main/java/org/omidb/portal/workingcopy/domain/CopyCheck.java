package org.omidb.portal.workingcopy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormCheck;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TableColumn;

/** Which form a working copy would be, and what keeps it from being one. */
public final class CopyCheck {

  private final List<FaultInWork> faults = new ArrayList<>();

  private CopyCheck() {}

  /**
   * @param version the number that the form would have
   * @param published the versions that have been published
   */
  public static CheckedCopy check(
      FormName name, FormInWork copy, int version, List<Form> published) {
    var check = new CopyCheck();
    var form = new Form(version, copy.sections().stream().map(check::section).toList());
    boolean readable = check.faults.isEmpty();
    for (var fault : FormCheck.check(name, form, published)) {
      keys(copy, fault.where())
          .forEach(key -> check.faults.add(new FaultInWork(key, fault.what())));
    }
    return new CheckedCopy(form, readable, check.faults.stream().distinct().toList());
  }

  /** An id may stand twice, and then both are at fault; one that stands nowhere is the form's. */
  private static List<Integer> keys(FormInWork copy, String id) {
    var keys =
        Stream.concat(
                copy.sections().stream().filter(it -> it.id().equals(id)).map(SectionInWork::key),
                copy.questions().filter(it -> it.id().equals(id)).map(QuestionInWork::key))
            .toList();
    return keys.isEmpty() ? List.of(0) : keys;
  }

  private Section section(SectionInWork section) {
    var reading = new Reading();
    if (section.title().isEmpty()) {
      reading.fault("It has no title");
    }
    var shown = ConditionText.read(section.shown(), reading);
    note(section.key(), reading);
    return new Section(
        section.id(),
        section.title(),
        section.guidance(),
        section.questions().stream().map(this::question).toList(),
        section.last(),
        shown,
        section.group());
  }

  private Question question(QuestionInWork question) {
    var reading = new Reading();
    var columns =
        question.kindName().equals(Optional.of(KindName.TABLE))
            ? question.columns().stream().map(this::column).toList()
            : List.<TableColumn>of();
    var kind = KindReading.read(question, columns, reading);
    var meaning = Reading.find(Meaning.values(), question.meaning());
    if (meaning.isEmpty() && !question.meaning().isEmpty()) {
      reading.fault("Nobody knows the meaning " + question.meaning());
    }
    var shown = ConditionText.read(question.shown(), reading);
    note(question.key(), reading);
    return new Question(
        question.id(),
        kind,
        question.label(),
        question.noun(),
        question.hint(),
        question.why(),
        question.required(),
        meaning,
        shown,
        question.autocomplete());
  }

  private TableColumn column(QuestionInWork column) {
    var reading = new Reading();
    var kind = KindReading.read(column, List.of(), reading);
    note(column.key(), reading);
    return new TableColumn(
        column.id(), kind, column.label(), column.noun(), column.hint(), column.required());
  }

  private void note(int key, Reading reading) {
    reading.faults().forEach(what -> faults.add(new FaultInWork(key, what)));
  }
}
