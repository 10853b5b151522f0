package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;

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
}
