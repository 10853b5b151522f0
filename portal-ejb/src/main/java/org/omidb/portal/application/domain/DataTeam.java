package org.omidb.portal.application.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who will access record-level data, as far as the application says.
 *
 * @param asked those who apply and have to accept the terms of access
 * @param missing those who are named for data and have not joined, so that nobody can ask them
 */
public record DataTeam(Set<PersonId> asked, List<NamedMember> missing) {

  public DataTeam {
    asked = Set.copyOf(asked);
    missing = List.copyOf(missing);
  }

  /**
   * The rule. Where the answers do not say whether somebody will access data, they count as one who
   * will: all who apply before a submission and in versions of the form that do not ask, and a
   * principal applicant whom the answers do not name, as after a hand-over.
   */
  public static DataTeam of(Applicants applicants, TeamFacts facts) {
    var all = new HashSet<>(applicants.members().keySet());
    all.add(applicants.principal());
    if (facts.answers().isEmpty()) {
      return new DataTeam(all, List.of());
    }
    var answers = facts.answers().get();
    var asked = new HashSet<PersonId>();
    for (var person : all) {
      if (touches(person, applicants, answers, facts)) {
        asked.add(person);
      }
    }
    return new DataTeam(asked, missing(all, applicants, answers, facts));
  }

  private static boolean touches(
      PersonId person, Applicants applicants, TeamAnswers answers, TeamFacts facts) {
    if (answers.members().isEmpty()) {
      return !person.equals(answers.author()) || answers.own().orElse(true);
    }
    var rows = answers.members().get().stream().filter(row -> facts.is(person, row)).toList();
    if (rows.stream().anyMatch(NamedMember::touches)) {
      return true;
    }
    if (person.equals(answers.author())) {
      return answers.own().orElse(true);
    }
    return rows.isEmpty() && person.equals(applicants.principal());
  }

  /** Nobody waits for who has gone, or of whom the principal applicant says that they will not. */
  private static List<NamedMember> missing(
      Set<PersonId> all, Applicants applicants, TeamAnswers answers, TeamFacts facts) {
    var known = new ArrayList<>(all);
    known.addAll(applicants.gone());
    return answers.members().orElse(List.of()).stream()
        .filter(NamedMember::touches)
        .filter(row ->
            !applicants.withoutAccess().contains(new NamedRow(answers.revision(), row.row())))
        .filter(row -> known.stream().noneMatch(person -> facts.is(person, row)))
        .toList();
  }
}
