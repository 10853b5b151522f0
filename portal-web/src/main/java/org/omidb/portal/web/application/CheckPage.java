package org.omidb.portal.web.application;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationCommand.Submit;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Attachments;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Problem;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code application/check.xhtml}: all answers at a glance, then they are submitted. */
@Named
@RequestScoped
public class CheckPage {

  /** A question whose answer is missing or mistaken; its message leads to its field. */
  public record Gap(String question, String message) {}

  /**
   * A section with gaps.
   *
   * @param started whether anything stands in its fields; if not, its gaps are not worth naming
   */
  public record Gaps(Section section, boolean started, List<Gap> all) {}

  /** A file of an answer at which the virus scanner has still to look. */
  public record Waiting(Section section, String question, String fileName) {}

  @Inject Asked asked;
  @Inject Query query;
  @Inject Applications applications;
  @Inject Drafts drafts;
  @Inject Submissions submissions;
  @Inject Attachments attachments;
  @Inject Selections selections;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  private Map<String, FileLine> files = Map.of();
  private List<Gaps> gaps = List.of();
  private boolean writer;
  private boolean declarer;

  @PostConstruct
  void load() {
    draft = drafts.read(person.caller(), asked.application());
    line = applications.read(person.caller(), asked.application());
    files = attachments.lines(person.caller(), asked.application());
    writer = applications.writes(person.caller(), asked.application());
    declarer = applications.declares(person.caller(), asked.application());
    gaps = findGaps();
  }

  /** Submits the draft that this page has shown. */
  public @Nullable String submit() {
    var id = asked.application();
    return switch (submissions.submit(person.caller(), id, query.shown("draft"))) {
      case Accepted(var events) -> "/application/submitted?faces-redirect=true&id=" + id;
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  /** Whether the reader writes; others read what was written. */
  public boolean isWriter() {
    return writer;
  }

  /**
   * Whether the reader can change a section now; what is declared the principal applicant alone.
   */
  public boolean changes(Section section) {
    return writer && line.stage().draft() && (!section.last() || declarer);
  }

  /** Whether the reader submits it: the principal applicant, for all who apply. */
  public boolean isSubmitter() {
    return applications.offers(person.caller(), asked.application(), Submit.class);
  }

  public ApplicationLine getLine() {
    return line;
  }

  public List<Section> getSections() {
    return draft.asked().sections();
  }

  /** What stands in a section. */
  public Written written(Section section) {
    return draft.section(section.id()).written();
  }

  /** What is said of answers that cannot be submitted as they were typed, by question id. */
  public Map<String, String> mistakes(Section section) {
    return draft.mistakes(section).stream()
        .collect(toMap(problem -> problem.question().id(), Problem::message));
  }

  /**
   * What the reader has to put right before the application can be submitted, section by section;
   * who does not declare is told of no declaration that is missing.
   */
  public List<Gaps> getGaps() {
    return gaps;
  }

  private List<Gaps> findGaps() {
    return getSections().stream()
        .filter(section -> declarer || !section.last())
        .map(section -> new Gaps(section, draft.isStarted(section), gaps(section)))
        .filter(section -> !section.all().isEmpty())
        .toList();
  }

  private List<Gap> gaps(Section section) {
    return draft.problems(section).stream()
        .map(problem -> new Gap(problem.question().id(), problem.message()))
        .toList();
  }

  /** The fingerprint of the draft that this page shows. */
  public Sha256 getFingerprint() {
    return draft.fingerprint();
  }

  /** The files of answers without which nothing is submitted before the scanner has seen them. */
  public List<Waiting> getWaiting() {
    return getSections().stream().flatMap(this::waiting).toList();
  }

  private Stream<Waiting> waiting(Section section) {
    var answers = written(section).answers();
    return section.questions().stream()
        .filter(question -> question.kind() instanceof Upload)
        .flatMap(question ->
            answers.all(question.id()).stream()
                .flatMap(id -> Optional.ofNullable(files.get(id)).stream())
                .filter(FileLine::waits)
                .map(file -> new Waiting(section, question.label(), file.fileName())));
  }

  public Map<String, FileLine> getFiles() {
    return files;
  }

  /** The chosen selection by its name and in English. */
  public String getSelection() {
    return draft
        .answer(Meaning.SELECTION)
        .flatMap(Ids::find)
        .flatMap(id -> selections.named(new SelectionId(id)))
        .map(selection -> selection.name() + "\n" + selection.sentence())
        .orElse("This selection is no longer there. Choose another one.");
  }
}
