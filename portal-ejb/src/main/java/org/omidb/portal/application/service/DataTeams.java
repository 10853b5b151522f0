package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import org.omidb.portal.application.domain.Applicants;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.DataTeam;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.domain.TeamAnswers;
import org.omidb.portal.application.domain.TeamFacts;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;

/** Who of an application will access record-level data, by the answers that were submitted last. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DataTeams {
  private final RevisionStore revisions;
  private final Forms forms;
  private final People people;

  @Inject
  public DataTeams(RevisionStore revisions, Forms forms, People people) {
    this.revisions = revisions;
    this.forms = forms;
    this.people = people;
  }

  /** Who will, of an application that somebody has taken up. */
  public DataTeam of(ApplicationId id, Taken application) {
    return DataTeam.of(application.applicants(), facts(id, application));
  }

  /** What the rules have to know of it. */
  public TeamFacts facts(ApplicationId id, Application application) {
    return application instanceof Taken it
        ? it.lastSubmission()
            .flatMap(submission -> answers(id, submission))
            .map(answers -> facts(it.applicants(), answers))
            .orElse(TeamFacts.NONE)
        : TeamFacts.NONE;
  }

  private Optional<TeamAnswers> answers(ApplicationId id, Submission submission) {
    return revisions
        .find(id, submission.revision())
        .flatMap(revision ->
            revisions
                .author(id, submission.revision())
                .map(author ->
                    TeamAnswers.of(
                        submission.revision(),
                        author,
                        revision,
                        forms.version(FormName.APPLICATION, revision.formVersion()))));
  }

  private TeamFacts facts(Applicants applicants, TeamAnswers answers) {
    var all = new HashSet<>(applicants.members().keySet());
    all.add(applicants.principal());
    all.addAll(applicants.gone());
    return new TeamFacts(
        Optional.of(answers),
        all.stream()
            .flatMap(person -> people.find(person).stream())
            .collect(toMap(Person::id, Person::email)));
  }
}
