package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.service.ApplicantsReading;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Attachments;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code application/read.xhtml}: the submitted application, for all who may read it. */
@Named
@RequestScoped
public class ReadPage {

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Submissions submissions;
  @Inject Attachments attachments;
  @Inject Selections selections;
  @Inject ScreeningReading screenings;
  @Inject People people;
  @Inject ApplicantsReading reading;
  @Inject CurrentPerson person;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  /** Nothing where its words were erased. */
  private Optional<Revision> revision = Optional.empty();

  private String applicant = "";
  private String coApplicants = "";
  private String selection = "";
  private Map<String, FileLine> files = Map.of();

  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    revision = submissions.find(person.caller(), asked.application());
    if (revision.isEmpty() && !isErased()) {
      throw new NotFoundException("Submitted application");
    }
    applicant = line.applicant().flatMap(people::find).map(Person::name).orElse("");
    coApplicants = String.join(", ", reading.coApplicants(person.caller(), asked.application()));
    files = attachments.lines(person.caller(), asked.application());
    selection = line.selection().map(selections::sentence).orElse("");
  }

  public ApplicationLine getLine() {
    return line;
  }

  public String getApplicant() {
    return applicant;
  }

  /** The names of those who apply with them; empty for nobody. */
  public String getCoApplicants() {
    return coApplicants;
  }

  /** Whether it was submitted, and its words were erased since at somebody's request. */
  public boolean isErased() {
    return line.revision() > 0 && revision.isEmpty();
  }

  /** The sections as they were asked in the form that was answered. */
  public List<Section> getSections() {
    return revision
        .map(it -> submissions.form(it).shownTo(it.sections()).sections())
        .orElseGet(List::of);
  }

  public Answers answers(Section section) {
    return revision.map(it -> it.section(section.id())).orElse(Answers.NONE);
  }

  /** The files that the reader may read, by their id. */
  public Map<String, FileLine> getFiles() {
    return files;
  }

  /**
   * Whether the reader reads what the team notes beside it; nothing of it is left without words.
   */
  public boolean isScreened() {
    return !isErased() && screenings.isFor(person.caller(), line);
  }

  /** The frozen selection in English. */
  public String getSelection() {
    return selection;
  }
}
