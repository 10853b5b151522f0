package org.omidb.portal.web.workingcopy;

import java.util.Collection;
import java.util.List;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Country;

/** What a condition can wait for. */
final class Earlier {

  private Earlier() {}

  /** Those of these questions that offer choices; countries are too many to be listed. */
  static List<Question> choices(Form form, Collection<String> ids) {
    return form.questions().stream()
        .filter(it -> ids.contains(it.id()))
        .filter(it -> !it.options().isEmpty() && !(it.kind() instanceof Country))
        .toList();
  }
}
