package org.omidb.portal.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.web.thread.ThreadsHere;

/**
 * The paper of the application that the address names. It is filled from the page on which one
 * reads it, so that it holds nothing that this page does not show to this reader.
 */
@RequestScoped
public class ApplicationPapers {

  private final ReadPage read;
  private final CheckPage check;
  private final ThreadsHere threads;
  private final PrintedAnswers answers;
  private final CurrentPerson person;
  private final InstantSource clock;
  private final Display display;
  private final Texts texts;

  @Inject
  public ApplicationPapers(
      ReadPage read,
      CheckPage check,
      ThreadsHere threads,
      PrintedAnswers answers,
      CurrentPerson person,
      InstantSource clock,
      Display display,
      Texts texts) {
    this.read = read;
    this.check = check;
    this.threads = threads;
    this.answers = answers;
    this.person = person;
    this.clock = clock;
    this.display = display;
    this.texts = texts;
  }

  /**
   * What was submitted.
   *
   * @throws NotFoundException if there is no page on which the caller reads it
   */
  public Paper submitted() {
    var line = read.getLine();
    var facts =
        Stream.of(
                fact("applicant", read.getApplicant()),
                fact("co-applicants", read.getCoApplicants()),
                fact("organisation", line.organisation()),
                fact("stage", texts.get("application.stage." + line.stage())),
                fact("cases", read.getSelection()),
                fact("answers", read.isErased() ? texts.get("document.erased") : ""))
            .filter(it -> !it.text().isEmpty())
            .toList();
    var chapters =
        answers.chapters(
            new PrintedAnswers.Shown(
                read.getSections(),
                section -> Written.of(read.answers(section)),
                section -> Map.of(),
                read.getFiles(),
                read.getSelection(),
                threads.all()));
    return paper(line, texts.text("document.edition", line.revision()), "", facts, chapters);
  }

  /**
   * What those who apply are writing. Each page says that it was not submitted.
   *
   * @throws NotFoundException if the caller does not apply there, or it is no draft now
   */
  public Paper draft() {
    var line = check.getLine();
    if (!line.stage().draft()) {
      throw new NotFoundException("Draft");
    }
    var chapters =
        answers.chapters(
            new PrintedAnswers.Shown(
                check.getSections(),
                check::written,
                check::mistakes,
                check.getFiles(),
                check.getSelection(),
                threads.all()));
    return paper(
        line,
        texts.text("document.edition-draft", line.revision() + 1),
        texts.get("document.draft"),
        List.of(),
        chapters);
  }

  private Paper paper(
      ApplicationLine line,
      String edition,
      String warning,
      List<Paper.Fact> facts,
      List<Paper.Chapter> chapters) {
    var reader = person.person().map(Person::name).orElse("");
    return new Paper(
        line.reference(),
        line.title(),
        edition,
        warning,
        texts.text("document.made", reader, display.time(clock.instant())),
        facts,
        chapters);
  }

  private Paper.Fact fact(String name, String text) {
    return new Paper.Fact(texts.get("document." + name), text);
  }
}
