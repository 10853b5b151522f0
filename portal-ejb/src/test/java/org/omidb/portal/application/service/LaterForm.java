package org.omidb.portal.application.service;

import static org.omidb.portal.form.domain.Questions.column;
import static org.omidb.portal.form.domain.Questions.meaning;
import static org.omidb.portal.form.domain.Questions.optional;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Option;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.FirstForms;

/** A second version of the application, for tests of what becomes of drafts of the first. */
final class LaterForm {

  static final Question BACKUPS = text("backups", "Where are backups?", "where backups are", 100);

  private static final Form FIRST = FirstForms.of(FormName.APPLICATION);

  private LaterForm() {}

  /**
   * Asks for backups, too; for models in the section of the team; not for experience any more; and
   * has no legal section: of it only whether there is an ethics approval is asked, with the flow.
   */
  static Form second() {
    return new Form(2, sections());
  }

  static final Option NOT_OFFERED = question("data", "processing").options().getLast();

  /** Offers one kind of images less. */
  static Form offeringLess() {
    var processing = question("data", "processing");
    var less =
        new Question(
            processing.id(),
            new ChoiceOfSeveral(List.of(processing.options().getFirst())),
            processing.label(),
            processing.noun());
    var sections = new ArrayList<>(FIRST.sections());
    sections.replaceAll(section ->
        with(
            section,
            questions ->
                questions.stream()
                    .map(it -> it.id().equals(processing.id()) ? less : it)
                    .toList()));
    return new Form(2, sections);
  }

  /** Takes up to three letters or certificates in place of the one diagram. */
  static Form withSeveralFiles() {
    var sections = new ArrayList<>(FIRST.sections());
    var letters = new Upload(FileSort.ETHICS_LETTER, 5, 3, List.of(FileSort.CERTIFICATE));
    sections.replaceAll(section ->
        with(
            section,
            questions ->
                questions.stream()
                    .map(it ->
                        it.id().equals("diagram")
                            ? new Question(it.id(), letters, it.label(), it.noun())
                            : it)
                    .toList()));
    return new Form(2, sections);
  }

  /**
   * Asks who will access data, like the form that comes with the portal: at first without a word of
   * what for, later so that the portal reads it.
   */
  static Form withTeam(int version, boolean read) {
    var own = yesNo("own-access", "Will you access data?", "whether you will access data");
    var rows =
        new QuestionKind.Table(
            "member",
            List.of(
                column("name", text("x", "X", "x", 100).kind(), "the name", true),
                column("email", new QuestionKind.Email(), "the address", true),
                column("access", new QuestionKind.YesNo(), "whether {} will access data", true)),
            1,
            9);
    var team = optional(new Question("team-members", rows, "Team", "the team"));
    var asked =
        read
            ? List.of(meaning(Meaning.OWN_ACCESS, own), meaning(Meaning.TEAM_ACCESS, team))
            : List.of(own, team);
    var sections = new ArrayList<>(FIRST.sections());
    sections.replaceAll(section ->
        section.id().equals("team")
            ? with(section, questions -> and(and(questions, asked.getFirst()), asked.getLast()))
            : section);
    return new Form(version, sections);
  }

  private static List<Section> sections() {
    var sections = new ArrayList<>(FIRST.sections());
    sections.removeIf(section -> section.id().equals("legal"));
    var models = question("outputs", "models");
    var ethics = question("legal", "ethics");
    sections.replaceAll(section ->
        switch (section.id()) {
          case "team" -> with(section, questions -> without(and(questions, models), "experience"));
          case "outputs" -> with(section, questions -> without(questions, "models"));
          case "security" -> with(section, questions -> and(questions, BACKUPS));
          case "flow" -> with(section, questions -> and(questions, ethics));
          default -> section;
        });
    return sections;
  }

  private static Question question(String section, String id) {
    return FIRST.section(section).orElseThrow().question(id).orElseThrow();
  }

  private static List<Question> and(List<Question> questions, Question more) {
    var all = new ArrayList<>(questions);
    all.add(more);
    return all;
  }

  private static List<Question> without(List<Question> questions, String id) {
    return questions.stream().filter(question -> !question.id().equals(id)).toList();
  }

  private static Section with(Section section, UnaryOperator<List<Question>> change) {
    return new Section(
        section.id(),
        section.title(),
        section.guidance(),
        change.apply(section.questions()),
        section.last(),
        section.shown());
  }
}
