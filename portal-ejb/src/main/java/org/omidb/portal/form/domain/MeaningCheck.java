package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether the portal finds in a form each answer that it reads, and no doubt which it is. */
final class MeaningCheck {

  private MeaningCheck() {}

  static List<FormFault> check(FormName name, Form form) {
    var faults = new ArrayList<FormFault>();
    var needed = Meaning.neededBy(name);
    for (var meaning : Meaning.values()) {
      var asked = asked(form, meaning);
      if (asked.isEmpty() && needed.contains(meaning)) {
        faults.add(new FormFault("", "No question has the meaning " + meaning));
      }
      asked.stream()
          .skip(1)
          .forEach(again ->
              faults.add(
                  new FormFault(again.id(), "A second question with the meaning " + meaning)));
      asked.stream()
          .filter(question -> !meaning.fits(question.kind()))
          .forEach(question ->
              faults.add(
                  new FormFault(question.id(), "Its kind cannot have the meaning " + meaning)));
      asked.forEach(question -> faults.addAll(columns(question, meaning)));
      asked.stream()
          .filter(question -> needed.contains(meaning) && mayBeLeftOut(form, question))
          .forEach(question ->
              faults.add(
                  new FormFault(
                      question.id(), "It has the meaning " + meaning + ", so it is always asked")));
    }
    return faults;
  }

  /** The table of the team has the columns that the portal reads, each of them in every row. */
  private static List<FormFault> columns(Question question, Meaning meaning) {
    return meaning == Meaning.TEAM_ACCESS && question.kind() instanceof QuestionKind.Table table
        ? Stream.of(TeamColumn.values())
            .filter(column -> !column.in(table))
            .map(column ->
                new FormFault(
                    question.id(),
                    "It has the meaning %s, so its part “%s” is required, and asks for %s"
                        .formatted(meaning, column.id(), column.asked())))
            .toList()
        : List.of();
  }

  private static List<Question> asked(Form form, Meaning meaning) {
    return form.questions().stream()
        .filter(question -> question.meaning().filter(meaning::equals).isPresent())
        .toList();
  }

  private static boolean mayBeLeftOut(Form form, Question question) {
    return !question.required()
        || question.shown().isPresent()
        || form.sections().stream()
            .anyMatch(part -> part.shown().isPresent() && part.questions().contains(question));
  }
}
