package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * A part of a form that is answered and saved on one page.
 *
 * @param last whether it can be started only when every other section is complete
 * @param shown when it is asked; always, if there is no condition
 * @param group what the sections beside it are about, too, as people see it; empty where there are
 *     no groups
 */
public record Section(
    String id,
    String title,
    String guidance,
    List<Question> questions,
    boolean last,
    Optional<Condition> shown,
    String group) {

  public Section {
    questions = List.copyOf(questions);
  }

  /** A section that is in no group. */
  public Section(
      String id,
      String title,
      String guidance,
      List<Question> questions,
      boolean last,
      Optional<Condition> shown) {
    this(id, title, guidance, questions, last, shown, "");
  }

  /** A section that is always asked. */
  public Section(String id, String title, String guidance, List<Question> questions, boolean last) {
    this(id, title, guidance, questions, last, Optional.empty());
  }

  public Optional<Question> question(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }

  /** The questions that ask for an answer, without the headings between them. */
  public List<Question> asking() {
    return questions.stream().filter(Question::asks).toList();
  }

  /** The question whose answer is read for this meaning. */
  public Optional<Question> question(Meaning meaning) {
    return questions.stream().filter(q -> q.meaning().equals(Optional.of(meaning))).findFirst();
  }

  /** The one answer that is read for this meaning. */
  public Optional<String> answer(Meaning meaning, Answers answers) {
    return question(meaning).flatMap(question -> answers.first(question.id()));
  }

  /** Answers as people mean them: what is asked for in one line has no line ends. */
  public Answers meant(Answers answers) {
    var meant = new TreeMap<>(answers.values());
    questions.stream()
        .filter(question -> question.kind().oneLine())
        .forEach(question ->
            meant.computeIfPresent(question.id(), (id, answer) -> answer.changed(Section::line)));
    return new Answers(meant);
  }

  private static List<String> line(List<String> texts) {
    return texts.stream().map(VisibleText::line).toList();
  }

  /** The section as if it asked these questions alone. */
  public Section only(Set<String> ids) {
    return with(questions.stream().filter(question -> ids.contains(question.id())).toList());
  }

  Section with(List<Question> others) {
    return new Section(id, title, guidance, others, last, shown, group);
  }
}
