package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * A part of a form that is answered and saved on one page.
 *
 * @param last whether it can be started only when every other section is complete
 */
public record Section(
    String id, String title, String guidance, List<Question> questions, boolean last) {

  public Section {
    questions = List.copyOf(questions);
  }

  public Optional<Question> question(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }

  /** Answers as people mean them: what is asked for in one line has no line ends. */
  public Answers meant(Answers answers) {
    var meant = new TreeMap<>(answers.values());
    questions.stream()
        .filter(Question::oneLine)
        .forEach(question ->
            meant.computeIfPresent(
                question.id(), (id, texts) -> texts.stream().map(VisibleText::line).toList()));
    return new Answers(meant);
  }
}
