package org.omidb.portal.application.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.TeamColumn;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What a submitted revision says of who will access record-level data.
 *
 * @param author who submitted it, and speaks in it of themselves
 * @param own whether the author will; nothing where the form does not ask, or was not answered
 * @param members the rest of the team; nothing where the form does not ask for it in a way that the
 *     portal reads
 */
public record TeamAnswers(
    int revision, PersonId author, Optional<Boolean> own, Optional<List<NamedMember>> members) {

  public TeamAnswers {
    members = members.map(List::copyOf);
  }

  /**
   * Reads them.
   *
   * @param form the version in which the revision was submitted
   */
  public static TeamAnswers of(int revision, PersonId author, Revision answers, Form form) {
    return new TeamAnswers(
        revision,
        author,
        form.answer(Meaning.OWN_ACCESS, answers.sections()).map(it -> !it.equals("no")),
        form.section(Meaning.TEAM_ACCESS)
            .flatMap(section -> section.question(Meaning.TEAM_ACCESS))
            .map(question -> members(given(form, answers.sections()).to(question.id()))));
  }

  private static Answers given(Form form, Map<String, Answers> sections) {
    return form.section(Meaning.TEAM_ACCESS)
        .map(section -> sections.getOrDefault(section.id(), Answers.NONE))
        .orElse(Answers.NONE);
  }

  /** Anything but a plain no is taken for a yes. */
  private static List<NamedMember> members(AnswerValue table) {
    var all = new ArrayList<NamedMember>();
    if (table instanceof Rows(var rows)) {
      for (var row : rows) {
        all.add(
            new NamedMember(
                all.size() + 1,
                first(row.all(TeamColumn.NAME.id())),
                first(row.all(TeamColumn.EMAIL.id())),
                !first(row.all(TeamColumn.ACCESS.id())).equals("no")));
      }
    }
    return all;
  }

  private static String first(List<String> texts) {
    return texts.isEmpty() ? "" : texts.getFirst();
  }
}
