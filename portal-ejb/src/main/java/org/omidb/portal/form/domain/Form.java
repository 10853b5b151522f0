package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version of a form. A published version never changes: revisions are read with it for ever. */
public record Form(int version, List<Section> sections) {

  public Form {
    sections = List.copyOf(sections);
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The section whose page follows, if there is one. */
  public Optional<Section> after(Section section) {
    var ids = sections.stream().map(Section::id).toList();
    int next = ids.indexOf(section.id()) + 1;
    return next > 0 && next < sections.size() ? Optional.of(sections.get(next)) : Optional.empty();
  }

  /** The section that asks this question. */
  public Optional<Section> asking(String questionId) {
    return sections.stream().filter(it -> it.question(questionId).isPresent()).findFirst();
  }

  /** All questions, in the order in which they are asked. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** The section with the question whose answer is read for this meaning. */
  public Optional<Section> section(Meaning meaning) {
    return sections.stream().filter(it -> it.question(meaning).isPresent()).findFirst();
  }

  /**
   * The one answer that is read for this meaning.
   *
   * @param answers by the id of the section
   */
  public Optional<String> answer(Meaning meaning, Map<String, Answers> answers) {
    return section(meaning)
        .flatMap(part -> part.answer(meaning, answers.getOrDefault(part.id(), Answers.NONE)));
  }

  /**
   * This form as somebody sees it who has answered so: without the questions and sections whose
   * condition does not hold. What was answered to a question that is not shown counts for nothing.
   *
   * @param answers by the id of the section
   */
  public Form shownTo(Map<String, Answers> answers) {
    var given = new HashMap<String, List<String>>();
    var shown = new ArrayList<Section>();
    for (var section : sections) {
      if (holds(section.shown(), given)) {
        var written = answers.getOrDefault(section.id(), Answers.NONE);
        var questions = new ArrayList<Question>();
        for (var question : section.questions()) {
          if (holds(question.shown(), given)) {
            questions.add(question);
            given.put(question.id(), written.all(question.id()));
          }
        }
        shown.add(section.with(questions));
      }
    }
    return new Form(version, shown);
  }

  private static boolean holds(Optional<Condition> condition, Map<String, List<String>> given) {
    return condition.map(it -> it.holds(id -> given.getOrDefault(id, List.of()))).orElse(true);
  }
}
